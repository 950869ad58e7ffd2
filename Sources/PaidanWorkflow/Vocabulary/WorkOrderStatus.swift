/// Where a work order stands (工单状态): exactly one of five (WO-04).
public enum WorkOrderStatus: String, VocabularyTerm, CaseIterable {
  /// 待处理.
  case pending
  /// 已预约.
  case scheduled
  /// 服务中.
  case inService
  /// 已完成.
  case completed
  /// 已取消.
  case cancelled

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .pending: LocalizedText("pending", "待处理")
    case .scheduled: LocalizedText("scheduled", "已预约")
    case .inService: LocalizedText("in service", "服务中")
    case .completed: LocalizedText("completed", "已完成")
    case .cancelled: LocalizedText("cancelled", "已取消")
    }
  }
}
