import PaidanMatching
import PaidanModel
import PaidanText
import Testing

@testable import PaidanReplay

/// Remote orders in day files and in the course of a day (requirement DSP-26).
@Suite("Remote orders of a day") struct RemoteDayTests {
  @Test(
    "DSP-26 the column service may be left out or empty, and then says on site",
    arguments: [("", ""), (",service", ","), (",service", ",onSite")])
  func onSite(header: String, cell: String) throws {
    let day = try DayText.read(
      ["orders.csv": "\(DayText.orderHeader)\(header)\n\(DayText.order)\(cell)\n"])
    #expect(day.orders.map(\.service) == [.onSite])
  }

  @Test("DSP-26 another kind of service is refused, naming file, line, column, value and rule")
  func wrongKind() {
    let error = DayText.error(
      ["orders.csv": "\(DayText.orderHeader),service\n\(DayText.order),Remote\n"])
    #expect(
      error == "orders.csv:2: service \"Remote\" must be one of onSite, remote", "\(error ?? "")")
  }

  @Test(
    "DSP-26 a remote visit takes no travel, does not move the engineer, and comes in his queue",
    arguments: Strategy.allCases)
  func visit(strategy: Strategy) throws {
    // a: known 8:10, an hour at 10 east. r: known 8:20, remote, of a customer 200 km east. b: known
    // 8:30, at 12 east.
    let day = Sketch.day(
      [
        Sketch.order("a", created: 490, x: 10),
        Sketch.order("b", created: 510, x: 12),
        Sketch.order("r", created: 500, x: 2_000, service: 30, kind: .remote),
      ], [Sketch.engineer("e")])
    let (result, events) = try Sketch.replay(day, .standard, strategy)
    let steps = Sketch.lines(events).filter { !$0.contains("batch") && !$0.contains("created") }
    #expect(
      steps == [
        "08:00 e on", "08:14 a to e, start 08:24", "08:14 e sets out for a, 1000 m",
        "08:24 e arrives at a", "08:24 e starts a", "08:24 r to e, start 09:24",
        "08:34 b to e, start 09:56", "09:24 e finishes a", "09:24 e sets out for r, 0 m",
        "09:24 e arrives at r", "09:24 e starts r", "09:54 e finishes r",
        "09:54 e sets out for b, 200 m", "09:56 e arrives at b", "09:56 e starts b",
        "10:56 e finishes b", "18:00 e off",
      ])
    #expect(result.figures.kilometers.description == "1.200")
  }

  @Test("DSP-26 under a policy that says so, distance applies to remote orders too")
  func distanceApplies() throws {
    var policy = DispatchPolicy.standard
    policy.distanceAppliesToRemote = true
    let day = Sketch.day(
      [
        Sketch.order("far", created: 490, x: 2_000, kind: .remote),
        Sketch.order("near", created: 500, x: 10, service: 30, kind: .remote),
      ], [Sketch.engineer("e")])
    let steps = Sketch.lines(try Sketch.replay(day, policy).events)
    #expect(steps.contains("08:10 created far") && steps.contains { $0.contains("far manual") })
    #expect(steps.contains("08:24 e sets out for near, 1000 m"))
  }

  @Test("DSP-26 people get a remote order only when nobody anywhere is licensed")
  func manual() throws {
    let day = Sketch.day(
      [
        Sketch.order("lift", created: 490, x: 2_000, needs: ["lift"], kind: .remote),
        Sketch.order("gas", created: 490, x: 2_000, needs: ["gas"], kind: .remote),
      ], [Sketch.engineer("e", holds: ["gas"])])
    let steps = Sketch.lines(try Sketch.replay(day).events)
    #expect(steps.contains("08:14 lift manual: noSkill"), "\(steps)")
    #expect(steps.contains("08:14 gas to e, start 08:14"))
  }
}
