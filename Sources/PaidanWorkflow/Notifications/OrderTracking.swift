public import PaidanModel

/// What the customer sees of his request at any moment (NTF-06): no name, no internal state.
public struct OrderTracking: Sendable, Hashable, Codable {
  /// A step on the way.
  public enum Step: String, VocabularyTerm, CaseIterable {
    /// 已受理.
    case received
    /// 已建工单.
    case ordered
    /// 已派工程师.
    case engineerAssigned
    /// 已预约.
    case appointmentMade
    /// 已出发.
    case departed
    /// 已到达.
    case arrived
    /// 已完成.
    case completed
    /// 已评价.
    case surveyed

    /// The name in both languages.
    public var label: LocalizedText {
      switch self {
      case .received: LocalizedText("received", "已受理")
      case .ordered: LocalizedText("order created", "已建工单")
      case .engineerAssigned: LocalizedText("engineer assigned", "已派工程师")
      case .appointmentMade: LocalizedText("appointment made", "已预约")
      case .departed: LocalizedText("engineer on his way", "工程师已出发")
      case .arrived: LocalizedText("engineer arrived", "工程师已到达")
      case .completed: LocalizedText("completed", "已完成")
      case .surveyed: LocalizedText("survey answered", "已评价")
      }
    }
  }

  /// A step that has been taken, and when.
  public struct Passage: Sendable, Hashable, Codable {
    /// The step.
    public let step: Step
    /// When it was taken.
    public let at: Instant
  }

  /// The steps taken, in the order of ``Step``.
  public let passages: [Passage]
  /// The order's status; nil before there is an order.
  public let status: WorkOrderStatus?
  /// The appointment that stands.
  public let slot: Slot?
  /// When the engineer should arrive, where he is on his way or late.
  public let expectedArrival: Instant?
  /// When the awaited part should come; nil where none is awaited or nobody knows.
  public let partExpectedAt: Instant?

  /// What the customer sees of a case.
  ///
  /// - Complexity: O(*v*) in the visits and parts of the case.
  public init(_ state: Case) {
    let visit = state.service.visits.last
    let acceptance =
      state.assignment.owner == nil
      ? nil : state.assignment.offers.last { $0.outcome == .succeeded }
    let times: [(Step, Instant?)] = [
      (.received, state.intake?.receivedAt), (.ordered, state.order?.createdAt),
      (.engineerAssigned, acceptance?.answeredAt),
      (.appointmentMade, state.appointment.agreed?.agreedAt), (.departed, visit?.startedAt),
      (.arrived, visit?.arrivedAt), (.completed, state.order?.completedAt),
      (.surveyed, state.followUp.surveyedAt),
    ]
    passages = times.compactMap { step, at in at.map { Passage(step: step, at: $0) } }
    status = state.status
    slot = state.appointment.agreed?.agreement.slot
    expectedArrival =
      visit?.arrivedAt == nil
      ? state.appointment.agreed?.foreseenArrival ?? visit?.expectedArrival : nil
    partExpectedAt = state.service.waitingForPart?.expectedAt
  }
}
