/// FORM-X9, 售后服务满意度问卷: three scores after an incident, and suggestions.
public struct SatisfactionQuestionnaire: Document {
  /// Its kind.
  public static let kind = DocumentKind.questionnaire

  /// 响应速度, 1 to 5.
  public var responseSpeed: Int
  /// 处理结果, 1 to 5.
  public var result: Int
  /// 服务态度, 1 to 5.
  public var attitude: Int
  /// 建议, in the customer's own words.
  public var suggestions: String?

  /// A satisfaction questionnaire.
  public init(
    responseSpeed: Int, result: Int, attitude: Int, suggestions: String? = nil
  ) {
    self.responseSpeed = responseSpeed
    self.result = result
    self.attitude = attitude
    self.suggestions = suggestions
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.score(responseSpeed, "responseSpeed")
    check.score(result, "result")
    check.score(attitude, "attitude")
    return check.violations
  }
}
