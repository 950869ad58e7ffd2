/// What a service system is expected to cover (CFG-13): the library offers each as an interface and
/// none as a screen.
public enum SystemModule: String, VocabularyTerm, CaseIterable {
  /// 受理.
  case intake
  /// 工单管理.
  case orderManagement
  /// 派单.
  case dispatch
  /// 进度跟踪.
  case progress
  /// 知识库.
  case knowledge
  /// 反馈.
  case feedback
  /// 数据分析.
  case analysis

  /// The permission areas through which the module is reached.
  public var areas: [PermissionArea] {
    switch self {
    case .intake: [.intake]
    case .orderManagement: [.workOrder, .orderAmendment]
    case .dispatch: [.automaticMatch, .manualDispatch, .offerAnswer]
    case .progress: [.appointment, .serviceRecord]
    case .knowledge: [.knowledge]
    case .feedback: [.survey, .complaint]
    case .analysis: [.statistics, .assessment]
    }
  }

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("intake", "受理")
    case .orderManagement: LocalizedText("order management", "工单管理")
    case .dispatch: LocalizedText("dispatch", "派单")
    case .progress: LocalizedText("progress", "进度跟踪")
    case .knowledge: LocalizedText("knowledge", "知识库")
    case .feedback: LocalizedText("feedback", "反馈")
    case .analysis: LocalizedText("analysis", "数据分析")
    }
  }
}
