/// When an engineer may take one more order (requirements DSP-05, A-01).
///
/// The two readings of 'at most 3 open orders' differ by one; neither is called a maximum load,
/// since that name would hide which is meant.
public enum LoadPolicy: Sendable, Hashable {
  /// The literal reading: he may take another while he holds at most this many, so he ends with up to
  /// one more.
  case openAtMostBeforeAccepting(Int)
  /// The strict reading: having taken another he holds at most this many.
  case openAtMostAfterAccepting(Int)

  /// The most orders he can ever hold under the rule.
  public var mostOrdersHeld: Int {
    switch self {
    case .openAtMostBeforeAccepting(let limit): limit + 1
    case .openAtMostAfterAccepting(let limit): limit
    }
  }

  /// How many more orders an engineer may take who holds `openOrders`; never negative.
  public func slots(openOrders: Int) -> Int { max(0, mostOrdersHeld - openOrders) }
}
