import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: solve")
struct SolveCommandTests {
  private static func problem(_ name: String) -> String { Command.fixture("problems/\(name)") }

  private static func json(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(
    "each format gives its optimum, proven",
    arguments: [
      ("small.asn", 5, 3, "dense"), ("surplus-rows.asn", 13, 2, "dense"),
      ("assign4.txt", 13, 4, "dense"), ("tiny.csr", 21, 3, "auto"),
    ])
  func optima(name: String, objective: Int, assigned: Int, algorithm: String) throws {
    let outcome = try Command.run("solve", Self.problem(name), "--format", "json")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let json = try Self.json(outcome.output)
    #expect(json["objective"] as? Int == objective)
    #expect(json["dualObjective"] as? Int == objective)
    #expect(json["assigned"] as? Int == assigned)
    #expect(json["optimal"] as? Bool == true)
    #expect(json["status"] as? String == "optimal")
    #expect(json["gap"] as? Int == 0 && json["algorithm"] as? String == algorithm)
    #expect(json["cutByClock"] as? Bool == false)
    let seconds = try #require(json["seconds"] as? [String: Any])
    #expect(Set(seconds.keys) == ["read", "prepare", "solve"])
  }

  @Test("a problem without solution is no error: its status says so")
  func infeasible() throws {
    let outcome = try Command.run("solve", Self.problem("infeasible.asn"), "--format", "json")
    #expect(outcome.code == 0)
    let json = try Self.json(outcome.output)
    #expect(json["status"] as? String == "infeasible")
    #expect(json["optimal"] as? Bool == false)
    #expect(json["objective"] is NSNull && json["dualObjective"] is NSNull)
    #expect(json["gap"] is NSNull && json["unique"] is NSNull)
  }

  @Test("the table says the same")
  func table() throws {
    let lines = try Command.run("solve", Self.problem("small.asn")).output
      .split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.contains(["objective", "5"]) && lines.contains(["proven", "yes"]))
    #expect(lines.contains(["rows", "3"]) && lines.contains(["columns", "4"]))
    #expect(lines.contains(["gap", "0"]) && lines.contains(["unique", "yes"]))
    #expect(lines.contains(["algorithm", "dense"]))
    #expect(lines.contains(["cut", "by", "clock", "no"]))
    #expect(lines.contains(["rows", "with", "choice", "0"]))
    #expect(lines.contains(["in", "groups", "0"]))
  }

