internal import PaidanModel

/// Where an engineer counts as being (requirement A-04).
extension DispatchPolicy {
  /// The last instant at which an engineer's position still counts; nil where it does not age.
  func positionCounts(until engineer: borrowing Engineer) -> Instant? {
    guard positionMaxAgeMinutes > 0, let seen = engineer.positionAt else { return nil }
    return seen.advanced(byMinutes: positionMaxAgeMinutes)
  }

  /// Where an engineer counts as being at an instant: where he was last seen while that is fresh,
  /// else where what he holds takes him, else his base; where he was last seen if there is none.
  func place(of engineer: borrowing Engineer, at instant: Instant) -> Coordinate {
    guard let end = positionCounts(until: engineer), end < instant else {
      return engineer.position
    }
    // `??` would copy whom it puts off asking, and count his references.
    if let place = engineer.availability?.place { return place }
    if let base = engineer.base { return base }
    return engineer.position
  }
}
