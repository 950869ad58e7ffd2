public import PaidanModel

/// Why a question has no answer.
public enum QuestionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No order of that name is in play.
  case unknownOrder(OrderID)
  /// No engineer of that name is known.
  case unknownEngineer(EngineerID)
  /// The order is an engineer's already: it is no longer to be planned.
  case accepted(OrderID, by: EngineerID)
  /// The question is about an order nobody takes, and somebody takes this one.
  case assigned(OrderID, to: EngineerID)
  /// The question is about an order somebody takes, and nobody takes this one.
  case unassigned(OrderID)
  /// An engineer of that name is there already.
  case knownEngineer(EngineerID)
  /// Two of several changes are about the same thing.
  case repeatedChange(String)
  /// A change would make a score that the exact solver does not admit.
  case live(LiveError)

  /// One sentence that names what is wrong.
  public var description: String {
    switch self {
    case .unknownOrder(let id): "order \(id.quoted) is not in play"
    case .unknownEngineer(let id): "engineer \(id.quoted) is not known"
    case .accepted(let id, let engineer):
      "order \(id.quoted) is accepted by engineer \(engineer.quoted), and not planned any more"
    case .assigned(let id, let engineer):
      "order \(id.quoted) goes to engineer \(engineer.quoted); ask why him, or why not another"
    case .unassigned(let id): "order \(id.quoted) goes to nobody; ask why nobody takes it"
    case .knownEngineer(let id): "engineer \(id.quoted) is there already; alter him instead"
    case .repeatedChange(let what): "two changes are about \(what); say what it comes to in one"
    case .live(let error): error.description
    }
  }
}
