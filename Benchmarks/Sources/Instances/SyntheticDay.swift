import PaidanMatching
import PaidanModel

/// A random city of orders and engineers; the same on every machine, since all draws are whole
/// numbers.
package struct SyntheticDay: Sendable {
  package let orders: Int
  package let engineers: Int
  /// Engineers per square kilometre.
  package let density: Double
  package let seed: UInt64

  package init(orders: Int, engineers: Int, density: Double = 3, seed: UInt64 = 1) {
    self.orders = orders
    self.engineers = engineers
    self.density = density
    self.seed = seed
  }

  /// Orders and engineers in memory.
  package struct Points: Sendable {
    package let orders: [Order]
    package let engineers: [Engineer]
    package let now: Instant

    package init(orders: [Order], engineers: [Engineer], now: Instant) {
      self.orders = orders
      self.engineers = engineers
      self.now = now
    }

    /// Every candidate found and scored: the one place that says which candidates are meant.
    package func everyCandidate(_ matcher: BatchMatcher) throws -> BatchProblem {
      try matcher.problem(orders, engineers, at: now, candidates: .all)
    }

    /// The plan, by whatever way the matcher takes by itself.
    package func plan(_ matcher: BatchMatcher) throws -> Plan {
      try matcher.match(orders, to: engineers, at: now)
    }
  }

  package func points() throws -> Points {
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
