public import PaidanMatching

/// The figures of one replayed day.
public struct DayResult: Sendable, Hashable {
  /// The day's name.
  public let day: String
  /// The policy's name.
  public let policy: String
  /// How batches decided.
  public let strategy: Strategy
  /// Orders of the day.
  public let orders: Int
  /// Orders given to an engineer.
  public let dispatched: Int
  /// Orders handed to manual dispatch.
  public let manual: Int
  /// The same by cause, every cause once, in the order of ``ManualCause``.
  public let manualByCause: [CauseCount]
  /// Metres travelled by all engineers.
  public let meters: Int
  /// Orders with a due instant or a latest start.
  public let promises: Int
  /// Of those, the ones reached by the latest start and finished by the due instant; a manual
  /// order missed it.
  public let promisesKept: Int
  /// For each dispatched order with a promise, ascending, the milliseconds it was late: the worse
  /// of arrival after the latest start and end after the due instant, 0 when in time.
  public let millisecondsLate: [Int64]
  /// Orders given to each engineer who was on shift between the first order's creation and the last
  /// decision, ascending.
  public let ordersByEngineer: [Int]
  /// What the policy charges for the day's decisions: cost and slot of each dispatched order,
  /// penalty of each manual one; thousandths of an equivalent travel minute.
  public let cost: Int64
  /// For each dispatched order, ascending, the milliseconds from creation to dispatch.
  public let millisecondsToDispatch: [Int64]
  /// Batches decided.
  public let batches: Int
  /// Batches the independent checker found optimal; 0 for a baseline, which claims nothing.
  public let batchesProvenOptimal: Int
  /// How long each batch took to decide, ascending; the only figures that differ between two runs.
  public let decisionNanoseconds: [Int64]

  /// Orders that went to manual dispatch for one cause.
  public struct CauseCount: Sendable, Hashable {
    /// The cause.
    public let cause: ManualCause
    /// How many.
    public let orders: Int
  }
}
