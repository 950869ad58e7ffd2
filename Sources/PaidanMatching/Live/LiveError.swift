public import PaidanModel

/// Why an event changed nothing.
public enum LiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No order of that name is in play.
  case unknownOrder(OrderID)
  /// No engineer of that name is known.
  case unknownEngineer(EngineerID)
  /// No partner of that name is known.
  case unknownPartner(PartnerID)
  /// Two partners of one name.
  case repeatedPartner(PartnerID)
  /// Time does not go back.
  case instantGoesBack(from: Instant, to: Instant)
  /// A number of orders below 0.
  case negativeLoad(EngineerID, openOrders: Int)
  /// A shift that would end before it begins.
  case shift(EngineerID, until: Instant, now: Instant)
  /// The policy, the names or a score of a batch are inadmissible.
  case batch(BatchError)

  /// One sentence that names what is wrong.
  public var description: String {
    switch self {
    case .unknownOrder(let id): "order \(id.quoted) is not in play"
    case .unknownEngineer(let id): "engineer \(id.quoted) is not known"
    case .unknownPartner(let id): "partner \(id.quoted) is not known"
    case .repeatedPartner(let id): "partner \(id.quoted) is there twice"
    case .instantGoesBack(let from, let to): "instants never go back: \(to) lies before \(from)"
    case .negativeLoad(let id, let open):
      "engineer \(id.quoted): open_orders is \(open), and must be 0 or more"
    case .shift(let id, let until, let now):
      "engineer \(id.quoted): a shift until \(until) must end after now, \(now)"
    case .batch(let error): error.description
    }
  }
}
