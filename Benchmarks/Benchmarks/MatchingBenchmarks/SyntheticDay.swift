import PaidanMatching
import PaidanModel

/// A random city of orders and engineers; the same on every machine, since all draws are whole
/// numbers.
struct SyntheticDay {
  let orders: Int
  let engineers: Int
  /// Engineers per square kilometre.
  var density = 3.0
  var seed: UInt64 = 1

  /// Orders and engineers in memory.
  struct Points: Sendable {
    let orders: [Order]
    let engineers: [Engineer]
    let now: Instant

    func problem(_ matcher: BatchMatcher) throws -> BatchProblem {
      try matcher.problem(orders, engineers, at: now)
    }
  }

  func points() throws -> Points {
    var random = SplitMix64(seed: seed)
    // A degree of latitude is 111.2 km; the square stands on the equator, so one of longitude too.
    let side = (Double(engineers) / density).squareRoot() / 111.2
    let kinds = (0..<12).map { Certificate("kind-\($0)") }
    func place() throws -> Coordinate {
      try Coordinate(
        latitude: Double(random.below(1_000_000)) / 1_000_000 * side,
        longitude: Double(random.below(1_000_000)) / 1_000_000 * side)
    }
    func certificates(_ count: Int) -> [Certificate] {
      Set((0..<count).map { _ in random.below(kinds.count) }).sorted().map { kinds[$0] }
    }
    let now = Instant(milliseconds: 1_716_166_800_000)
    let shift = try Shift(start: now, end: now.advanced(byMinutes: 600))
    let staff = try (0..<engineers).map { number in
      Engineer(
        id: EngineerID("E\(number)"), position: try place(),
        certificates: certificates(1 + random.below(4)).map { HeldCertificate($0) },
        openOrders: random.below(5), shift: shift)
    }
    let work = try (0..<orders).map { number in
      Order(
        id: OrderID("W\(number)"), createdAt: now, place: try place(),
        certificates: certificates(1 + random.below(2)),
        urgency: [.normal, .normal, .urgent, .extraUrgent][random.below(4)],
        serviceMinutes: Double(20 + random.below(100)), dueAt: now.advanced(byMinutes: 480))
    }
    return Points(orders: work, engineers: staff, now: now)
  }
}

/// The generator of every random instance (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
private struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
