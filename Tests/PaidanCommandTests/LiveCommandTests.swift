import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: live")
struct LiveCommandTests {
  private static let tiny = Command.fixture("days/tiny")
  private static let events = Command.fixture("live/tiny.jsonl")

  /// The lines of the sample stream.
  private static func lines() throws -> [String] {
    try String(contentsOfFile: events, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("OPT-05 a stream from a file is answered as the golden one, broken lines and all")
  func golden() throws {
    let outcome = try Command.run("live", Self.tiny, "--events", Self.events)
    #expect(outcome.code == 65)
    #expect(outcome.errors == "5 of 23 lines were refused\n")
    #expect(try Golden.difference(of: Array(outcome.output.utf8), from: "live-tiny.jsonl") == nil)
    for line in outcome.output.split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test(
    "DSP-07 DSP-27 A-10 areas, partners and proposals in a stream are answered as the golden one")
  func areas() throws {
    let outcome = try Command.run(
      "live", Command.fixture("days/areas"), "--events", Command.fixture("live/areas.jsonl"))
    #expect(outcome.code == 65)
    #expect(outcome.errors == "3 of 13 lines were refused\n")
    #expect(try Golden.difference(of: Array(outcome.output.utf8), from: "live-areas.jsonl") == nil)
  }

  @Test("OPT-05 in a pipe each line is answered before the next is sent, with the same bytes")
  func interleaved() throws {
    let executable = try #require(Command.executable)
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = executable
    process.arguments = ["live", Self.tiny]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var received: [UInt8] = []
    for (number, line) in try Self.lines().enumerated() {
      // In two parts, as pipes may cut lines anywhere.
      let bytes = Data((line + "\n").utf8)
      try input.fileHandleForWriting.write(contentsOf: bytes.prefix(10))
      try input.fileHandleForWriting.write(contentsOf: bytes.dropFirst(10))
      while received.count(where: { $0 == 0x0A }) <= number {
        let data = output.fileHandleForReading.availableData
        try #require(!data.isEmpty, "it ended before it had answered line \(number + 1)")
        received += data
      }
      try #require(received.count { $0 == 0x0A } == number + 1, "one answer a line")
      try #require(received.last == 0x0A)
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 65)
    #expect(try Golden.difference(of: received, from: "live-tiny.jsonl") == nil)
  }

  @Test(
    "OPT-05 OPT-06 the log of a replay, fed back, comes to the same decisions",
    arguments: TestScale.isSoak ? ["tiny", "awkward", "city"] : ["tiny", "awkward"])
  func replayed(day: String) throws {
    try Command.withFolder { folder in
      let (path, log) = (Command.fixture("days/\(day)"), folder.appendingPathComponent("log").path)
      #expect(try Command.run("replay", path, "--log", log).code == 0)
      let outcome = try Command.run("live", path, "--events", log)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let answers = outcome.output.split(separator: "\n")
      let commits = answers.count { $0.contains(#""commit": {"at": "#) }
      #expect(commits > 0 && answers.count { $0.hasSuffix(#""same": true}"#) } == commits)
    }
  }

  @Test("lines in order end with 0; a decision that is not the last commit's, with 1")
  func codes() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("events.jsonl")
      let good = try Self.lines().prefix(5).joined(separator: "\n")
      try Data(good.utf8).write(to: file)
      let outcome = try Command.run("live", Self.tiny, "--events", file.path)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let answers = outcome.output.split(separator: "\n")
      #expect(answers.count == 5, "the last line counts without a line break too")

      let commit = try #require(answers[4].firstRange(of: "\"commit\": {"))
      let decided = #"{"event": "decided", "# + answers[4][commit.lowerBound...]
      try Data((good + "\n" + decided + "\r\n").utf8).write(to: file)
      let same = try Command.run("live", Self.tiny, "--events", file.path)
      #expect(same.code == 0)
      #expect(same.output.hasSuffix("{\"line\": 6, \"event\": \"decided\", \"same\": true}\n"))

      let other = decided.replacingOccurrences(of: "490180", with: "490181")
      try Data((good + "\n" + other).utf8).write(to: file)
      let differs = try Command.run("live", Self.tiny, "--events", file.path)
      #expect(differs.code == 1)
      #expect(differs.errors == "1 of 6 lines say that something else was decided\n")
      #expect(differs.output.contains(#""field": "commit.proof.primalObjective""#))
    }
  }

  @Test("a line too long to be read is refused, and the stream goes on behind it")
  func tooLong() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("events.jsonl")
      let long = String(repeating: "x", count: 3 << 20)
      try Data((long + "\n" + (try Self.lines()[0]) + "\n\n").utf8).write(to: file)
      let outcome = try Command.run("live", Self.tiny, "--events", file.path)
      #expect(outcome.code == 65)
      #expect(
        outcome.output == """
          {"line": 1, "error": {"field": "", "rule": "must have at most 1048576 bytes"}}
          {"line": 2, "event": "start", "id": "morning", "outcome": "applied"}
          {"line": 3, "error": {"field": "", "rule": "is not JSON: a value is missing"}}

          """)
    }
  }

  @Test("the day's orders are not loaded, nor need they be there")
  func withoutOrders() throws {
    try Command.withFolder { folder in
      try FileManager.default.copyItem(
        atPath: "\(Self.tiny)/engineers.csv",
        toPath: folder.appendingPathComponent("engineers.csv").path)
      let outcome = try Command.run("live", folder.path, "--events", Self.events)
      #expect(
        try Golden.difference(of: Array(outcome.output.utf8), from: "live-tiny.jsonl") == nil)
    }
  }

  @Test("a policy of the reader's stands for the stream's")
  func policy() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("policy.json")
      let standard = try Command.run("policy").output
      let near = standard.replacingOccurrences(
        of: "\"radiusKilometres\": 5", with: "\"radiusKilometres\": 1")
      try Data(near.utf8).write(to: file)
      let outcome = try Command.run(
        "live", Self.tiny, "--events", Self.events, "--policy", file.path)
      #expect(outcome.output.contains(#""offers": [{"order": "o1", "engineer": "wang""#))
    }
  }
}
