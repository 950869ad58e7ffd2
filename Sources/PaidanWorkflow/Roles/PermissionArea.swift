/// What a permission is about: a row of the matrix (2.20.2), and the records of roles without a
/// column.
public enum PermissionArea: String, VocabularyTerm, CaseIterable {
  /// Intake create and amend.
  case intake
  /// Work order create.
  case workOrder
  /// Amend order after mismatch.
  case orderAmendment
  /// Accept or refuse an offer.
  case offerAnswer
  /// Automatic match.
  case automaticMatch
  /// Manual dispatch, cross-area, external.
  case manualDispatch
  /// Lift a refusal's exclusion.
  case refusalExclusion
  /// Appointment edit.
  case appointment
  /// Service record and quote.
  case serviceRecord
  /// Sign.
  case signature
  /// Survey record.
  case survey
  /// Dissatisfaction and complaint case.
  case complaint
  /// Compensation.
  case compensation
  /// Incident of level 1.
  case majorIncident
  /// Incident of level 2 or 3.
  case incident
  /// Solution approval.
  case solutionApproval
  /// Statistics.
  case statistics
  /// Template publish.
  case template
  /// Knowledge.
  case knowledge
  /// Name and phone unmasked.
  case personalData
  /// KPI sheets (ROLE-15).
  case assessment
  /// A group's own task in an incident (ROLE-23 ... ROLE-29).
  case incidentTask
  /// Training and certification records (ROLE-30).
  case training
  /// Audit results (ROLE-31).
  case audit
  /// Exports to other departments (ROLE-13, ROLE-32).
  case export

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("intake", "受理")
    case .workOrder: LocalizedText("work order", "工单")
    case .orderAmendment: LocalizedText("amendment of an order", "工单修改")
    case .offerAnswer: LocalizedText("answer to an offer", "接单或拒单")
    case .automaticMatch: LocalizedText("automatic match", "智能派单")
    case .manualDispatch: LocalizedText("manual dispatch", "人工派单")
    case .refusalExclusion: LocalizedText("exclusion after a refusal", "拒单排除")
    case .appointment: LocalizedText("appointment", "预约")
    case .serviceRecord: LocalizedText("service record and quotation", "服务记录与报价")
    case .signature: LocalizedText("signature", "签字")
    case .survey: LocalizedText("survey", "满意度调研")
    case .complaint: LocalizedText("dissatisfaction or complaint case", "不满或投诉")
    case .compensation: LocalizedText("compensation", "补偿")
    case .majorIncident: LocalizedText("incident of level 1", "一级事件")
    case .incident: LocalizedText("incident of level 2 or 3", "二、三级事件")
    case .solutionApproval: LocalizedText("approval of a solution", "方案审批")
    case .statistics: LocalizedText("statistics", "统计")
    case .template: LocalizedText("process template", "流程模板")
    case .knowledge: LocalizedText("knowledge base", "知识库")
    case .personalData: LocalizedText("unmasked name and phone", "未脱敏姓名电话")
    case .assessment: LocalizedText("KPI sheet", "KPI考评")
    case .incidentTask: LocalizedText("task in an incident", "应急任务")
    case .training: LocalizedText("training record", "培训记录")
    case .audit: LocalizedText("audit result", "质检结果")
    case .export: LocalizedText("export", "导出")
    }
  }
}
