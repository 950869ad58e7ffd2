/// The documents the seeds name beside the six forms (FORM-X).
public enum DocumentKind: String, VocabularyTerm, CaseIterable {
  /// FORM-X1, 事件等级判定表.
  case incidentLevel
  /// FORM-X2, 客户问题信息表.
  case customerProblem
  /// FORM-X3, 原因分析报告.
  case causeReport
  /// FORM-X4, 应急响应通知.
  case responseNotice
  /// FORM-X5, 解决方案审批表.
  case solutionApproval
  /// FORM-X6, 问题解决确认单.
  case solvedConfirmation
  /// FORM-X7, 复盘报告.
  case review
  /// FORM-X8, 改进措施清单.
  case improvements
  /// FORM-X9, 售后服务满意度问卷.
  case questionnaire
  /// FORM-X10, 工作报告.
  case workReport
  /// FORM-X11, KPI考评.
  case assessment
  /// FORM-X12, 回访表.
  case followUpSheet
  /// FORM-X13, 参考资料.
  case reference
  /// FORM-X14, 流程优化报告.
  case optimisation

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .incidentLevel: LocalizedText("incident level form", "事件等级判定表")
    case .customerProblem: LocalizedText("customer problem form", "客户问题信息表")
    case .causeReport: LocalizedText("cause report", "原因分析报告")
    case .responseNotice: LocalizedText("response notice", "应急响应通知")
    case .solutionApproval: LocalizedText("solution approval", "解决方案审批表")
    case .solvedConfirmation: LocalizedText("solved confirmation", "问题解决确认单")
    case .review: LocalizedText("review report", "复盘报告")
    case .improvements: LocalizedText("improvement list", "改进措施清单")
    case .questionnaire: LocalizedText("satisfaction questionnaire", "售后服务满意度问卷")
    case .workReport: LocalizedText("work report", "工作报告")
    case .assessment: LocalizedText("KPI sheet", "KPI考评")
    case .followUpSheet: LocalizedText("follow-up sheet", "回访表")
    case .reference: LocalizedText("reference document", "参考资料")
    case .optimisation: LocalizedText("process-optimisation report", "流程优化报告")
    }
  }
}
