import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// A random day of a city in which orders and engineers lie thick: many candidates an order, of
/// which a core holds a part.
struct CityDay {
  /// What decides in a city.
  enum Kind: String, CaseIterable, CustomTestStringConvertible, Sendable {
    /// Journeys alone.
    case travel
    /// The standard policy: load and lateness.
    case load
    /// Four orders an engineer, with few slots.
    case contended
    /// Coarse coordinates: distances and costs repeat.
    case tied
    /// Appointments that one engineer cannot keep together.
    case clashes
    /// A travel model that promises a greatest speed.
    case promise
    /// A travel model that promises nothing.
    case silence
    /// Engineers who will be free elsewhere, counted from there.
    case elsewhere
    /// Everybody within the radius of everybody.
    case wide
    /// One order in ten is remote.
    case remote
    /// Three areas, which are a rule.
    case areas
    /// Three areas, which cost something.
    case dearAreas

    var testDescription: String { rawValue }
  }

  let kind: Kind
  var day: RandomDay
  let travel: (any TravelModel)?

  /// A day of `orderCount` orders.
  init(_ kind: Kind, orders orderCount: Int, _ random: inout SplitMix64) {
    self.kind = kind
    travel =
      switch kind {
      case .promise: WindingRoads(leastThousandthsPerMeter: 1.8)
      case .silence: WindingRoads(leastThousandthsPerMeter: 0)
      default: nil
      }
    var day = RandomDay(&random, orders: 0, engineers: 0)
    day.scope = .onShift
    day.policy = Self.policy(kind, &random)
    let engineerCount =
      switch kind {
      case .contended: max(1, orderCount / 4)
      case .clashes: max(1, orderCount / 3)
      default: orderCount + orderCount / 20 + 1
      }
    let places = Places(kind, engineers: engineerCount, &random)
    for number in 0..<orderCount {
      day.orders.append(Self.order(number, kind, engineerCount, places, &random))
    }
    for number in 0..<engineerCount {
      day.engineers.append(Self.engineer(number, kind, places, &random))
    }
    self.day = day
  }

  func problem(_ candidates: CandidateSearch, threads: Int = 1) throws -> BatchProblem {
    try BatchMatcher(policy: day.policy, travel: travel, threads: threads).problem(
      day.orders, day.engineers, at: day.instant, scope: day.scope, candidates: candidates)
  }

  func verify(_ plan: Plan) throws(PlanViolation) {
    try PlanVerifier(orders: day.orders, engineers: day.engineers, travel: travel).verify(
      PlanDocument(plan, day: "city", at: day.at))
  }

  /// Roads a little longer than the great circle, here more and there less.
  private struct WindingRoads: TravelModel {
    let leastThousandthsPerMeter: Double

    func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes {
      let detour = (from.latitude + 3 * to.longitude).bitPattern % 1_009
      return TravelMinutes(
        thousandths: Int64((distance.value * 1.8).rounded()) + Int64(detour) * 3)
    }

    func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters { distance }
  }

  private static func isScarce(_ kind: Kind) -> Bool {
    ![.load, .contended, .clashes].contains(kind)
  }

  private static func policy(_ kind: Kind, _ random: inout SplitMix64) -> DispatchPolicy {
    Sample.policy {
      // Terms that bring nobody nearer: what is known of a journey must stay a bound of the cost.
      if [.promise, .silence, .elsewhere, .wide].contains(kind) {
        $0.weights.orderToday = .minutes(Int64.random(in: 0...2, using: &random))
        $0.weights.certificateSurplus = .minutes(Int64.random(in: 0...2, using: &random))
      }
      if kind == .dearAreas {
        $0.crossArea = .automatic
        $0.weights.crossArea = .minutes(Int64.random(in: 1...5, using: &random))
      }
      if kind == .wide { $0.radius = .kilometers(100) }
      if kind == .elsewhere { $0.referencePoint = .nextFreePlace }
      // One order each, so that who comes too late for the nearest must look farther.
      if isScarce(kind) { $0.load = .openAtMostAfterAccepting(1) }
      if kind == .clashes { $0.load = .openAtMostBeforeAccepting(6) }
      if ![.load, .contended].contains(kind) {
        $0.weights.loadStep = .minutes(0)
        $0.weights.latenessMinute = .minutes(0)
      }
    }
  }

