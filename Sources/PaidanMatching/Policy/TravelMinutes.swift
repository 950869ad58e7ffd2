internal import PaidanText

/// An amount in the unit every score is counted in: the equivalent travel minute.
///
/// A weight of 2 says that one unit of its term is worth two minutes of travel. Kept as whole
/// thousandths, so that sums are exact and a plan is the same on every machine.
public struct TravelMinutes: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The amount in thousandths of a minute.
  public let thousandths: Int64

  /// An amount of `thousandths` of a minute.
  public init(thousandths: Int64) { self.thousandths = thousandths }

  /// An amount of `minutes`, which has at most three decimals; nil when it has more or is not
  /// finite.
  public init?(minutes: Double) {
    let scaled = (minutes * 1000).rounded()
    // Division rounds to the nearest number, as reading a decimal does: equal only for three
    // decimals.
    guard scaled.magnitude < 1e15, scaled / 1000 == minutes else { return nil }
    thousandths = Int64(scaled)
  }

  /// An amount of whole minutes.
  public static func minutes(_ minutes: Int64) -> TravelMinutes {
    TravelMinutes(thousandths: minutes * 1000)
  }

  /// The amount in minutes, as a decimal without needless zeros.
  public var description: String {
    var text = FixedDecimal(units: thousandths, places: 3).description
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// True when `left` is the smaller amount.
  public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }
}
