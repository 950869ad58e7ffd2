import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveMemoryTests {
  /// The same day over and over, with other orders of the same kind: a random city grows and shrinks
  /// by itself, but what the tenth such day takes beyond the first was not given back.
  @Test("OPT-05 the same long day ten times keeps memory flat and ends with primal = dual")
  func memoryStaysFlat() throws {
    let eventsOfDay = TestScale.count(6_000, full: 100_000)
    let policy = RandomStream(seed: TestScale.seed &+ 99, city: .contended).policy
    var matcher = try LiveMatcher(engineers: [], at: Sample.now, policy: policy, threads: 1)
    var greatest: [Int] = []
    var kept: [Int] = []
    var objectives: Set<Int64> = []
    for day in 0..<10 {
      var stream = RandomStream(
        seed: TestScale.seed &+ 99, city: .contended, prefix: "day\(day)-")
      let morning = stream.morning(at: matcher.instant)
      for engineer in morning.engineers { try matcher.apply(.engineerUpdated(engineer)) }
      for order in morning.orders { try matcher.apply(.orderCreated(order)) }
      var highest = 0
      for _ in 0..<eventsOfDay {
        try advance(&matcher, &stream)
        highest = max(highest, matcher.storedCount)
      }
      greatest.append(highest)
      _ = matcher.commit()
      let (isProven, proof) = (matcher.isProven, matcher.proof)
      try #require(isProven)
      try #require(proof.primalObjective == proof.dualObjective)
      objectives.insert(proof.primalObjective)
      try close(&matcher)
      kept.append(matcher.storedCount)
    }
    #expect(greatest[9] * 100 <= greatest[0] * 105, "\(greatest)")
    #expect(kept[9] * 100 <= kept[0] * 105, "\(kept)")
    #expect(objectives.count == 1, "each day ends as the first did")
  }

  private func advance(_ matcher: inout LiveMatcher, _ stream: inout RandomStream) throws {
    switch stream.next(at: matcher.instant) {
    // Another policy would begin with a new matcher's memory.
    case .event(.policyChanged): break
    case .event(let event):
      if let outcome = try? matcher.apply(event) { stream.learn(event, outcome) }
    case .advance(let minutes):
      try matcher.advance(
        to: matcher.instant.advanced(byMilliseconds: Int64(minutes * 60_000)))
    case .commit: stream.learn(matcher.commit())
    }
  }

  /// Ends a day: nobody and nothing is left, and a night passes.
  private func close(_ matcher: inout LiveMatcher) throws {
    for order in matcher.rowsInPlay.map({ matcher.orderID($0) }).sorted() {
      try matcher.apply(.orderCancelled(order))
    }
    for order in matcher.book.everyAccepted.map(\.order.id).sorted() {
      try matcher.apply(.orderFinished(order))
    }
    for engineer in matcher.namedColumns.map({ matcher.engineerID($0) }).sorted() {
      try matcher.apply(.engineerRemoved(engineer))
    }
    _ = matcher.commit()
    try matcher.advance(to: matcher.instant.advanced(byMinutes: 1_440))
    let (orders, engineers) = (matcher.orderCount, matcher.engineerCount)
    try #require(orders == 0 && engineers == 0)
  }
}
