import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

/// A small random day with a random policy; the same seed gives the same.
struct RandomDay: CustomTestStringConvertible {
  let seed: UInt64
  let day: Day
  let policy: DispatchPolicy
  /// Streets in whole minutes, or the policy's own travel with its rounding.
  let travel: any TravelModel

  var testDescription: String { "seed \(seed)" }

  init(seed: UInt64) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    policy = Self.policy(&random)
    travel = Bool.random(using: &random) ? GridTravel() : StraightLineTravel(policy: policy)
    let spread = [5, 20, 45].randomElement(using: &random) ?? 5
    let hours = [1, 3, 9].randomElement(using: &random) ?? 1
    let engineers = (0..<Int.random(in: 0...6, using: &random)).map {
      Self.engineer($0, spread: spread, &random)
    }
    let orders = (0..<Int.random(in: 0...20, using: &random)).map {
      Self.order($0, spread: spread, lastCreation: 480 + hours * 60, &random)
    }
    day = Sketch.day(orders, engineers, name: "random-\(seed)")
  }

  /// `count` days beginning at the seed all random suites start from.
  static func days(_ count: Int) -> [RandomDay] {
    (0..<UInt64(count)).map { RandomDay(seed: TestScale.seed &+ $0) }
  }

  private static func policy(_ random: inout SplitMix64) -> DispatchPolicy {
    var policy = DispatchPolicy.standard
    policy.load =
      [
        LoadPolicy.openAtMostBeforeAccepting(3), .openAtMostAfterAccepting(3),
        .openAtMostBeforeAccepting(0), .openAtMostBeforeAccepting(1),
      ].randomElement(using: &random) ?? policy.load
    policy.referencePoint = Bool.random(using: &random) ? .position : .nextFreePlace
    policy.appointment = Int.random(in: 0..<4, using: &random) == 0 ? .preferred : .required
    policy.dispatchLimitMinutes = [5, 5, 12, 0].randomElement(using: &random) ?? 5
    let window = policy.dispatchLimitMinutes
    policy.batchWindowMinutes = PerUrgency(
      normal: min(4, window), urgent: min(1, window), extraUrgent: 0)
    policy.waitsForShift = Int.random(in: 0..<4, using: &random) == 0
    policy.openOrderMinutes = Int.random(in: 0...90, using: &random)
    policy.weights.orderToday = .minutes(Int64.random(in: 0...10, using: &random))
    policy.weights.loadStep = .minutes(Int64.random(in: 0...60, using: &random))
    policy.penalties.base.normal = .minutes(Int64.random(in: 0...240, using: &random))
    return policy
  }

  private static func engineer(
    _ number: Int, spread: Int, _ random: inout SplitMix64
  ) -> Engineer {
    let kinds: [Certificate] = ["a", "b"]
    let holds = kinds.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      .map { kind in
        let expires = Int.random(in: 0..<4, using: &random) == 0
        return HeldCertificate(
          kind,
          validUntil: expires ? Sketch.at(Int.random(in: 480...1000, using: &random)) : nil)
      }
    let start = [300, 480, 480, 540, 700].randomElement(using: &random) ?? 480
    return Sketch.engineer(
      EngineerID("e\(number)"), x: Int.random(in: -spread...spread, using: &random),
      y: Int.random(in: -spread...spread, using: &random), holds: holds,
      level: Bool.random(using: &random) ? .basic : .advanced,
      open: max(0, Int.random(in: -3...4, using: &random)),
      shift: start, start + Int.random(in: 30...600, using: &random))
  }

  private static func order(
    _ number: Int, spread: Int, lastCreation: Int, _ random: inout SplitMix64
  ) -> Order {
    let created = Int.random(in: 470...lastCreation, using: &random)
    var earliest: Int?
    var latest: Int?
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      earliest = created + Int.random(in: 0...300, using: &random)
      latest = created + Int.random(in: 300...400, using: &random)
    case 1: earliest = created + Int.random(in: 0...200, using: &random)
    case 2: latest = created + Int.random(in: -10...120, using: &random)
    default: break
    }
    let urgency = Urgency.allCases.randomElement(using: &random) ?? .normal
    return Sketch.order(
      OrderID("o\(number)"), created: created,
      x: Int.random(in: -spread...spread, using: &random),
      y: Int.random(in: -spread...spread, using: &random),
      needs: [[], [], ["a"], ["b"], ["a", "b"]].randomElement(using: &random) ?? [],
      level: Int.random(in: 0..<4, using: &random) == 0 ? .professional : .basic, urgency,
      service: Double(Int.random(in: 1...90, using: &random)), from: earliest, to: latest,
      due: Bool.random(using: &random)
        ? created + Int.random(in: -5...300, using: &random) : nil,
      excluding: Int.random(in: 0..<6, using: &random) == 0 ? ["e0", "e1"] : [],
      kind: Int.random(in: 0..<6, using: &random) == 0 ? .remote : .onSite)
  }
}
