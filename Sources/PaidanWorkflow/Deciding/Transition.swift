/// The name of a row of table 2.2.1.
public enum TransitionID: String, Sendable, Hashable, Codable, CaseIterable {
  /// — → 待处理: the order is created.
  case tr1 = "TR1"
  /// 待处理 → 已预约: an appointment is agreed.
  case tr2 = "TR2"
  /// 已预约 → 已预约: the appointment is moved.
  case tr3 = "TR3"
  /// 已预约 → 服务中: the engineer departs.
  case tr4 = "TR4"
  /// 服务中 → 已完成: the work is done and signed.
  case tr5 = "TR5"
  /// 服务中 → 已预约: a second visit is needed.
  case tr6 = "TR6"
  /// 已预约 → 待处理: the engineer is withdrawn.
  case tr7 = "TR7"
  /// 待处理, 已预约 → 已取消.
  case tr8 = "TR8"
  /// 服务中 → 已取消: the quotation is refused.
  case tr9 = "TR9"
  /// 待处理 → 服务中: remote or extra urgent, without an appointment.
  case tr10 = "TR10"
  /// 待处理 → 已完成: solved on the phone.
  case tr11 = "TR11"
  /// 已完成 → 待处理: the same order is reopened.
  case tr12 = "TR12"
}

/// A row of table 2.2.1: what leads from one status to another (WO-05).
public struct Transition: Sendable, Hashable {
  /// Its name.
  public let id: TransitionID
  /// The statuses it leads from; nil: before the order exists.
  public let from: [WorkOrderStatus?]
  /// The status it leads to.
  public let to: WorkOrderStatus
  /// The commands that take it.
  public let commands: [CommandKind]
  /// What triggers it, in a few words.
  public let trigger: LocalizedText
  /// What must hold, in the order it is checked.
  public let guards: [TransitionGuard]
  /// What it brings about.
  public let effects: [TransitionEffect]
  /// True where no seed states it.
  public let isImplied: Bool
}
