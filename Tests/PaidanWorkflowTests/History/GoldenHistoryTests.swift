import Foundation
import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

/// Histories kept under fixtures/histories: what was written once must be read for ever.
@Suite struct GoldenHistoryTests {
  static let folder = Fixtures.folder.appendingPathComponent("histories", isDirectory: true)

  @Test(
    "WO-17 a golden history reads back to the case that made it", arguments: Scenario.histories)
  func golden(_ named: NamedScenario) throws {
    let driver = try CaseDriver.after(named.scenario, named.template)
    let text = try History(driver.events).text()
    let file = Self.folder.appendingPathComponent("\(named.name).jsonl")
    if Golden.isRecording {
      try FileManager.default.createDirectory(
        at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept == text)
    let history = try History(text: kept)
    #expect(history.state(named.template) == driver.state)
    #expect(try history.text() == kept)
  }

  /// The benchmark plays the same commands.
  @Test("the golden scenario's commands are kept beside its history")
  func commands() throws {
    var driver = CaseDriver()
    var text = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for step in Scenario.golden.steps {
      let command = driver.command(step.action, by: step.actor, at: step.time)
      text += String(decoding: try encoder.encode(command), as: UTF8.self) + "\n"
      try driver.give(step.action, by: step.actor, at: step.time)
    }
    let file = Self.folder.appendingPathComponent("golden-consumer.commands.jsonl")
    if Golden.isRecording { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("WO-17 a case is rebuilt as it was known at any instant")
  func rebuild() throws {
    var driver = CaseDriver()
    var known: [(Instant, Case)] = []
    for step in Scenario.golden.steps {
      try driver.give(step.action, by: step.actor, at: step.time)
      if known.last?.0 == driver.state.lastRecordedAt { known.removeLast() }
      known.append((driver.state.lastRecordedAt, driver.state))
    }
    let history = try History(driver.events)
    for (instant, state) in known {
      #expect(history.state(at: instant, .test) == state)
      #expect(history.state(at: instant.advanced(byMilliseconds: 1), .test) == state)
    }
  }

  private func line() throws -> String {
    let driver = try CaseDriver.after(Scenario.golden.through(.recordIntake))
    return try History.line(of: driver.events[0])
  }

  @Test("an unknown event, key or format is an error of its own kind, with the line")
  func refusals() throws {
    let line = try line()
    let unknown = line.replacingOccurrences(of: "intakeRecorded", with: "intakeDreamt")
    #expect(throws: HistoryError.unknownEvent(line: 1, kind: "intakeDreamt")) {
      try History(text: unknown)
    }
    let later = line.replacingOccurrences(of: "\"format\":1", with: "\"format\":9")
    #expect(throws: HistoryError.unsupportedVersion(line: 1, version: 9)) {
      try History(text: later)
    }
    let misspelt = line.replacingOccurrences(of: "\"problem\"", with: "\"problme\"")
    #expect(throws: HistoryError.self) { try History(text: misspelt) }
    let gap = line.replacingOccurrences(of: "\"sequence\":1", with: "\"sequence\":2")
    #expect(throws: HistoryError.outOfSequence(line: 1, expected: 1, found: 2)) {
      try History(text: gap)
    }
  }

  @Test("a line of an older format is read through its named upgrade")
  func upgrade() throws {
    let line = try line()
    let old = line.replacingOccurrences(of: "\"format\":1", with: "\"format\":0")
      .replacingOccurrences(of: "intakeRecorded", with: "intakeTaken")
    #expect(throws: HistoryError.unsupportedVersion(line: 1, version: 0)) {
      try History(text: old)
    }
    let renamed = HistoryUpgrade(name: "intakeTaken becomes intakeRecorded", from: 0) { line in
      line.replacingOccurrences(of: "\"format\":0", with: "\"format\":1")
        .replacingOccurrences(of: "intakeTaken", with: "intakeRecorded")
    }
    #expect(try History(text: old, upgrades: [renamed]) == History(text: line))
    let broken = HistoryUpgrade(name: "nothing", from: 0) { $0 }
    #expect(throws: HistoryError.self) { try History(text: old, upgrades: [broken]) }
  }
}
