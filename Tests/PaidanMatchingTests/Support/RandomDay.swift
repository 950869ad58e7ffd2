import PaidanModel
import PaidanTestSupport

@testable import PaidanMatching

/// A tiny random day with many ties and most border cases, and the policy and the scope it is
/// decided with.
struct RandomDay: Sendable {
  var orders: [Order] = []
  var engineers: [Engineer] = []
  var policy = DispatchPolicy.standard
  var scope = BatchScope.onShift
  var instant = Sample.now

  /// A day of at most so many orders and engineers, `appointments` in ten orders with a latest
  /// start.
  init(
    _ random: inout SplitMix64, orders orderCount: Int = 5, engineers engineerCount: Int = 4,
    appointments: Int = 4
  ) {
    policy = Self.policy(&random)
    scope = Int.random(in: 0..<4, using: &random) == 0 ? .wholeDay : .onShift
    let kinds: [Certificate] = ["boiler", "gas", "lift"]
    for number in 0..<Int.random(in: 0...orderCount, using: &random) {
      orders.append(Self.order(number, kinds, appointments, engineerCount, &random))
    }
    for number in 0..<Int.random(in: 0...engineerCount, using: &random) {
      engineers.append(Self.engineer(number, kinds, &random))
    }
  }

  /// Every order created by the batch's instant takes part, so this is what a written plan is
  /// verified for.
  var at: Instant? { scope == .wholeDay ? nil : instant }

  func problem(_ policy: DispatchPolicy? = nil) throws -> BatchProblem {
    let question = BatchQuestion(orders: orders, at: at)
    return try BatchMatcher(policy: policy ?? self.policy).problem(
      question.orders, engineers, at: question.instant, scope: question.scope)
  }

  func plan() throws -> Plan { try problem().solve() }

  func document() throws -> PlanDocument { PlanDocument(try plan(), day: "random", at: at) }

  private static func policy(_ random: inout SplitMix64) -> DispatchPolicy {
    Sample.policy {
      $0.radius = .kilometers([2.5, 4, 5].randomElement(using: &random) ?? 5)
      $0.load =
        Bool.random(using: &random)
        ? .openAtMostBeforeAccepting(Int.random(in: 1...3, using: &random))
        : .openAtMostAfterAccepting(Int.random(in: 2...4, using: &random))
      $0.referencePoint = ReferencePoint.allCases.randomElement(using: &random) ?? .position
      $0.appointment = Int.random(in: 0..<4, using: &random) == 0 ? .preferred : .required
      $0.positionMaxAgeMinutes = [0, 0, 15, 30].randomElement(using: &random) ?? 0
      $0.distanceAppliesToRemote = Int.random(in: 0..<4, using: &random) == 0
      $0.crossArea = Int.random(in: 0..<2, using: &random) == 0 ? .automatic : .manual
      $0.openOrderMinutes = Int.random(in: 0...45, using: &random)
      for (weight, most) in [
        (\ScoreWeights.loadStep, 20), (\.latenessMinute, 2), (\.orderToday, 4),
        (\.certificateSurplus, 4), (\.levelSurplus, 4), (\.crossArea, 4),
      ] as [(WritableKeyPath<ScoreWeights, TravelMinutes>, Int64)] {
        $0.weights[keyPath: weight] = .minutes(Int64.random(in: 0...most, using: &random))
      }
      $0.penalties.base = PerUrgency(
        normal: .minutes(Int64.random(in: 0...120, using: &random)), urgent: .minutes(180),
        extraUrgent: .minutes(960))
      $0.penalties.waitingMinute = TravelMinutes(
        thousandths: Int64.random(in: 0...500, using: &random))
    }
  }

  private static func place(_ random: inout SplitMix64) -> Coordinate {
    // A grid of blocks of a kilometre, so that places and distances repeat.
    Geometry.place(
      Double(Int.random(in: 0...4, using: &random)) * 0.009,
      100 + Double(Int.random(in: 0...4, using: &random)) * 0.009)
  }

  private static func order(
    _ number: Int, _ kinds: [Certificate], _ appointments: Int, _ engineers: Int,
    _ random: inout SplitMix64
  ) -> Order {
    let latest =
      Int.random(in: 0..<10, using: &random) < appointments
      ? Sample.minutes(Int.random(in: -30...120, using: &random)) : nil
    let earliest =
      Int.random(in: 0..<10, using: &random) < 3
      ? (latest ?? Sample.now).advanced(byMinutes: -Int.random(in: 0...20, using: &random)) : nil
    return Sample.order(
      OrderID("o\(number)"), at: place(&random),
      created: Sample.minutes(-Int.random(in: 0...90, using: &random)),
      certificates: kinds.filter { _ in Int.random(in: 0..<5, using: &random) == 0 },
      level: Int.random(in: 0..<6, using: &random) == 0 ? .professional : .basic,
      urgency: Urgency.allCases.randomElement(using: &random) ?? .normal,
      minutes: Double(Int.random(in: 1...9, using: &random) * 10),
      window: Sample.window(from: earliest, to: latest),
      due: Bool.random(using: &random)
        ? Sample.minutes(Int.random(in: -30...180, using: &random)) : nil,
      excluding: Int.random(in: 0..<8, using: &random) == 0
        ? [EngineerID("e\(Int.random(in: 0..<engineers, using: &random))")] : [],
      service: Int.random(in: 0..<5, using: &random) == 0 ? .remote : .onSite,
      area: area(&random))
  }

  private static func area(_ random: inout SplitMix64) -> AreaID? {
    [nil, nil, nil, "north", "north", "south"].randomElement(using: &random) ?? nil
  }

  private static func engineer(
    _ number: Int, _ kinds: [Certificate], _ random: inout SplitMix64
  ) -> Engineer {
    let held = kinds.filter { _ in Int.random(in: 0..<6, using: &random) > 0 }.map { kind in
      HeldCertificate(
        kind,
        validUntil: Int.random(in: 0..<4, using: &random) == 0
          ? Sample.minutes(Int.random(in: -30...90, using: &random)) : nil)
    }
    let start = Sample.minutes(Int.random(in: 0..<10, using: &random) == 0 ? 20 : -60)
    return Sample.engineer(
      EngineerID("e\(number)"), at: place(&random), certificates: held,
      level: CertificationLevel.allCases.randomElement(using: &random) ?? .basic,
      open: [0, 0, 0, 1, 1, 2, 3, 4].randomElement(using: &random) ?? 0,
      shift: Sample.shift(
        start, start.advanced(byMinutes: Int.random(in: 60...600, using: &random))),
      free: Bool.random(using: &random)
        ? .init(
          instant: Sample.minutes(Int.random(in: -20...60, using: &random)),
          place: place(&random)) : nil,
      today: Int.random(in: 0...5, using: &random),
      seen: Bool.random(using: &random)
        ? Sample.minutes(Int.random(in: -40...2, using: &random)) : nil,
      base: Bool.random(using: &random) ? place(&random) : nil, area: area(&random))
  }
}
