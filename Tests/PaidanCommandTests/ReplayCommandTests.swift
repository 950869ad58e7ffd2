import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: replay")
struct ReplayCommandTests {
  private static let tiny = Command.fixture("days/tiny")
  private static let awkward = Command.fixture("days/awkward")

  @Test("the table has a line for each day and strategy, and says what is proven")
  func table() throws {
    let outcome = try Command.run(
      "replay", Self.tiny, Self.awkward, "--compare", "nearest,greedy")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    let shown = lines.dropFirst().prefix(6).map { $0.prefix(2).joined(separator: " ") }
    #expect(
      shown == [
        "tiny exact", "tiny nearest", "tiny greedy", "awkward exact", "awkward nearest",
        "awkward greedy",
      ])
    #expect(outcome.output.contains("Manual dispatch, by cause:"))
    #expect(outcome.output.hasSuffix("Every batch of the exact strategy is proven optimal.\n"))
  }

  @Test("the JSON is the golden one, but for times")
  func golden() throws {
    let outcome = try Command.run(
      "replay", Self.tiny, Self.awkward, "--compare", "nearest,greedy", "--format", "json")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let json = Command.withoutTimes(outcome.output)
    #expect(json != outcome.output)
    #expect(try Golden.difference(of: Array(json.utf8), from: "replay.json") == nil)
  }

  @Test("decision times are there, and real")
  func times() throws {
    let outcome = try Command.run("replay", Self.tiny, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let days = try #require((object as? [String: Any])?["days"] as? [[String: Any]])
    let times = try #require(days[0]["decisionMilliseconds"] as? [String: Double])
    let median = try #require(times["p50"])
    let slowest = try #require(times["p99"])
    #expect(median > 0 && slowest >= median)
  }

  @Test("the log is the golden one, every event a line of JSON")
  func log() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("log.jsonl")
      let outcome = try Command.run(
        "replay", Self.tiny, "--compare", "nearest,greedy", "--log", file.path)
      #expect(outcome.code == 0 && outcome.output.hasPrefix("day "))
      let bytes = Array(try Data(contentsOf: file))
      #expect(try Golden.difference(of: bytes, from: "replay-tiny-stream.jsonl") == nil)
      for line in bytes.split(separator: 0x0A) {
        let event = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        #expect(event?["event"] is String)
      }
    }
  }

  @Test("two runs, and rows in another order, give the same figures and the same log")
  func repeatable() throws {
    try Command.withFolder { folder in
      let copy = folder.appendingPathComponent("tiny")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in ["orders.csv", "engineers.csv"] {
        let lines = try String(contentsOfFile: "\(Self.tiny)/\(name)", encoding: .utf8)
          .split(separator: "\n")
        let rows = [lines[0]] + lines.dropFirst().reversed()
        try Data((rows.joined(separator: "\n") + "\n").utf8)
          .write(to: copy.appendingPathComponent(name))
      }
      var outputs: Set<String> = []
      for (number, day) in [Self.tiny, Self.tiny, copy.path].enumerated() {
        let log = folder.appendingPathComponent("log-\(number)").path
        let outcome = try Command.run(
          "replay", day, "--format", "json", "--compare", "greedy", "--log", log)
        let events = try String(contentsOfFile: log, encoding: .utf8)
        outputs.insert(Command.withoutTimes(outcome.output) + events)
      }
      #expect(outputs.count == 1)
    }
  }
}
