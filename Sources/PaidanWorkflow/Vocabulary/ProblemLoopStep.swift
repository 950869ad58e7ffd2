/// The problem loop of the training course (WO-28, D-15).
public enum ProblemLoopStep: String, VocabularyTerm, CaseIterable {
  /// 记录.
  case record
  /// 分配.
  case assign
  /// 处理.
  case handle
  /// 确认.
  case confirm
  /// 归档.
  case archive

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .record: LocalizedText("record", "记录")
    case .assign: LocalizedText("assign", "分配")
    case .handle: LocalizedText("handle", "处理")
    case .confirm: LocalizedText("confirm", "确认")
    case .archive: LocalizedText("archive", "归档")
    }
  }
}
