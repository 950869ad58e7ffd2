/// The seven links (环节) of the default process (WO-34).
public enum ProcessLink: String, VocabularyTerm, CaseIterable {
  /// 需求受理.
  case intake
  /// 工单管理.
  case orderManagement
  /// 预约.
  case appointment
  /// 服务执行.
  case execution
  /// 结果确认.
  case resultConfirmation
  /// 满意度调研.
  case survey
  /// 数据归档.
  case archive

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("intake", "需求受理")
    case .orderManagement: LocalizedText("order management", "工单管理")
    case .appointment: LocalizedText("appointment", "预约")
    case .execution: LocalizedText("execution", "服务执行")
    case .resultConfirmation: LocalizedText("result confirmation", "结果确认")
    case .survey: LocalizedText("survey", "满意度调研")
    case .archive: LocalizedText("archive", "数据归档")
    }
  }
}
