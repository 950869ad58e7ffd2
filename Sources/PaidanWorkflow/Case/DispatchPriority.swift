public import PaidanModel

/// How pressing an order is beside others that wait; the smaller comes first (DSP-20, A-45).
public struct DispatchPriority: Sendable, Hashable, Comparable {
  /// 0: incident of level 1, 1: extra urgent, 2: level 2, 3: urgent, 4: level 3, 5: normal.
  public let rank: Int
  /// False for a customer whose tier goes before others of his rank (DSP-21).
  public let isOrdinary: Bool
  /// The next instant a clock of the order has something to say; the sooner, the less slack.
  public let deadline: Instant
  /// The order's number, so that no two are equal.
  public let number: FormNumber

  /// True where the left one goes first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.isOrdinary != right.isOrdinary { return right.isOrdinary }
    if left.deadline != right.deadline { return left.deadline < right.deadline }
    return left.number < right.number
  }
}

extension Case {
  /// Where the order stands in the queue of those that wait; nil without an order.
  public func dispatchPriority(at now: Instant) -> DispatchPriority? {
    guard let order else { return nil }
    var rank = [5, 3, 1][order.urgency.rank]
    if case .taken(let level) = intake?.incident {
      switch level {
      case .level1: rank = 0
      case .level2: rank = min(rank, 2)
      case .level3: rank = min(rank, 4)
      }
    }
    return DispatchPriority(
      rank: rank, isOrdinary: !order.facts.isPriorityCustomer,
      deadline: nextDeadline(after: now) ?? .latest, number: order.facts.number)
  }
}
