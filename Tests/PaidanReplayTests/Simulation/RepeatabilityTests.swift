import Foundation
import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Synchronization
import Testing

@testable import PaidanReplay

@Suite("Replay: the same bytes again")
struct RepeatabilityTests {
  /// The event log and the document of a replay under every strategy.
  private static func bytes(
    _ day: Day, _ policy: DispatchPolicy, _ travel: (any TravelModel)? = nil
  ) throws -> (log: [UInt8], document: [UInt8]) {
    var log: [UInt8] = []
    var results: [DayResult] = []
    for strategy in Strategy.allCases {
      let simulator = Simulator(policy: policy, strategy: strategy, travel: travel)
      results.append(
        try simulator.run(day) { log += $0.line.json + [0x0A] })
    }
    return (log, ReplayDocument(results).json)
  }

  /// The same day with the rows of every file in another order.
  private static func shuffled(_ day: Day, _ random: inout SplitMix64) throws -> Day {
    var files = try DayText.jsonLines(of: day)
    for name in ["orders.jsonl", "engineers.jsonl"] {
      let lines = (files[name] ?? []).split(separator: 0x0A).shuffled(using: &random)
      files[name] = Array(lines.map { Array($0) + [0x0A] }.joined())
    }
    files["history.jsonl"] = nil
    return try Day(name: day.name, files: DayFiles(contents: files))
  }

  @Test(
    "a day whose rows stand in another order gives the same log and the same figures",
    arguments: RandomDay.days(TestScale.count(60, full: 1000)))
  func shuffledRows(_ random: RandomDay) throws {
    var generator = SplitMix64(seed: random.seed)
    let plain = try Self.bytes(random.day, random.policy, random.travel)
    let again = try Self.shuffled(random.day, &generator)
    let other = try Self.bytes(again, random.policy, random.travel)
    #expect(plain.log == other.log)
    #expect(plain.document == other.document)
  }

  @Test("the awkward day too")
  func awkward() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/awkward"))
    let plain = try Self.bytes(day, .standard)
    let other = try Self.bytes(Self.shuffled(day, &generator), .standard)
    #expect(plain.log == other.log)
    #expect(plain.document == other.document)
  }

  @Test("a clock changes the decision times and nothing else")
  func clock() throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/tiny"))
    let still = try Simulator(policy: .standard).run(day)
    let ticks = Ticks()
    let timed = try Simulator(policy: .standard, nanoseconds: { ticks.next() }).run(day)
    #expect(still.decisionNanoseconds.allSatisfy { $0 == 0 })
    #expect(timed.decisionNanoseconds.allSatisfy { $0 == 1_000_000 })
    #expect(timed.decisionNanoseconds.count == timed.batches)
    let lines = { (result: DayResult) in
      String(decoding: ReplayDocument([result]).json, as: UTF8.self).split(separator: "\n")
    }
    let different = zip(lines(still), lines(timed)).filter { $0 != $1 }.map { String($1) }
    #expect(different.count == 1 || different.count == 2)
    #expect(different.allSatisfy { $0.contains("1.000") })
  }

  /// The baselines are compared with theirs under `make soak`.
  @Test(
    "the city's figures are the golden ones",
    arguments: [
      ([Strategy.exact], "replay-city.json"),
      ([.nearest, .greedy], "replay-city-baselines.json"),
    ].prefix(TestScale.count(1, full: 2)))
  func city(strategies: [Strategy], golden: String) throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/city"))
    let results = try strategies.map {
      try Simulator(policy: .standard, strategy: $0).run(day)
    }
    for result in results where result.strategy == .exact {
      #expect(result.batchesProvenOptimal == result.batches)
    }
    // Without a clock every decision takes 0 ms, so the file holds no time.
    let json = ReplayDocument(results).json
    #expect(try Golden.difference(of: json, from: golden) == nil)
  }
}

/// A clock that goes a millisecond on every time it is read.
private final class Ticks: Sendable {
  private let count = Mutex<Int64>(0)

  func next() -> Int64 {
    count.withLock {
      $0 += 1_000_000
      return $0
    }
  }
}
