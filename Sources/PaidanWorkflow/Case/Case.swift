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
  /// When it was archived (WO-24, C-09).
  public internal(set) var archivedAt: Instant?
  /// Threads to other cases (WO-29).
  public internal(set) var links: [CaseLink] = []
  /// Its clocks (SLA-E01).
  public internal(set) var clocks = ClockState()
  /// The book its clocks run by: that of the template it was begun under (CFG-04).
  let book: CaseBook
  /// Who answers for it; nil only before the first event (WO-35).
  public internal(set) var holder: Holder?

  /// A case in which nothing has happened yet, to be begun under a template (CFG-04).
  public init(_ template: ProcessTemplate) { book = CaseBook(template) }

  /// The next instant after `instant` at which a clock has something to say (SLA-E05); nil: none
  /// without further events.
  ///
  /// A host gives `advanceClocks` then.
  ///
  /// - Complexity: O(*c*) for *c* running clocks.
  public func nextDeadline(after instant: Instant) -> Instant? {
    clocks.nextDeadline(after: instant)
  }

  /// The order's status; nil before there is an order.
  public var status: WorkOrderStatus? { order?.status }
}
