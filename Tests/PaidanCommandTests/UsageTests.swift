import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: usage")
struct UsageTests {
  private static let tiny = Command.fixture("days/tiny")

  @Test("the command is built beside the tests")
  func isBuilt() { #expect(Command.executable != nil) }

  @Test(
    "every subcommand has a help page",
    arguments: [
      "match": "<day>", "replay": "<days>", "live": "<day>", "explain": "<order>",
      "verify": "<plan>",
      "solve": "<file>", "policy": "--check",
    ])
  func help(subcommand: String, argument: String) throws {
    let outcome = try Command.run(subcommand, "--help")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("USAGE: paidan \(subcommand)"))
    #expect(outcome.output.contains(argument))
    let overview = try Command.run("--help")
    #expect(overview.code == 0 && overview.output.contains("  \(subcommand)  "))
  }

  @Test("no line of the overview is broken at 80 columns")
  func overview() throws {
    let lines = try Command.run("--help").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  paidan verify ") && $0.hasSuffix("trusting it") })
    #expect(lines.contains { $0.hasSuffix("73 a file that cannot be written.") })
  }

  @Test("a version, and nothing else")
  func version() throws {
    let outcome = try Command.run("--version")
    #expect(outcome.code == 0 && outcome.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test(
    "a wrong use is refused with 64, and says how it is used",
    arguments: [
      ["bogus"], ["match"], ["match", "--bogus", tiny], ["match", tiny, "--format", "xml"],
      ["match", tiny, tiny], ["match", tiny, "--at", "2024-05-20T09:00:00"],
      ["match", tiny, "--at", "yesterday"], ["match", tiny, "--output"],
      ["replay"], ["replay", tiny, "--compare", "fastest"],
      ["replay", tiny, "--compare", "nearest,"], ["replay", tiny, "--compare", ""],
      ["replay", tiny, "--compare", "nearest,nearest"], ["replay", tiny, "--format", "csv"],
      ["live"], ["live", tiny, Command.fixture("live/tiny.jsonl")], ["live", ""],
      ["explain", tiny], ["verify", "plan.json"], ["solve"],
      ["solve", Command.fixture("problems/small.asn"), "--format", "csv"],
      ["solve", Command.fixture("problems/small.asn"), "--algorithm", "simplex"],
      ["solve", Command.fixture("problems/small.asn"), "--threads", "0"],
      ["solve", Command.fixture("problems/small.asn"), "--searches", "-1"],
      ["solve", Command.fixture("problems/small.asn"), "--seconds", "-1"],
      ["solve", Command.fixture("problems/small.asn"), "--algorithm", "dense", "--seconds", "1"],
      ["policy", "extra"],
    ])
  func wrongUse(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains("Usage: paidan"))
  }

  @Test(
    "what cannot be read is refused with 66, and named",
    arguments: [
      (["match", "/no/such/day"], "/no/such/day"),
      (["match", Command.fixture("days/tiny/orders.csv")], "orders.csv"),
      (["match", tiny, "--policy", "/no/such/policy.json"], "/no/such/policy.json"),
      (["match", tiny, "--policy", tiny], tiny),
      (["replay", tiny, "/no/such/day"], "/no/such/day"),
      (["replay", tiny, "--policy", "/no/such/policy.json"], "/no/such/policy.json"),
      (["live", "/no/such/day"], "/no/such/day"),
      (["live", tiny, "--events", "/no/such/events.jsonl"], "/no/such/events.jsonl"),
      (["live", tiny, "--events", tiny], tiny),
      (["live", tiny, "--policy", "/no/such/policy.json"], "/no/such/policy.json"),
      (["explain", "/no/such/day", "o1"], "/no/such/day"),
      (["verify", "/no/such/plan.json", tiny], "/no/such/plan.json"),
      (["verify", Command.fixture("days/tiny/orders.csv"), "/no/such/day"], "/no/such/day"),
      (["solve", "/no/such/file.asn"], "/no/such/file.asn"),
      (["solve", Command.fixture("problems")], "problems"),
      (["policy", "--check", "/no/such/policy.json"], "/no/such/policy.json"),
    ])
  func unreadable(arguments: [String], named: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.code == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(named) && outcome.errors.hasSuffix("\n"))
    #expect(!outcome.errors.contains("NSCocoaErrorDomain"), "said for people")
  }

  @Test(
    "what cannot be written is refused with 73, and nothing is printed instead",
    arguments: [
      ["match", tiny, "--output"], ["match", tiny, "--format", "json", "--output"],
      ["replay", tiny, "--log"],
    ])
  func unwritable(_ arguments: [String]) throws {
    try Command.withFolder { folder in
      for path in [folder.appendingPathComponent("no-such-folder/file").path, folder.path] {
        let outcome = try Command.run(arguments + [path])
        #expect(outcome.code == 73)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(path))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
