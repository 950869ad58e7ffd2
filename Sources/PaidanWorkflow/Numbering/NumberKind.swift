/// The kinds of running numbers (FORM-G2).
public enum NumberKind: String, VocabularyTerm, CaseIterable {
  /// 受理编号, CR.
  case intake
  /// 工单编号, WO.
  case workOrder
  /// 预约编号, AP.
  case appointment
  /// 记录单编号, OS.
  case serviceRecord
  /// 调研编号, CS.
  case survey

  /// The two letters before the date.
  public var prefix: String {
    switch self {
    case .intake: "CR"
    case .workOrder: "WO"
    case .appointment: "AP"
    case .serviceRecord: "OS"
    case .survey: "CS"
    }
  }

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("intake number", "受理编号")
    case .workOrder: LocalizedText("work-order number", "工单编号")
    case .appointment: LocalizedText("appointment number", "预约编号")
    case .serviceRecord: LocalizedText("record number", "记录单编号")
    case .survey: LocalizedText("survey number", "调研编号")
    }
  }
}
