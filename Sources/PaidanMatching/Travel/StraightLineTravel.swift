public import PaidanModel

/// Travel at one speed along a way that is a fixed factor longer than the great circle.
public struct StraightLineTravel: TravelModel, Hashable {
  /// Speed along the way in km/h, above 0.
  public let kilometersPerHour: Double
  /// Length of the way over the great-circle distance, 1 or more.
  public let detourFactor: Double
  /// Every journey takes exactly this many thousandths of a minute a metre of great circle.
  public let leastThousandthsPerMeter: Double

  /// Travel at `kilometersPerHour` along ways `detourFactor` times as long as the great circle.
  public init(kilometersPerHour: Double, detourFactor: Double) {
    self.kilometersPerHour = kilometersPerHour
    self.detourFactor = detourFactor
    // metres / (km/h * 1000/60 metres a minute) * 1000 thousandths = metres * 60 / (km/h)
    leastThousandthsPerMeter = detourFactor * 60 / kilometersPerHour
  }

  /// The travel a policy assumes.
  public init(policy: DispatchPolicy) {
    self.init(
      kilometersPerHour: policy.kilometersPerHour, detourFactor: policy.detourFactor)
  }

  /// The time to cover the way, rounded once to a thousandth of a minute.
  public func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes {
    duration(over: distance)
  }

  /// The same, which depends on the distance alone.
  @inline(__always)
  func duration(over distance: Meters) -> TravelMinutes {
    // Half up, as no journey is negative: without a call of the C library, and without a branch
    // that goes either way half of the time.
    TravelMinutes(thousandths: Int64(distance.value * leastThousandthsPerMeter + 0.5))
  }

  /// The great-circle distance times the detour factor.
  public func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters {
    Meters(distance.value * detourFactor)
  }
}
