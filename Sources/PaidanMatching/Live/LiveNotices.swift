internal import PaidanModel

/// What happened since the last commit that somebody has to be told.
struct LiveNotices: Sendable {
  var withdrawals: [LiveWithdrawal] = []
  /// Columns of engineers who left their shift or were removed, and hold accepted orders.
  var leftShift: Set<Int32> = []
  /// Columns of engineers who left it, or were removed, while they were asked beside others.
  var leftAsked: Set<Int32> = []
  /// Columns of engineers who were removed and still hold something.
  var removed: Set<Int32> = []
  /// Rows that may be elsewhere than at the last commit, as far as the plan was settled since.
  var moved: Set<Int32> = []

  mutating func takeMoved() -> Set<Int32> {
    defer { moved = [] }
    return moved
  }

  mutating func withdraw(
    _ order: OrderID, _ engineers: [EngineerID], because reason: LiveWithdrawal.Reason
  ) {
    for engineer in engineers {
      withdrawals.append(LiveWithdrawal(order: order, engineer: engineer, reason: reason))
    }
  }

  /// The same with other numbers for the columns.
  func renumbered(_ number: (Int32) -> Int32) -> LiveNotices {
    var notices = self
    notices.moved = []
    notices.leftShift = Set(leftShift.map(number))
    notices.leftAsked = Set(leftAsked.map(number))
    notices.removed = Set(removed.map(number))
    return notices
  }
}
