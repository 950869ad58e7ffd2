public import PaidanModel
internal import PaidanText

/// Why a batch cannot be posed; nothing was decided then.
public enum BatchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two orders with one identifier.
  case repeatedOrder(OrderID)
  /// Two engineers with one identifier.
  case repeatedEngineer(EngineerID)
  /// The policy has a value out of range.
  case policy(PolicyError)
  /// A score beyond what the exact solver admits, in thousandths of a minute.
  case costOutOfRange(what: String, cost: Int64, limit: Int64)

  /// One sentence that names what, value and rule.
  public var description: String {
    switch self {
    case .repeatedOrder(let id): "order \(id.quoted) is given twice; identifiers must be unique"
    case .repeatedEngineer(let id):
      "engineer \(id.quoted) is given twice; identifiers must be unique"
    case .policy(let error): error.description
    case .costOutOfRange(let what, let cost, let limit):
      "\(what.printable) is \(TravelMinutes(thousandths: cost)) minutes, which must be below "
        + "\(TravelMinutes(thousandths: limit)); maybe a weight is too large, or an instant far off"
    }
  }
}
