import PaidanModel
import PaidanTestSupport

@testable import PaidanMatching

/// A day anywhere on the globe, at any radius, with every rule at work: what a candidate search
/// could get wrong.
struct ScatteredDay {
  let day: RandomDay
  /// In metres.
  let radius: Double

  /// Round `number` of a series: every tenth radius is the least or the greatest, every tenth day
  /// has nobody in it.
  init(_ number: Int, _ random: inout SplitMix64) {
    let radius: Double =
      switch number % 10 {
      case 0: 10
      case 1: 500_000
      case 2: 20_000_000
      default: Self.powerOfTen(Double.random(in: 1...7.3, using: &random))
      }
    self.radius = radius
    var day = RandomDay(&random, orders: 0, engineers: 0)
    day.policy.radius = Meters(radius)
    // As fast as a jet, so that journeys round the globe have an admissible cost.
    if radius > 100_000 { day.policy.kilometersPerHour = 1_000 }
    let places = Self.places(radius, &random)
    let kinds = (0..<(number % 3 == 0 ? 80 : 4)).map { Certificate("kind \($0)") }
    let (orderCount, engineerCount) = number % 10 == 9 ? (number / 10 % 2 * 30, 0) : (30, 50)
    for number in 0..<(engineerCount == 0 ? orderCount : 30) {
      day.orders.append(Self.order(number, places.next(&random), kinds, &random))
    }
    for number in 0..<(orderCount == 0 && engineerCount == 0 ? 40 : engineerCount) {
      let place =
        number % 5 == 0
        ? day.orders.randomElement(using: &random).map {
          // At the border, to within rounding.
          Geometry.place(
            radius, from: $0.place, bearing: Double.random(in: 0...360, using: &random))
        } : nil
      day.engineers.append(
        Self.engineer(number, place ?? places.next(&random), places, kinds, &random))
    }
    if number % 20 == 19 { day.orders = [] }
    self.day = day
  }

  /// 10 m and more, up to 20,000 km.
  private static func powerOfTen(_ exponent: Double) -> Double {
    var (value, rest) = (1.0, exponent)
    while rest >= 1 { (value, rest) = (value * 10, rest - 1) }
    return min(20_000_000, value * (1 + 9 * rest))
  }

  /// Places over a few radii round a place anywhere on the globe, some of them equal.
  private struct Places {
    let radius: Double
    let centre: Coordinate
    let shared: Coordinate

    func next(_ random: inout SplitMix64) -> Coordinate {
      if Int.random(in: 0..<6, using: &random) == 0 { return shared }
      let farthest = min(2.5 * radius, 20_015_000)
      return Geometry.place(
        Double.random(in: 0...farthest, using: &random), from: centre,
        bearing: Double.random(in: 0...360, using: &random))
    }
  }

  private static func places(_ radius: Double, _ random: inout SplitMix64) -> Places {
    let corners = [
      (90.0, 0.0), (-90, 0), (89.97, 10), (-89.9, -100), (0, 180), (12, -180), (-35, 179.99),
      (66, -179.98), (0, 0), (0.001, 100),
    ]
    let (latitude, longitude) =
      Bool.random(using: &random)
      ? corners.randomElement(using: &random) ?? (0, 0)
      : (Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random))
    let centre = Geometry.place(latitude, longitude)
    let shared = Geometry.place(
      min(radius / 3, 5_000_000), from: centre, bearing: Double.random(in: 0...360, using: &random))
    return Places(radius: radius, centre: centre, shared: shared)
  }

  private static func order(
    _ number: Int, _ place: Coordinate, _ kinds: [Certificate], _ random: inout SplitMix64
  ) -> Order {
    Sample.order(
      OrderID("o\(number)"), at: place,
      created: Sample.minutes(-Int.random(in: 0...90, using: &random)),
      // So many orders ask for every kind there is, more than a signature has bits for.
      certificates: (0..<(kinds.count > 61 ? 3 : number % 3)).map {
        kinds[(number * 3 + $0) % kinds.count]
      },
      level: CertificationLevel.allCases[number % 7 == 0 ? 2 : 0],
      minutes: 30,
      window: Sample.window(to: number % 6 == 0 ? Sample.minutes(60 * (number % 4)) : nil),
      due: number % 5 == 0 ? Sample.minutes(120) : nil,
      excluding: (0..<(number % 4)).map { EngineerID("e\((number * 3 + $0 * 7) % 50)") })
  }

  private static func engineer(
    _ number: Int, _ place: Coordinate, _ places: Places, _ kinds: [Certificate],
    _ random: inout SplitMix64
  ) -> Engineer {
    let held = kinds.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }.map { kind in
      HeldCertificate(
        kind,
        validUntil: Int.random(in: 0..<12, using: &random) == 0
          ? Sample.minutes(Int.random(in: -60...120, using: &random)) : nil)
    }
    return Sample.engineer(
      EngineerID("e\(number)"), at: place, certificates: held,
      level: CertificationLevel.allCases.randomElement(using: &random) ?? .basic,
      open: [0, 0, 0, 0, 1, 2, 3, 4].randomElement(using: &random) ?? 0,
      shift: Sample.shift(
        Sample.minutes(number % 11 == 0 ? 20 : -60),
        Sample.minutes(Int.random(in: 60...4_000, using: &random))),
      free: number % 4 == 0
        ? .init(
          instant: Sample.minutes(Int.random(in: -20...60, using: &random)),
          place: number % 8 == 0 ? place : places.next(&random)) : nil,
      today: Int.random(in: 0...5, using: &random))
  }
}
