/// The six forms by their printed codes (FORM-G1).
public enum FormCode: String, VocabularyTerm, CaseIterable {
  /// 客户需求受理记录表.
  case intake = "SA-CR-001"
  /// 售后服务工单.
  case workOrder = "SA-WO-002"
  /// 服务预约确认单.
  case appointment = "SA-AP-003"
  /// 上门服务记录单.
  case serviceRecord = "SA-OS-004"
  /// 客户满意度调查表.
  case survey = "SA-CS-005"
  /// 售后数据统计分析表.
  case statistics = "SA-DA-006"

  /// The title in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("Customer demand intake record", "客户需求受理记录表")
    case .workOrder: LocalizedText("After-sales work order", "售后服务工单")
    case .appointment: LocalizedText("Appointment confirmation", "服务预约确认单")
    case .serviceRecord: LocalizedText("On-site service record", "上门服务记录单")
    case .survey: LocalizedText("Customer satisfaction survey", "客户满意度调查表")
    case .statistics: LocalizedText("After-sales statistics", "售后数据统计分析表")
    }
  }
}
