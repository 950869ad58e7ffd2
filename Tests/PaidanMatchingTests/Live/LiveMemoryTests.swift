import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveMemoryTests {
  @Test("OPT-05 a long day keeps memory flat and ends with primal = dual")
  func memoryStaysFlat() throws {
    let events = TestScale.count(60_000, full: 1_000_000)
    var stream = RandomStream(seed: TestScale.seed &+ 99, city: .contended)
    let morning = stream.morning(at: Sample.now)
    var matcher = try LiveMatcher(
      orders: morning.orders, engineers: morning.engineers, at: Sample.now,
      policy: stream.policy, threads: 1)
    let block = max(events / 10, 20_000)
    var greatest: [Int] = []
    var highest = 0
    for event in 1...events {
      switch stream.next(at: matcher.instant) {
      case .event(.policyChanged): break
      case .event(let event):
        if let outcome = try? matcher.apply(event) { stream.learn(event, outcome) }
      case .advance(let minutes):
        try matcher.advance(
          to: matcher.instant.advanced(byMilliseconds: Int64(minutes * 60_000)))
      case .commit: stream.learn(matcher.commit())
      }
      highest = max(highest, matcher.storedCount)
      if event % block == 0 {
        greatest.append(highest)
        highest = 0
      }
    }
    let first = try #require(greatest.first)
    let last = try #require(greatest.last)
    // Room once needed is kept, and it takes a while until every row has held a remote order, which
    // has an edge to everybody: measured, a tenth more after 240,000 events, ever more slowly.
    #expect(Double(last) <= Double(first) * 1.15, "\(greatest)")
    let (isProven, proof) = (matcher.isProven, matcher.proof)
    #expect(isProven)
    #expect(proof.primalObjective == proof.dualObjective)
  }
}
