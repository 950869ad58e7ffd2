import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: match, explain, verify")
struct MatchCommandTests {
  private static let tiny = Command.fixture("days/tiny")
  private static let awkward = Command.fixture("days/awkward")

  /// The file that `paidan match` writes with these arguments.
  private static func written(_ arguments: [String]) throws -> String {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("output").path
      let outcome = try Command.run(["match"] + arguments + ["--output", file])
      #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["output"])
      return try String(contentsOfFile: file, encoding: .utf8)
    }
  }

  /// A copy of a day whose rows stand in reverse.
  private static func reversed(_ day: String, in folder: URL) throws -> String {
    let copy = folder.appendingPathComponent(URL(fileURLWithPath: day).lastPathComponent)
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in ["orders.csv", "engineers.csv"] {
      let text = try String(contentsOfFile: "\(day)/\(name)", encoding: .utf8)
      let lines = text.split(separator: "\n")
      let rows = [lines[0]] + lines.dropFirst().reversed()
      try Data((rows.joined(separator: "\n") + "\n").utf8)
        .write(to: copy.appendingPathComponent(name))
    }
    return copy.path
  }

  @Test("the table names assignments and who was left out, with why")
  func table() throws {
    let outcome = try Command.run("match", Self.tiny)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "tiny, the whole day as one batch; policy standard version 1")
    #expect(
      lines.contains { $0.hasSuffix("objective 494.140 equivalent travel minutes, proven optimal") }
    )
    #expect(lines.contains { $0.hasPrefix("o1     li          3000") })
    #expect(lines.contains { $0.hasPrefix("o3") && $0.hasSuffix("zhao at 800 m: overLoad") })
    #expect(lines.contains { $0.hasPrefix("read ") })
    let later = try Command.run("match", Self.tiny, "--at", "2024-05-20T09:01:00+08:00")
    #expect(later.output.hasPrefix("tiny, at 2024-05-20T01:01:00Z; policy standard"))
    #expect(later.output.contains("2 orders, 4 engineers"))
  }

  @Test("OPT-08 a match that is stopped says so and how far from the best plan it is")
  func stopped() throws {
    let city = Command.fixture("days/city")
    let table = try Command.run("match", city, "--searches", "3").output
    #expect(table.contains("stopped by the number of searches, at most "))
    let text = try Self.written([city, "--format", "json", "--seconds", "0"])
    #expect(text.contains("\"stopped\": \"clock\""))
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("plan.json")
      try Data(text.utf8).write(to: file)
      let outcome = try Command.run("verify", file.path, city)
      #expect(outcome.code == 0 && outcome.output.contains(" stopped at most "))
    }
    for wrong in [["--searches", "-1"], ["--seconds", "-1"], ["--threads", "0"]] {
      #expect(try Command.run(["match", city] + wrong).code == 64)
    }
  }

  @Test("CSV has a row for each order, with a penalty where nobody takes it")
  func csv() throws {
    let lines = try Command.run("match", Self.tiny, "--format", "csv").output
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.count == lines[0].count })
    #expect(lines[0].first == "order_id" && lines[0].last == "penalty")
    #expect(Set(lines.dropFirst().map(\.[0])) == ["o1", "o2", "o3", "o4"])
    #expect(lines.filter { $0[1].isEmpty }.map { $0[0] } == ["o3"])
  }

  @Test(
    "the JSON is the golden one",
    arguments: [
      ([tiny], "match-tiny.json"), ([tiny, "--at", "2024-05-20T01:02:30Z"], "match-tiny-at.json"),
      ([awkward], "match-awkward.json"),
      ([awkward, "--at", "2024-05-20T10:00:00+08:00"], "match-awkward-at.json"),
    ])
  func golden(arguments: [String], name: String) throws {
    let json = try Self.written(arguments + ["--format", "json"])
    #expect(try Golden.difference(of: Array(json.utf8), from: name) == nil)
  }

  @Test("on the terminal the JSON has seconds, and else the bytes of the file")
  func seconds() throws {
    let file = try Self.written([Self.tiny, "--format", "json"])
    #expect(!file.contains("\"seconds\""))
    let printed = try Command.run("match", Self.tiny, "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(printed.utf8))
    let seconds = try #require((object as? [String: Any])?["seconds"] as? [String: Any])
    #expect(Set(seconds.keys) == ["read", "candidates", "solve"])
    #expect(Command.withoutTimes(printed) == file)
  }

  @Test(
    "two runs, and rows in another order, write the same bytes",
    arguments: ["json", "csv", "table"])
  func repeatable(format: String) throws {
    try Command.withFolder { folder in
      for arguments in [[], ["--at", "2024-05-20T01:02:30Z"]] {
        let options = arguments + ["--format", format]
        let first = try Self.written([Self.tiny] + options)
        #expect(try Self.written([Self.tiny] + options) == first)
        #expect(try Self.written([Self.reversed(Self.tiny, in: folder)] + options) == first)
      }
    }
  }

  @Test("all candidates or a core, one thread or several: one plan, and verify accepts each")
  func candidates() throws {
    try Command.withFolder { folder in
      let city = Command.fixture("days/city")
      let question = [city, "--at", "2024-05-20T09:00:00+08:00", "--format"]
      let plain = try Self.written(question + ["json"])
      #expect(!plain.contains("\"core\""))
      let rows = try Self.written(question + ["csv"]).withoutRunnerUps
      for (name, isCore) in [("all", false), ("auto", false), ("core", true)] {
        var texts: Set<String> = []
        for threads in [[], ["--threads", "1"], ["--threads", "3"]] {
          let options = ["--candidates", name] + threads
          texts.insert(try Self.written(question + ["json"] + options))
          #expect(try Self.written(question + ["csv"] + options).withoutRunnerUps == rows)
        }
        let text = try #require(texts.count == 1 ? texts.first : nil, "threads show")
        #expect(text.contains("\"core\": true") == isCore && (isCore || text == plain))
        let plan = folder.appendingPathComponent("\(name).json").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: plan))
        let outcome = try Command.run("verify", plan, city)
        #expect(outcome.code == 0 && outcome.output.contains("proven optimal"), "\(name)")
        let table = try Self.written(question + ["table", "--candidates", name])
        #expect(table.contains(isCore ? " candidates (core)\n" : " candidates\n"))
      }
    }
  }

  @Test(
    "other choices are refused, and named",
    arguments: [
      (["--candidates", "few"], "there is no choice 'few' of candidates, but: auto, all, core"),
      (["--candidates", ""], "there is no choice '' of candidates, but: auto, all, core"),
      (["--threads", "0"], "--threads is at least 1"),
      (["--threads=-2"], "--threads is at least 1"), (["--threads", "two"], "two"),
      (["--candidates", "core", "--searches", "9"], "leave out --searches and --seconds"),
    ])
  func otherChoices(arguments: [String], message: String) throws {
    let outcome = try Command.run(["match", Self.tiny] + arguments)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("an older file is replaced as a whole")
  func replaces() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("plan.json").path
      try Data(String(repeating: "old", count: 10_000).utf8).write(to: URL(fileURLWithPath: file))
      _ = try Command.run("match", Self.tiny, "--format", "json", "--output", file)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.hasPrefix("{") && text.hasSuffix("}\n") && !text.contains("old"))
    }
  }

  @Test("the policy given decides, and stands in the plan")
  func policy() throws {
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("policy.json").path
      let standard = try Command.run("policy").output
      let wide = standard.replacing("\"radiusKilometres\": 5,", with: "\"radiusKilometres\": 10,")
      try Data(wide.utf8).write(to: URL(fileURLWithPath: file))
      let json = try Self.written([Self.tiny, "--format", "json", "--policy", file])
      #expect(json.contains("\"radiusKilometres\": 10,"))
      #expect(json.contains("\"unassigned\": 0,"))
      let explained = try Command.run("explain", Self.tiny, "o3", "--policy", file).output
      #expect(explained.hasPrefix("Order o3 goes to engineer wang"))
    }
  }

  @Test("explain says why he, why nobody, and which order it does not know")
  func explain() throws {
    let assigned = try Command.run("explain", Self.tiny, "o1")
    #expect(assigned.code == 0)
    #expect(assigned.output.hasPrefix("Order o1 goes to engineer li, expected to start at "))
    #expect(assigned.output.contains("travel from 3000 m") && assigned.output.contains("wang"))
    let unassigned = try Command.run("explain", Self.tiny, "o3")
    #expect(unassigned.code == 0)
    #expect(unassigned.output.hasPrefix("Order o3 is left out, at a penalty of 480.300 minutes."))
    #expect(unassigned.output.contains("zhao: 800 m away, holds 4 open orders, fails overLoad"))
    let unknown = try Command.run("explain", Self.tiny, "o9")
    #expect(unknown.code == 65 && unknown.output.isEmpty)
    #expect(unknown.errors == "order \"o9\" is not in \(Self.tiny)\n")
    let early = try Command.run("explain", Self.tiny, "o4", "--at", "2024-05-20T01:00:00Z")
    #expect(early.code == 65 && early.errors.contains("was created after 2024-05-20T01:00:00Z"))
  }

  @Test(
    "verify accepts the plans of match",
    arguments: [
      [tiny], [tiny, "--at", "2024-05-20T01:02:30Z"], [awkward],
      [awkward, "--at", "2024-05-20T10:00:00+08:00"],
    ])
  func accepts(_ arguments: [String]) throws {
    try Command.withFolder { folder in
      let plan = folder.appendingPathComponent("plan.json").path
      _ = try Command.run(["match"] + arguments + ["--format", "json", "--output", plan])
      let outcome = try Command.run("verify", plan, arguments[0])
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.contains("holds") && outcome.output.contains("proven optimal"))
    }
  }

  /// A change to the tiny day's plan, by text.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    var code: Int32 = 1
  }

  @Test(
    "verify refuses a plan in which something was changed",
    arguments: [
      Change(
        testDescription: "another engineer", old: #""order": "o1", "engineer": "li""#,
        new: #""order": "o1", "engineer": "wang""#),
      Change(testDescription: "a cost", old: #""cost": 2080"#, new: #""cost": 2079"#),
      Change(
        testDescription: "the objective", old: #""objective": 494140"#, new: #""objective": 494139"#
      ),
      Change(testDescription: "a weight", old: #""loadStep": 10"#, new: #""loadStep": 11"#),
      // It changes no cost of this day; the digest tells.
      Change(
        testDescription: "a weight without effect", old: #""orderToday": 0"#,
        new: #""orderToday": 9"#),
      Change(testDescription: "its claim", old: #""optimal": true"#, new: #""optimal": false"#),
      Change(
        testDescription: "an unknown key", old: #""day": "tiny""#, new: #""dya": "tiny""#, code: 65),
      Change(testDescription: "no JSON", old: "{", new: "[", code: 65),
    ])
  func refuses(_ change: Change) throws {
    try Command.withFolder { folder in
      let plan = folder.appendingPathComponent("plan.json").path
      let text = try Self.written([Self.tiny, "--format", "json"])
      let changed = text.replacing(change.old, with: change.new, maxReplacements: 1)
      try #require(changed != text)
      try Data(changed.utf8).write(to: URL(fileURLWithPath: plan))
      let outcome = try Command.run("verify", plan, Self.tiny)
      #expect(outcome.code == change.code)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("\(plan): ") && outcome.errors.hasSuffix("\n"))
      #expect(outcome.errors.filter { $0 == "\n" }.count == 1, "the first violation, and no more")
    }
  }

  @Test("a plan of another day does not hold")
  func anotherDay() throws {
    try Command.withFolder { folder in
      let plan = folder.appendingPathComponent("plan.json").path
      _ = try Command.run("match", Self.tiny, "--format", "json", "--output", plan)
      let outcome = try Command.run("verify", plan, Self.awkward)
      #expect(outcome.code == 1 && outcome.output.isEmpty)
    }
  }
}

extension String {
  /// A plan's rows without who came next and by how much, which prices decide.
  fileprivate var withoutRunnerUps: [String] {
    split(separator: "\n").map { line in
      var fields = line.split(separator: ",", omittingEmptySubsequences: false)
      fields.removeSubrange(11...12)
      return fields.joined(separator: ",")
    }
  }
}
