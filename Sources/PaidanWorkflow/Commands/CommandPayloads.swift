/// What the register knows of a customer when an intake is submitted (INT-19, APT-01).
public struct CustomerHistory: Sendable, Hashable, Codable {
  /// Earlier orders.
  public var orders: Int32
  /// Complaints.
  public var complaints: Int32

  /// A history of so many orders and complaints.
  public init(orders: Int32 = 0, complaints: Int32 = 0) {
    self.orders = orders
    self.complaints = complaints
  }
}

/// What an engineer holds when he is asked, and whether the policy's load rule lets him take one
/// more (DSP-05, A-01); the register counts, the host's dispatch policy judges.
public struct EngineerLoad: Sendable, Hashable, Codable {
  /// Orders he holds, outstanding offers counted.
  public var open: Int32
  /// Whether the load rule allows one more.
  public var mayTake: Bool

  /// A load.
  public init(open: Int32, mayTake: Bool) {
    self.open = open
    self.mayTake = mayTake
  }
}

/// Why matching is asked for (DSP-10, DSP-30).
public enum MatchCause: String, Sendable, Hashable, Codable, CaseIterable {
  /// The order is new.
  case created
  /// The engineer refused.
  case refused
  /// The engineer stayed silent.
  case expired
  /// The offer or the acceptance was withdrawn.
  case withdrawn
  /// The order was reopened.
  case reopened
  /// An engineer came free.
  case engineerFreed
  /// An engineer moved.
  case engineerMoved
  /// An engineer got a certificate.
  case certificateAdded
  /// An exclusion was lifted.
  case exclusionLifted
  /// The order changed.
  case orderChanged
}
