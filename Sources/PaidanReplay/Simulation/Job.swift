internal import PaidanModel

/// A piece of work in an engineer's hands.
struct Job: Equatable {
  /// The order's number in the day; nil for one he held before the day began.
  let order: Int?
  let place: Coordinate
  /// Work may not start before; `.min` where it may at any time.
  let earliest: Int64
  /// Time on site in milliseconds.
  let service: Int64
}
