public import PaidanModel

/// One after-sales case, from the first call to the archive: what its events so far amount to.
///
/// Changed only by ``evolve(_:_:)``, in place. It holds nothing that names a person; forms put it
/// together with personal data.
public struct Case: Sendable, Hashable {
  /// The number of events so far; 0: nothing has happened yet.
  ///
  /// A command names the version it was given for (WO-32).
  public internal(set) var version: Int32 = 0
  /// When the last event was recorded.
  public internal(set) var lastRecordedAt = Instant(milliseconds: .min)
  /// The intake; nil before it is recorded.
  public internal(set) var intake: IntakeState?
  /// The order; nil before TR1.
  public internal(set) var order: OrderState?
  /// Who has the order.
  public internal(set) var assignment = AssignmentState()
  /// The appointment.
  public internal(set) var appointment = AppointmentState()
  /// What was done.
  public internal(set) var service = ServiceState()
  /// What it costs.
  public internal(set) var fees = FeeState()
  /// Who confirmed the result.
  public internal(set) var confirmation = ConfirmationState()
  /// What was heard afterwards.
  public internal(set) var followUp = FollowUpState()
  /// Threads to other cases (WO-29).
  public internal(set) var links: [CaseLink] = []
  /// Who answers for it; nil only before the first event (WO-35).
  public internal(set) var holder: Holder?

  /// A case in which nothing has happened yet.
  public init() {}

  /// The order's status; nil before there is an order.
  public var status: WorkOrderStatus? { order?.status }
}
