/// What the lint minds in a text (INT-09).
public enum LintReason: String, VocabularyTerm, CaseIterable {
  /// There is no text.
  case empty
  /// Nothing but a phrase of the field's forbidden list: 坏了, 修好了.
  case stockPhrase
  /// A guess: 可能, 估计.
  case guess
  /// The customer's or specialist's own diagnosis: 压缩机坏了.
  case ownDiagnosis
  /// Shorter than the field asks for.
  case tooShort
  /// A prompt of the template is unanswered.
  case promptUnanswered
  /// No measured value with its unit, and no named test with its result.
  case notMeasured
  /// A question that steers to an answer (FUP-06).
  case leading

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .empty: LocalizedText("is empty", "不能为空")
    case .stockPhrase: LocalizedText("says nothing but a stock phrase", "仅为笼统用语")
    case .guess: LocalizedText("guesses", "含有猜测")
    case .ownDiagnosis:
      LocalizedText("diagnoses instead of describing what is seen", "以诊断代替现象描述")
    case .tooShort: LocalizedText("is too short", "内容过短")
    case .promptUnanswered: LocalizedText("leaves a prompt unanswered", "有提示问题未回答")
    case .notMeasured:
      LocalizedText("states no measured value with its unit", "缺少带单位的实测数据")
    case .leading: LocalizedText("steers to an answer", "带有引导性")
    }
  }
}
