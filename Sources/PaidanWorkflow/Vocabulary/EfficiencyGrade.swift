/// How a repair compares with its standard hours (故障维修效率), best first.
public enum EfficiencyGrade: String, VocabularyTerm, CaseIterable {
  /// 优秀.
  case excellent
  /// 良好.
  case good
  /// 及格.
  case pass
  /// 超时.
  case overrun

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .excellent: LocalizedText("excellent", "优秀")
    case .good: LocalizedText("good", "良好")
    case .pass: LocalizedText("pass", "及格")
    case .overrun: LocalizedText("overrun", "超时")
    }
  }
}
