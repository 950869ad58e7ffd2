public import PaidanModel

/// What spans cases: running numbers, engineers' load and queue, refusals, repeated contacts,
/// suspected batch faults.
///
/// The second pure value, folded from the same events as the cases.
///
/// A command gets from here what it needs (its number, an engineer's load, a customer's history)
/// before `decide` sees it. One register serves one site.
public struct Register: Sendable, Hashable {
  /// The numbers given out so far.
  public private(set) var numbers = NumberBook()
  /// True where helpers' work counts as their load.
  public let helpersCountAsLoad: Bool

  var entries: [CaseID: CaseEntry] = [:]
  var staff: [StaffID: StaffEntry] = [:]
  var customers: [CustomerID: CustomerEntry] = [:]
  var faults: [FaultKey: [FaultReport]] = [:]

  /// A register of nothing.
  public init(helpersCountAsLoad: Bool = false) {
    self.helpersCountAsLoad = helpersCountAsLoad
  }

  /// Gives out the next number of a kind and local day (FORM-G2, A-21).
  ///
  /// The event that carries it may come later, or never; it is not given out twice.
  public mutating func takeNumber(_ kind: NumberKind, on date: LocalDate) -> FormNumber {
    numbers.take(kind, on: date)
  }

  /// Takes in what happened to a case.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - id: the case it happened to.
  /// - Throws: ``RegisterError`` where a number was used before; nothing has changed then.
  /// - Complexity: O(1) on average, O(*q*) in the engineer's queue where his load changes.
  public mutating func fold(
    _ event: WorkflowEvent, of id: CaseID
  ) throws(RegisterError) {
    if let number = event.body.newNumber { try numbers.use(number) }
    apply(event, id)
  }
}

/// Why a register took nothing in.
public enum RegisterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The number was used before.
  case duplicateNumber(FormNumber)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .duplicateNumber(let number): "\(number) was given to another record before"
    }
  }
}

extension WorkflowEvent.Body {
  /// The number an event gives to a new record; nil: it gives none.
  var newNumber: FormNumber? {
    switch self {
    case .intakeRecorded(let facts, _, _): facts.number
    case .orderCreated(let facts, _, _): facts.number
    case .appointmentAgreed(let agreement): agreement.number
    case .serviceInterrupted(let interruption): interruption.next?.number
    case .serviceFormNumbered(let number): number
    case .surveyRecorded(let answer): answer.number
    default: nil
    }
  }
}
