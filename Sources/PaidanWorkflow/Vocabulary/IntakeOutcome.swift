/// What became of an intake (INT-25).
public enum IntakeOutcome: String, VocabularyTerm, CaseIterable {
  /// 已建工单.
  case workOrderCreated
  /// 受理时解决.
  case resolvedAtIntake
  /// 咨询已答复.
  case consultationAnswered
  /// 已转投诉.
  case complaintOpened
  /// 已启动应急.
  case incidentOpened
  /// 已转专业部门.
  case transferredToSpecialist
  /// 重复.
  case duplicate
  /// 已撤回.
  case withdrawn

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .workOrderCreated: LocalizedText("work order created", "已建工单")
    case .resolvedAtIntake: LocalizedText("resolved at intake", "受理时解决")
    case .consultationAnswered: LocalizedText("consultation answered", "咨询已答复")
    case .complaintOpened: LocalizedText("complaint opened", "已转投诉")
    case .incidentOpened: LocalizedText("incident opened", "已启动应急")
    case .transferredToSpecialist: LocalizedText("transferred to specialist", "已转专业部门")
    case .duplicate: LocalizedText("duplicate", "重复")
    case .withdrawn: LocalizedText("withdrawn", "已撤回")
    }
  }
}
