/// A number with a fixed count of decimals, held as a whole number of its last place: figures are
/// rounded once, where they are made, and print the same everywhere.
package struct FixedDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The value in units of the last place.
  package let units: Int64
  /// How many decimals are printed, 0...9.
  package let places: Int

  /// `units` of the last of `places` decimals.
  package init(units: Int64, places: Int) {
    self.units = units
    self.places = places
  }

  /// `numerator / denominator`, rounded half away from zero to `places` decimals.
  ///
  /// - Precondition: the denominator is above 0.
  package init(_ numerator: Int64, over denominator: Int64, places: Int) {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    // The product may need more than 64 bits, the quotient of a figure never does.
    let (quotient, remainder) = denominator.magnitude.dividingFullWidth(
      numerator.magnitude.multipliedFullWidth(by: scale.magnitude))
    let magnitude = Int64(quotient) + (remainder >= denominator.magnitude - remainder ? 1 : 0)
    self.init(units: numerator < 0 ? -magnitude : magnitude, places: places)
  }

  /// The value as a floating-point number, for callers who go on calculating.
  package var value: Double {
    Double(units) / (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  }

  /// The digits, with exactly ``places`` decimals.
  package var description: String {
    if places == 0 { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  package static func < (left: Self, right: Self) -> Bool {
    precondition(left.places == right.places, "decimals of different places do not compare")
    return left.units < right.units
  }
}
