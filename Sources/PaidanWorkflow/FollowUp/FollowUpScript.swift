/// What is said in a follow-up, with variables in braces: data of a template (FUP-27).
public struct FollowUpScript: Sendable, Hashable, Codable {
  /// The words that open the call; they ask whether it is convenient (FUP-11).
  public var opening: LocalizedText
  /// The question of the call.
  public var question: LocalizedText
  /// What is said where the problem is solved.
  public var solved: LocalizedText
  /// What is said where it is not: an apology, and that the technician is informed.
  public var notSolved: LocalizedText

  /// The variables a script may use.
  public enum Variable: String, Sendable, Hashable, Codable, CaseIterable {
    /// The customer's company.
    case company
    /// His name and position.
    case contact
    /// The day of the report.
    case reportDate
    /// The problem as reported.
    case problem
    /// The dealership.
    case dealership
    /// The organisation that calls.
    case ownOrganisation
  }

  /// A script of these parts.
  public init(
    opening: LocalizedText, question: LocalizedText, solved: LocalizedText,
    notSolved: LocalizedText
  ) {
    self.opening = opening
    self.question = question
    self.solved = solved
    self.notSolved = notSolved
  }

  /// The names in braces that are no variables, in the order of the text.
  public var unknownVariables: [String] {
    let texts = [opening, question, solved, notSolved].flatMap { [$0.english, $0.chinese] }
    return texts.flatMap(Self.names).filter { Variable(rawValue: $0) == nil }
  }

  /// A part of the script with its variables filled in.
  ///
  /// - Parameters:
  ///   - part: one of the script's texts.
  ///   - values: of the variables; one that is not given keeps its braces, so that nobody reads
  ///     out a gap unawares.
  /// - Returns: the text in both languages.
  public static func filled(
    _ part: LocalizedText, with values: [Variable: String]
  ) -> LocalizedText {
    LocalizedText(
      english: filled(part.english, values), chinese: filled(part.chinese, values))
  }

  private static func filled(_ text: String, _ values: [Variable: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let value = Variable(rawValue: name).flatMap({ values[$0] }) {
        result += value
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  /// The script of the service desk (seed 1).
  public static let serviceDesk = FollowUpScript(
    opening: LocalizedText(
      "Good day, {contact} of {company}. This is {ownOrganisation}. Is it convenient to talk now?",
      "您好，{company}{contact}，这里是{ownOrganisation}，请问现在方便接听电话吗？"),
    question: LocalizedText(
      "On {reportDate} {dealership} reported: {problem}. Has it been solved?",
      "{reportDate}{dealership}反映的问题：{problem}，请问是否已经解决？"),
    solved: LocalizedText(
      "Thank you. Please call us whenever you need us.", "感谢您的配合，如有需要请随时与我们联系。"),
    notSolved: LocalizedText(
      "We are sorry. The technician is informed at once and will contact you.",
      "非常抱歉，我们会马上通知技术人员与您联系处理。"))
}
