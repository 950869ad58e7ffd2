public import PaidanModel

/// How long it takes to get from one place to another; a host may put a road network behind it.
///
/// An answer must depend on its arguments alone: plans are recomputed when they are verified.
public protocol TravelModel: Sendable {
  /// The time a journey takes, 0 or more.
  ///
  /// - Parameters:
  ///   - from: where it begins.
  ///   - to: where it ends.
  ///   - distance: the great-circle distance between the two, which the caller knows already.
  /// - Returns: the time, in equivalent travel minutes.
  func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes

  /// The length of the way, at least `distance`.
  func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters

  /// What a greatest speed promises: no journey takes less than its great-circle distance in metres
  /// times this, rounded to a thousandth of a minute.
  ///
  /// A matcher need not look at engineers who are too far for what they would save. A model that
  /// promises nothing, 0, is as correct and slower.
  var leastThousandthsPerMeter: Double { get }
}

extension TravelModel {
  /// Nothing is promised.
  public var leastThousandthsPerMeter: Double { 0 }
}
