/// The order stages of the training course (WO-28, table 2.2.2).
public enum OrderStage: String, VocabularyTerm, CaseIterable {
  /// 工单创建.
  case creation
  /// 工单分配.
  case assignment
  /// 处理中.
  case inProcess
  /// 工单结案.
  case close
  /// 归档管理.
  case archive

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .creation: LocalizedText("creation", "工单创建")
    case .assignment: LocalizedText("assignment", "工单分配")
    case .inProcess: LocalizedText("in process", "处理中")
    case .close: LocalizedText("close", "工单结案")
    case .archive: LocalizedText("archive", "归档管理")
    }
  }
}
