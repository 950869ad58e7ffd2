internal import PaidanAssignment
internal import PaidanModel

/// Having all fetched at once that an event is about to look at, as one after the other all of it
/// would have to be waited for.
extension LiveMatcher {
  /// What is known of an order in play.
  func fetch(row: Int32) {
    live.fetch(row: row)
    scorer.orders.fetch(Int(row))
    scorer.orderRows.fetch(Int(row))
    waiting.fetch(Int(row))
    isInPlay.fetch(Int(row))
    orderGrid.fetch(row)
  }

  /// What an engineer's pair with an order is made of, and what giving him an edge to it looks at first.
  func fetchForPair(row: Int32) {
    scorer.orderRows.fetch(Int(row))
    waiting.fetch(Int(row))
    live.fetch(row: row)
  }

  /// What is known of an engineer.
  func fetch(column: Int32) {
    live.fetch(column: column)
    scorer.engineers.fetch(Int(column))
    scorer.rows.fetch(Int(column))
    scorer.places.fetch(Int(column))
    staff.fetch(Int(column))
    engineerGrid.fetch(column)
  }
}
