internal import PaidanModel

/// What the register keeps of a case.
struct CaseEntry: Sendable, Hashable {
  var customer: CustomerID
  var product: String
  var problem: ProblemType?
  var isRepair: Bool
  var createdAt: Instant?
  var endedAt: Instant?
  var isClosed = false
  var owner: StaffID?
  var transferee: StaffID?
  var helpers: [StaffID] = []
  var offered: [StaffID] = []

  /// Who carries the load.
  var executor: StaffID? { transferee ?? owner }
}

/// What the register keeps of an engineer.
struct StaffEntry: Sendable, Hashable {
  /// Cases that count as his load: offered, accepted, scheduled, in service.
  var queue: [CaseID] = []
  var offers: Int32 = 0
  var answered: Int32 = 0
  var refusals: [RefusalRecord] = []
  var outcomes = DispatchTally()
}

/// What the register keeps of a customer.
struct CustomerEntry: Sendable, Hashable {
  var orders: Int32 = 0
  var complaints: Int32 = 0
  var open: [CaseID] = []
  var ended: [CaseID] = []
}

/// What makes two reports the same suspected fault.
struct FaultKey: Sendable, Hashable {
  let product: String
  let problem: ProblemType?
}

/// One customer's report of it.
struct FaultReport: Sendable, Hashable {
  let customer: CustomerID
  let at: Instant
}
