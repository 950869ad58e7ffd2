import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: explain by solving")
struct ExplainCommandTests {
  private static let tiny = Command.fixture("days/tiny")

  private static func run(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["explain", tiny] + arguments)
  }

  @Test("DSP-29 why him, why not another, and what leaving the order out would cost")
  func why() throws {
    let outcome = try Self.run("o1", "--why", "--why-not", "wang", "--why-not", "zhao")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("order o1 goes to engineer li, 3000 m away, for 7.8 min"))
    // The day's README: the greedy choice costs 2.6 minutes more.
    #expect(lines[1].contains("the plan costs 2.6 min more; moves: o2 from wang to li (+9.1)."))
    #expect(lines[2].hasPrefix("engineer zhao may not take order o1: he lacks a certificate"))
  }

  @Test("DSP-06 OPT-12 why nobody, and what would help, in both languages")
  func nobody() throws {
    let outcome = try Self.run("o3", "--why", "--what-helps")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(outcome.code == 0 && lines.count == 4)
    #expect(lines[0].hasPrefix("nobody takes order o3, at a penalty of 480.3 min: "))
    #expect(lines[1].hasPrefix("a radius of 5508 m for this order: engineer wang takes it"))
    #expect(lines[2].hasPrefix("one order more than allowed for zhao: "))
    #expect(lines[3].hasPrefix("a certificate 'boiler' for li: "))
    let chinese = try Self.run("o3", "--what-helps", "--language", "zh").output
    #expect(chinese.hasPrefix("本单半径放宽到 5508 米：由工程师 wang 接单，其他工单多花 10 分钟。\n"))
  }

  @Test("DSP-07 A-10 whom people could ask, in both languages, and beside why nobody")
  func proposals() throws {
    let day = Command.fixture("days/areas")
    let asked = try Command.run("explain", day, "a2", "--why", "--proposals", "5")
    let lines = asked.output.split(separator: "\n").map(String.init)
    #expect(asked.code == 0 && lines.count == 6)
    #expect(lines[0].contains("2 of another area"))
    #expect(
      lines[1]
        == "order a2 could go by hand to engineer zhao, 475 m away, for 44.236 min: he would "
        + "hold 1 order more than allowed.")
    #expect(lines[2].hasPrefix("order a2 could go by hand to cross-area engineer wang, 951 m away"))
    #expect(lines[2].hasSuffix(": he belongs to area puxi."))
    #expect(lines[5].hasPrefix("order a2 could go by hand to the external partner cool, "))
    let chinese = try Command.run(
      "explain", day, "a2", "--proposals", "1", "--language", "zh")
    #expect(
      chinese.output == "工单 a2 可人工派给本区工程师 zhao：距离 475 米，成本 44.236 分钟；超出负荷 1 单。\n")
    let plain = try Command.run("explain", day, "a2")
    #expect(plain.output.contains("otherArea"))
    #expect(
      plain.output.contains("\nFor manual dispatch:\n  order a2 could go by hand to engineer"))
    let assigned = try Command.run("explain", day, "a1")
    #expect(assigned.code == 0 && !assigned.output.contains("manual"))
    for most in ["0", "51", "many"] {
      #expect(try Command.run("explain", day, "a2", "--proposals", most).code == 64)
    }
    #expect(try Command.run("explain", day, "--proposals", "3").code == 64)
  }

  @Test("DSP-07 A-10 proposals as JSON are the golden ones")
  func goldenProposals() throws {
    let day = Command.fixture("days/areas")
    let outcome = try Command.run("explain", day, "a2", "--why", "--proposals", "5", "--json")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      try Golden.difference(of: Array(outcome.output.utf8), from: "explain-proposals.json") == nil)
  }

  @Test("OPT-12 what if: any set of manual changes together, with the rules they break")
  func whatIf() throws {
    let broken = try Self.run("--what-if", "assign:o3=zhao", "--what-if", "leave-out:o2")
    #expect(broken.code == 0)
    #expect(broken.output.hasPrefix("the plan costs 201.56 min less; moves: "))
    #expect(
      broken.output.hasSuffix("breaks rules: o3/zhao: has no free slot, is beyond his slots.\n"))
    let changes = [
      "certify:li=boiler", "load:li=1", "move:li=31.23,121.44", "urgency:o1=urgent",
      "exclude:o1=wang", "remove:chen", "add:sun=31.24,121.42;boiler",
    ]
    let many = try Command.run(["explain", Self.tiny] + changes.flatMap { ["--what-if", $0] })
    #expect(many.code == 0 && many.output.contains("o3 from nobody to sun"))
  }

  @Test(
    "DSP-29 OPT-14 answers as JSON are the golden ones",
    arguments: [
      (["o1", "--why", "--why-not", "wang", "--why-not", "zhao"], "explain-why.json"),
      (["o3", "--why", "--what-helps"], "explain-nobody.json"),
      (
        ["--worth", "--gaps", "--stability", "--what-if", "assign:o3=zhao"], "explain-day.json"
      ),
    ])
  func golden(arguments: [String], name: String) throws {
    for at in [[], ["--at", "2024-05-20T09:03:00+08:00"]] {
      let outcome = try Command.run(["explain", Self.tiny] + arguments + at + ["--json"])
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let file = at.isEmpty ? name : "at-\(name)"
      #expect(try Golden.difference(of: Array(outcome.output.utf8), from: file) == nil)
    }
  }

  @Test("a question about nobody known is refused with 65, one that is no question with 64")
  func refused() throws {
    let stranger = try Self.run("o1", "--why-not", "nobody")
    #expect(stranger.code == 65 && stranger.output.isEmpty)
    #expect(stranger.errors == "engineer \"nobody\" is not known\n")
    let taken = try Self.run("o1", "--what-helps")
    #expect(taken.code == 65 && taken.errors.hasPrefix("order \"o1\" goes to engineer \"li\";"))
    for edit in ["certify:nobody=boiler", "assign:o1=nobody", "remove:nobody", "leave-out:o9"] {
      #expect(try Self.run("--what-if", edit).code == 65)
    }
    for edit in ["assign:o1", "sell:o1=li", "urgency:o1=soon", "load:li=-1", "move:li=91,0"] {
      #expect(try Self.run("--what-if", edit).code == 64)
    }
    for wrong in [["--why"], ["--json"], ["o1", "--json"], ["--worth", "--language", "fr"]] {
      #expect(try Command.run(["explain", Self.tiny] + wrong).code == 64)
    }
  }
}