  /// Where things happen: a square of about one engineer a square kilometre.
  private struct Places {
    let centre: Coordinate
    let side: Double
    let step: Double?

    init(_ kind: Kind, engineers: Int, _ random: inout SplitMix64) {
      let centres = [(31.23, 121.47), (0, 180), (-17, -180), (71, 25), (89.98, 0)]
      let (latitude, longitude) = centres.randomElement(using: &random) ?? (0, 0)
      centre = Geometry.place(latitude, longitude)
      side = 1_000 * Double(engineers).squareRoot()
      step = kind == .tied ? 500 : nil
    }

    func next(_ random: inout SplitMix64) -> Coordinate {
      var (north, east) = (
        Double.random(in: -side...side, using: &random) / 2,
        Double.random(in: -side...side, using: &random) / 2
      )
      if let step {
        (north, east) = ((north / step).rounded() * step, (east / step).rounded() * step)
      }
      return Geometry.place(
        abs(east), from: Geometry.place(abs(north), from: centre, bearing: north < 0 ? 180 : 0),
        bearing: east < 0 ? 270 : 90)
    }
  }

  private static let kinds: [Certificate] = ["boiler", "gas", "lift"]

  private static func order(
    _ number: Int, _ kind: Kind, _ engineers: Int, _ places: Places, _ random: inout SplitMix64
  ) -> Order {
    let appointments = kind == .clashes ? 9 : kind == .load ? 3 : 0
    let latest =
      Int.random(in: 0..<10, using: &random) < appointments
      ? Sample.minutes(Int.random(in: 20...180, using: &random)) : nil
    return Sample.order(
      OrderID("o\(number)"), at: places.next(&random),
      created: Sample.minutes(-Int.random(in: 0...60, using: &random)),
      certificates: kinds.filter { _ in Int.random(in: 0..<6, using: &random) == 0 },
      urgency: Urgency.allCases.randomElement(using: &random) ?? .normal,
      minutes: Double(Int.random(in: 2...9, using: &random) * 10),
      window: Sample.window(to: latest),
      due: Bool.random(using: &random)
        ? Sample.minutes(Int.random(in: 0...240, using: &random)) : nil,
      excluding: Int.random(in: 0..<8, using: &random) == 0
        ? [EngineerID("e\(Int.random(in: 0..<engineers, using: &random))")] : [],
      service: kind == .remote && number.isMultiple(of: 10) ? .remote : .onSite,
      area: area(kind, &random))
  }

  private static func area(_ kind: Kind, _ random: inout SplitMix64) -> AreaID? {
    guard kind == .areas || kind == .dearAreas else { return nil }
    return [nil, "north", "south", "west"].randomElement(using: &random) ?? nil
  }

  private static func engineer(
    _ number: Int, _ kind: Kind, _ places: Places, _ random: inout SplitMix64
  ) -> Engineer {
    let held = kinds.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let isElsewhere = kind == .elsewhere && Bool.random(using: &random)
    return Sample.engineer(
      EngineerID("e\(number)"), at: places.next(&random),
      certificates: held.map { HeldCertificate($0) },
      open: isScarce(kind)
        ? 0 : [0, 0, 0, 1, 2, 3, 4].randomElement(using: &random) ?? 0,
      free: isElsewhere
        ? .init(
          instant: Sample.minutes(Int.random(in: -20...60, using: &random)),
          place: places.next(&random)) : nil,
      today: Int.random(in: 0...5, using: &random), area: area(kind, &random))
  }
}
