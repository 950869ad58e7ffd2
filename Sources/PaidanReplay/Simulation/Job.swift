internal import PaidanMatching
internal import PaidanModel

/// A piece of work in an engineer's hands.
struct Job: Equatable {
  /// The order's number in the day; nil for one he held before the day began.
  let order: Int?
  /// Where he has to go; nil where he works from where he is.
  let place: Coordinate?
  /// Work may not start before; `.min` where it may at any time.
  let earliest: Int64
  /// Time on site in milliseconds.
  let service: Int64
}

extension Job {
  /// The way to it in milliseconds.
  func journey(from start: Coordinate, travel: any TravelModel) -> Int64 {
    place.map { travel.milliseconds(from: start, to: $0) } ?? 0
  }
}
