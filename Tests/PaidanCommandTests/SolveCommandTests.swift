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
      ("small.asn", 5, 3), ("surplus-rows.asn", 13, 2), ("assign4.txt", 13, 4),
      ("tiny.csr", 21, 3),
    ])
  func optima(name: String, objective: Int, assigned: Int) throws {
    let outcome = try Command.run("solve", Self.problem(name), "--format", "json")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let json = try Self.json(outcome.output)
    #expect(json["objective"] as? Int == objective)
    #expect(json["dualObjective"] as? Int == objective)
    #expect(json["assigned"] as? Int == assigned)
    #expect(json["optimal"] as? Bool == true)
    #expect(json["status"] as? String == "optimal")
    #expect(json["gap"] as? Int == 0 && json["algorithm"] as? String == "auto")
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
    #expect(lines.contains(["gap", "0"]) && lines.contains(["unique", "-"]))
  }

  @Test(
    "every algorithm, on any number of threads, gives the same figures",
    arguments: ["auto", "augmenting-path", "auction"])
  func algorithms(name: String) throws {
    for file in ["small.asn", "assign4.txt", "tiny.csr"] {
      let plain = try Command.run("solve", Self.problem(file), "--format", "json")
      for threads in ["1", "3"] {
        let outcome = try Command.run(
          "solve", Self.problem(file), "--format", "json", "--algorithm", name, "--threads",
          threads)
        #expect(outcome.code == 0)
        #expect(
          Command.withoutTimes(outcome.output)
            == Command.withoutTimes(plain.output).replacing("\"auto\"", with: "\"\(name)\""))
      }
    }
  }

  @Test("the greatest sum instead of the least, where there are only costs")
  func maximize() throws {
    for (name, objective) in [("small.asn", 14), ("surplus-rows.asn", 17), ("assign4.txt", 33)] {
      let outcome = try Command.run(
        "solve", Self.problem(name), "--format", "json", "--maximize")
      let json = try Self.json(outcome.output)
      #expect(json["objective"] as? Int == objective, "\(name)")
      #expect(json["dualObjective"] as? Int == objective && json["gap"] as? Int == 0)
      #expect(json["optimal"] as? Bool == true)
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