  @Test(
    "every algorithm, on any number of threads, gives the same figures",
    arguments: ["auto", "augmenting-path", "auction", "dense"])
  func algorithms(name: String) throws {
    func figures(_ file: String, _ algorithm: String, threads: String) throws -> String {
      let outcome = try Command.run(
        "solve", Self.problem(file), "--format", "json", "--algorithm", algorithm, "--threads",
        threads)
      #expect(outcome.code == 0, "\(file)")
      return Command.withoutTimes(outcome.output)
        .replacing(#/"algorithm": "[a-z-]+"/#, with: "\"algorithm\": \"any\"")
    }
    for file in ["small.asn", "small.mtx", "infeasible.asn", "assign4.txt", "tiny.csr"]
    where name != "dense" || file != "tiny.csr" {
      let plain = try figures(file, "augmenting-path", threads: "2")
      for threads in ["1", "3"] { #expect(try figures(file, name, threads: threads) == plain) }
    }
  }

  @Test("a batch, costs too far apart and too many pairs are refused as dense, with the reason")
  func notDense() throws {
    let batch = try Command.run("solve", Self.problem("tiny.csr"), "--algorithm", "dense")
    #expect(batch.code == 65 && batch.output.isEmpty)
    #expect(batch.errors.contains("tiny.csr: A compact batch has penalties and slots"))
    try Command.withFolder { folder in
      func solve(_ text: String, _ algorithm: String) throws -> Command.Outcome {
        let file = folder.appendingPathComponent("problem").path
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return try Command.run("solve", file, "--format", "json", "--algorithm", algorithm)
      }
      let great = "2 0 2147483647 5 -1"
      let refused = try solve(great, "dense")
      #expect(refused.code == 65 && refused.output.isEmpty)
      #expect(refused.errors.contains("by 2147483648") && refused.errors.contains("2147483647"))
      let automatic = try Self.json(solve(great, "auto").output)
      #expect(automatic["objective"] as? Int == -1 && automatic["algorithm"] as? String == "auto")
      // As far apart as may be, and far from 0.
      let far = "2 1000000000000 1002147483646 1000000000001 1000000000007"
      for algorithm in ["auto", "dense"] {
        let json = try Self.json(solve(far, algorithm).output)
        #expect(json["objective"] as? Int == 2_000_000_000_007, "\(algorithm)")
        #expect(json["algorithm"] as? String == "dense" && json["optimal"] as? Bool == true)
      }
      let nodes = (1...50_000).map { "n \($0)" }.joined(separator: "\n")
      let large = try solve("p asn 100000 1\n\(nodes)\na 1 50001 1\n", "dense")
      #expect(large.code == 65 && large.errors.contains("50000 rows of 50000 columns"))
    }
  }

  @Test("the greatest sum instead of the least, where there are only costs")
  func maximize() throws {
    for (name, objective) in [("small.asn", 14), ("surplus-rows.asn", 17), ("assign4.txt", 33)] {
      for algorithm in ["auto", "augmenting-path", "auction", "dense"] {
        let outcome = try Command.run(
          "solve", Self.problem(name), "--format", "json", "--maximize", "--algorithm", algorithm)
        let json = try Self.json(outcome.output)
        #expect(json["objective"] as? Int == objective, "\(name) \(algorithm)")
        #expect(json["dualObjective"] as? Int == objective && json["gap"] as? Int == 0)
        #expect(json["optimal"] as? Bool == true)
      }
    }
    let batch = try Command.run("solve", Self.problem("tiny.csr"), "--maximize")
    #expect(batch.code == 65 && batch.output.isEmpty)
    #expect(batch.errors.contains("tiny.csr") && batch.errors.contains("Maybe"))
  }

  @Test("stopped by a budget: the optimum lies between bound and plan, and the status says so")
  func stopped() throws {
    try Command.withFolder { folder in
      // Both rows want the first column, and one must be searched another.
      let file = folder.appendingPathComponent("two.asn").path
      try "p asn 4 4\nn 1\nn 2\na 1 3 1\na 1 4 5\na 2 3 1\na 2 4 9\n"
        .write(toFile: file, atomically: true, encoding: .utf8)
      func json(_ searches: String) throws -> [String: Any] {
        try Self.json(
          Command.run(
            "solve", file, "--format", "json", "--algorithm", "augmenting-path", "--searches",
            searches
          ).output)
      }
      let none = try json("0")
      #expect(none["status"] as? String == "stopped" && none["optimal"] as? Bool == false)
      #expect(none["objective"] as? Int == 10 && none["dualObjective"] as? Int == 2)
      #expect(none["gap"] as? Int == 8 && none["unique"] is NSNull)
      let one = try json("1")
      #expect(one["status"] as? String == "optimal" && one["objective"] as? Int == 6)
      #expect(one["gap"] as? Int == 0)
    }
  }

  @Test("stopped by a clock: plan and bound as ever, and the JSON and the table say so")
  func outOfTime() throws {
    let arguments = ["solve", Self.problem("tiny.csr"), "--algorithm", "augmenting-path"]
    let json = try Self.json(
      Command.run(arguments + ["--seconds", "0", "--format", "json"]).output)
    #expect(json["cutByClock"] as? Bool == true)
    let bound = try #require(json["dualObjective"] as? Int)
    let objective = try #require(json["objective"] as? Int)
    #expect(bound <= 21 && 21 <= objective && json["gap"] as? Int == objective - bound)
    #expect(json["status"] as? String == (bound == objective ? "optimal" : "stopped"))
    let table = try Command.run(arguments + ["--seconds", "0"]).output
    #expect(table.contains(#/cut by clock +yes/#))
    let enough = try Self.json(
      Command.run(arguments + ["--seconds", "1000", "--format", "json"]).output)
    #expect(enough["cutByClock"] as? Bool == false && enough["objective"] as? Int == 21)
  }

  @Test("a limit keeps auto from the dense algorithm, which has none and says so")
  func denseHasNoLimit() throws {
    let file = Self.problem("assign4.txt")
    for limit in [["--searches", "1000"], ["--seconds", "1000"]] {
      let automatic = try Self.json(
        Command.run(["solve", file, "--format", "json"] + limit).output)
      #expect(automatic["algorithm"] as? String == "auto")
      #expect(automatic["objective"] as? Int == 13)
      let dense = try Command.run(["solve", file, "--algorithm", "dense"] + limit)
      #expect(dense.code == 64 && dense.output.isEmpty)
      #expect(dense.errors.contains("--algorithm dense cannot be stopped early"))
    }
  }

  @Test("seconds are a number from 0 to a year", arguments: ["-1", "nan", "inf", "1e9", "x"])
  func wrongSeconds(text: String) throws {
    let outcome = try Command.run("solve", Self.problem("tiny.csr"), "--seconds=\(text)")
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("seconds"))
  }

  @Test("the JSON of each format is the golden one, but for times")
  func golden() throws {
    let names = ["small.asn", "surplus-rows.asn", "infeasible.asn", "assign4.txt", "tiny.csr"]
    let text = try names.map { name in
      let outcome = try Command.run("solve", Self.problem(name), "--format", "json")
      return "\(name)\n" + Command.withoutTimes(outcome.output)
    }.joined()
    #expect(try Golden.difference(of: Array(text.utf8), from: "solve.txt") == nil)
  }

  /// The messages of `problems/broken/expected.txt`, by file.
  private static let broken: [(file: String, message: String)] = {
    let text = try? String(
      contentsOf: URL(fileURLWithPath: problem("broken/expected.txt")), encoding: .utf8)
    return (text ?? "").split(separator: "\n").compactMap { line in
      line.firstRange(of: ": ").map {
        (String(line[..<$0.lowerBound]), String(line[$0.upperBound...]))
      }
    }
  }()

  @Test("each broken file is refused with 65 and its message")
  func brokenFiles() throws {
    #expect(Self.broken.count >= 29)
    for (file, message) in Self.broken {
      let path = Self.problem("broken/\(file)")
      let outcome = try Command.run("solve", path, "--format", "json")
      #expect(outcome.code == 65, "\(file)")
      #expect(outcome.output.isEmpty, "\(file)")
      #expect(outcome.errors == "\(path): \(message)\n", "\(file)")
    }
  }
}
