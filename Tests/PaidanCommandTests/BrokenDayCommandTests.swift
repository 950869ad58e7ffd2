import Foundation
import PaidanTestSupport
import Testing

/// One folder of `fixtures/days/broken`, as the command line must answer it.
struct BrokenDayCase: CustomTestStringConvertible {
  let name: String
  var path: String { Command.fixture("days/broken/\(name)") }
  var testDescription: String { name }

  static let all: [BrokenDayCase] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Command.fixture("days/broken"))
    return (names ?? []).sorted().filter { !$0.hasSuffix(".md") }.map { BrokenDayCase(name: $0) }
  }()

  /// The exit code and the text that `expected.txt` asks for.
  func expected() throws -> (code: Int32?, text: String) {
    let file = URL(fileURLWithPath: path).appendingPathComponent("expected.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      Int32(parts[0].dropFirst("exit ".count)),
      parts.dropFirst().joined().replacingOccurrences(of: "{day}", with: path)
    )
  }
}

@Suite("Command line: broken days")
struct BrokenDayCommandTests {
  @Test("the fixtures are there")
  func areThere() { #expect(BrokenDayCase.all.count >= 38) }

  @Test(
    "each gives its text and exit code, and writes nothing",
    arguments: BrokenDayCase.all,
    [("match", "--output"), ("replay", "--log")])
  func givesItsError(_ day: BrokenDayCase, command: (name: String, option: String)) throws {
    let expected = try day.expected()
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("output")
      try Data("older".utf8).write(to: file)
      let outcome = try Command.run(command.name, day.path, command.option, file.path)
      #expect(outcome.code == expected.code)
      #expect(outcome.errors == expected.text)
      #expect(outcome.output.isEmpty)
      #expect(try String(contentsOf: file, encoding: .utf8) == "older")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["output"])
    }
  }

  @Test("one broken day among good ones stops the replay before anything is printed")
  func amongGoodOnes() throws {
    let outcome = try Command.run(
      "replay", Command.fixture("days/tiny"), Command.fixture("days/broken/empty-cell"))
    #expect(outcome.code == 65 && outcome.output.isEmpty)
  }

  @Test("a log is the stream of one day: of several it is refused before anything is written")
  func logOfSeveral() throws {
    try Command.withFolder { folder in
      let log = folder.appendingPathComponent("log.jsonl").path
      let outcome = try Command.run(
        "replay", Command.fixture("days/tiny"), Command.fixture("days/awkward"), "--log", log)
      #expect(outcome.code == 64 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("one day"))
      #expect(!FileManager.default.fileExists(atPath: log))
    }
  }
}
