public import PaidanModel

/// What really happened to an order of the day; nil stands for unknown.
///
/// An order may have several entries, such as one for each engineer it was given to.
public struct HistoryEntry: Sendable, Hashable, Comparable {
  /// Which order; one of the day's.
  public let order: OrderID
  /// Who took it, not necessarily one of the day's engineers.
  public let engineer: EngineerID?
  /// When it was given to him.
  public let dispatchedAt: Instant?
  /// When it was finished.
  public let completedAt: Instant?
  /// How it ended, in the source's own words.
  public let outcome: String?

  /// An entry of the history of `order`.
  public init(
    order: OrderID, engineer: EngineerID? = nil, dispatchedAt: Instant? = nil,
    completedAt: Instant? = nil, outcome: String? = nil
  ) {
    self.order = order
    self.engineer = engineer
    self.dispatchedAt = dispatchedAt
    self.completedAt = completedAt
    self.outcome = outcome
  }

  // Swift compares texts by Unicode equivalence; an outcome is compared by its bytes like an
  // identifier, so that entries which differ in any byte have one order.
  private var outcomeBytes: Identifier<Self>? { outcome.map { Identifier($0) } }

  /// True when every part is the same; texts are compared by their UTF-8 bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.order == right.order && left.dispatchedAt == right.dispatchedAt
      && left.completedAt == right.completedAt && left.engineer == right.engineer
      && left.outcomeBytes == right.outcomeBytes
  }

  /// Hashes every part.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(order)
    hasher.combine(engineer)
    hasher.combine(dispatchedAt)
    hasher.combine(completedAt)
    hasher.combine(outcomeBytes)
  }

  /// By order, then by when it was given, finished, to whom and how it ended; unknown comes first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.order != right.order { return left.order < right.order }
    if left.dispatchedAt != right.dispatchedAt {
      return precedes(left.dispatchedAt, right.dispatchedAt)
    }
    if left.completedAt != right.completedAt {
      return precedes(left.completedAt, right.completedAt)
    }
    if left.engineer != right.engineer { return precedes(left.engineer, right.engineer) }
    return precedes(left.outcomeBytes, right.outcomeBytes)
  }

  private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let right else { return false }
    guard let left else { return true }
    return left < right
  }
}
