/// When an engineer may take one more order (requirements DSP-05, A-01).
///
/// The two readings of 'at most 3 open orders' differ by one; neither is called a maximum load,
/// since that name would hide which is meant.
public enum LoadPolicy: Sendable, Hashable {
  /// The literal reading: he may take another while he holds at most this many, so he ends with up
  /// to one more.
  case openAtMostBeforeAccepting(Int)
  /// The strict reading: having taken another he holds at most this many.
  case openAtMostAfterAccepting(Int)

  /// The limits a policy may name.
  static let limits = 0...15

  /// The number the rule names.
  var limit: Int {
    switch self {
    case .openAtMostBeforeAccepting(let limit), .openAtMostAfterAccepting(let limit): limit
    }
  }

  /// The rule's name, as JSON has it.
  var key: String {
    switch self {
    case .openAtMostBeforeAccepting: "openAtMostBeforeAccepting"
    case .openAtMostAfterAccepting: "openAtMostAfterAccepting"
    }
  }

  /// The most orders he can ever hold under the rule.
  public var mostOrdersHeld: Int {
    switch self {
    case .openAtMostBeforeAccepting(let limit): limit + 1
    case .openAtMostAfterAccepting(let limit): limit
    }
  }

  /// The same rule with one order more.
  var raised: LoadPolicy {
    switch self {
    case .openAtMostBeforeAccepting(let limit): .openAtMostBeforeAccepting(limit + 1)
    case .openAtMostAfterAccepting(let limit): .openAtMostAfterAccepting(limit + 1)
    }
  }

  /// How many more orders an engineer may take who holds `openOrders`; never negative.
  public func slots(openOrders: Int) -> Int { max(0, mostOrdersHeld - openOrders) }
}
