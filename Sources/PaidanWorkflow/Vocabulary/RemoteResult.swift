/// How a remote session ended (SVC-10, SVC-11).
public enum RemoteResult: String, VocabularyTerm, CaseIterable {
  /// 已解决.
  case solved
  /// 未解决.
  case notSolved
  /// 中断.
  case brokenOff

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .solved: LocalizedText("solved", "已解决")
    case .notSolved: LocalizedText("not solved", "未解决")
    case .brokenOff: LocalizedText("broken off", "中断")
    }
  }
}
