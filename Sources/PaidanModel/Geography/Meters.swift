/// A distance in metres along the Earth's surface, never negative.
public struct Meters: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of metres.
  public let value: Double

  /// A distance of `value` metres.
  @inlinable
  public init(_ value: Double) { self.value = value }

  /// A distance of `value` kilometres.
  public static func kilometers(_ value: Double) -> Meters { Meters(value * 1000) }

  /// The distance in kilometres.
  public var kilometers: Double { value / 1000 }

  /// The nearest whole number of metres, as plans print it.
  public var rounded: Int { Int(value.rounded()) }

  /// Whole metres with their unit: `4999 m`.
  public var description: String { "\(rounded) m" }

  /// True when the left distance is the shorter one.
  public static func < (left: Meters, right: Meters) -> Bool { left.value < right.value }
}
