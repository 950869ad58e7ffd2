import Foundation
import PaidanReplay
import PaidanTestSupport
import Testing

/// One folder of `fixtures/days/broken`.
struct BrokenDay: CustomTestStringConvertible {
  let name: String
  var folder: URL { Self.root.appendingPathComponent(name) }
  var testDescription: String { name }

  static let root = Fixtures.folder.appendingPathComponent("days/broken")
  static let all: [BrokenDay] =
    (try? FileManager.default.contentsOfDirectory(atPath: root.path).sorted())?
    .filter { !$0.hasSuffix(".md") }.map { BrokenDay(name: $0) } ?? []

  /// The exit code and the text that `expected.txt` asks for.
  func expected() throws -> (code: String, text: String) {
    let file = folder.appendingPathComponent("expected.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let message = lines.count > 1 ? String(lines[1].dropLast()) : ""
    return (String(lines[0]), message.replacingOccurrences(of: "{day}", with: folder.path))
  }
}

@Suite("Broken days")
struct BrokenDayTests {
  @Test("the fixtures are there")
  func areThere() { #expect(BrokenDay.all.count >= 38) }

  @Test("each gives exactly its error", arguments: BrokenDay.all)
  func givesItsError(_ day: BrokenDay) throws {
    let (code, text) = try day.expected()
    do {
      _ = try Day(contentsOf: day.folder)
      Issue.record("the day loads")
    } catch {
      switch error {
      case .invalid: #expect(code == "exit 65")
      case .unreadable: #expect(code == "exit 66")
      }
      #expect(error.description == text)
    }
  }

  @Test("a folder that is not there, or is a file, is named")
  func noFolder() {
    let missing = BrokenDay.root.appendingPathComponent("no-such-day")
    #expect(throws: DayError.unreadable(path: missing.path, reason: "there is no such folder")) {
      try Day(contentsOf: missing)
    }
    let file = BrokenDay.root.appendingPathComponent("README.md")
    let reason = "it is not a folder; a day is a folder of files"
    #expect(throws: DayError.unreadable(path: file.path, reason: reason)) {
      try Day(contentsOf: file)
    }
  }

  @Test("an issue carries its parts")
  func parts() throws {
    let folder = BrokenDay.root.appendingPathComponent("coordinate-out-of-range")
    do {
      _ = try Day(contentsOf: folder)
      Issue.record("the day loads")
    } catch .invalid(let issues, let total) {
      #expect(total == 5 && issues.count == 5)
      #expect(issues[2].file == "orders.csv" && issues[2].line == 4)
      #expect(issues[2].column == "longitude" && issues[2].value == "-180.0000001")
      #expect(issues[2].rule == "must lie in -180...180 degrees")
    } catch {
      Issue.record("\(error)")
    }
  }
}
