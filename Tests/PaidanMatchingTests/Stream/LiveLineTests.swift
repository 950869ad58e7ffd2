import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveLineTests {
  @Test("OPT-05 every kind of line reads back to itself, and stands on one line")
  func roundTrip() throws {
    let lines = try SampleLines.all()
    for line in lines {
      let json = line.json
      #expect(!json.contains(0x0A))
      #expect(try LiveLine(json: json) == line, "\(String(decoding: json, as: UTF8.self))")
      #expect(try LiveLine(json: json + [0x0D, 0x0A]) == line)
    }
    let kinds = Set(lines.map(\.name))
    #expect(kinds == Set(LiveLine.Kind.allCases.map(\.rawValue)), "there is a line of each kind")
  }

  @Test("OPT-05 the events of a random city read back to themselves")
  func randomRoundTrip() throws {
    for seed in 0..<TestScale.count(4, full: 40) {
      var stream = RandomStream(seed: TestScale.seed &+ UInt64(seed), city: .contended)
      let morning = stream.morning(at: Sample.now)
      var matcher = try LiveMatcher(
        orders: morning.orders, engineers: morning.engineers, at: Sample.now,
        policy: stream.policy, threads: 1)
      for _ in 0..<500 {
        switch stream.next(at: matcher.instant) {
        case .event(let event):
          let line = LiveLine(.event(event), at: matcher.instant)
          try #require(try LiveLine(json: line.json) == line)
          if let outcome = try? matcher.apply(event) { stream.learn(event, outcome) }
        case .advance(let minutes):
          try matcher.advance(
            to: matcher.instant.advanced(byMilliseconds: Int64(minutes * 60_000)))
        case .commit:
          let commit = matcher.commit()
          stream.learn(commit)
          let line = LiveLine(.decided(LiveDecision(commit)), at: nil)
          try #require(try LiveLine(json: line.json) == line)
        }
      }
    }
  }
}
