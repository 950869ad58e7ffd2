import Foundation
import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite struct ZoneRulesTests {
  @Test(
    "SLA-E08 offsets are those of the system",
    arguments: ["Asia/Shanghai", "America/New_York", "Europe/London", "Africa/Casablanca", "UTC"])
  func offsets(_ name: String) throws {
    let rules = try ZoneRules(name)
    let zone = try #require(TimeZone(identifier: name))
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(2_000, full: 100_000) {
      let second = Int64.random(in: 0..<3_155_760_000, using: &random)
      let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
      #expect(
        rules.offsetMilliseconds(at: Instant(milliseconds: second * 1000)) == Int64(expected) * 1000
      )
    }
  }

  @Test("SLA-E08 months are those of the local calendar, clamped to the end of the month")
  func months() throws {
    let rules = try ZoneRules("America/New_York")
    let start = try Instant(iso8601: "2024-01-31T23:30:00-05:00")
    #expect(rules.adding(months: 1, to: start)?.description == "2024-03-01T04:30:00Z")
    // In March the clocks are an hour ahead: the wall clock stays, the offset does not.
    #expect(rules.adding(months: 2, to: start)?.description == "2024-04-01T03:30:00Z")
    // Half past two does not exist on that day: the first instant after the gap.
    let gap = try Instant(iso8601: "2024-02-10T02:30:00-05:00")
    #expect(rules.adding(months: 1, to: gap)?.description == "2024-03-10T07:00:00Z")
  }

  @Test("SLA-E08 a day begins where its first instant is")
  func startOfDay() throws {
    let shanghai = try ZoneRules("Asia/Shanghai")
    #expect(shanghai.startOfDay(LocalDate("2024-05-20")!).description == "2024-05-19T16:00:00Z")
    #expect(
      shanghai.localDate(of: try Instant(iso8601: "2024-05-19T16:00:00Z")).description
        == "2024-05-20")
    #expect(shanghai.offsetText(at: try Instant(iso8601: "2024-05-19T16:00:00Z")) == "+08:00")
    // In São Paulo midnight was skipped when summer time began.
    let paulo = try ZoneRules("America/Sao_Paulo")
    #expect(paulo.startOfDay(LocalDate("2018-11-04")!).description == "2018-11-04T03:00:00Z")
    #expect(throws: CalendarError.unknownZone("Moon/Base")) { try ZoneRules("Moon/Base") }
  }
}
