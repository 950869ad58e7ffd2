import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("LocalDate and LocalMinute")
struct LocalDateTests {
  @Test("every day of four centuries is the day after the one before")
  func everyDay() throws {
    let first = try #require(LocalDate("1899-12-31"))
    var expected = (year: 1899, month: 12, day: 31)
    for offset in 0..<146_097 {
      let date = try #require(LocalDate(daysSinceEpoch: first.daysSinceEpoch + offset))
      guard (date.year, date.month, date.day) == expected else {
        Issue.record("day \(offset) is \(date)")
        return
      }
      guard date.daysSinceEpoch == first.daysSinceEpoch + offset else {
        Issue.record("\(date) counts as \(date.daysSinceEpoch)")
        return
      }
      expected.day += 1
      if expected.day > LocalDate.daysIn(month: expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
      }
    }
  }

  @Test("the epoch is 1970-01-01, and the years end at 0001 and 9999")
  func ends() throws {
    #expect(LocalDate("1970-01-01")?.daysSinceEpoch == 0)
    #expect(LocalDate("0001-01-01")?.adding(days: -1) == nil)
    #expect(LocalDate("9999-12-31")?.adding(days: 1) == nil)
    #expect(LocalDate("9999-12-31")?.adding(months: 1) == nil)
    #expect(LocalDate("0001-01-31")?.adding(months: -1) == nil)
  }

  @Test("months keep the day where they have it and end where they are shorter")
  func months() {
    #expect(LocalDate("2024-01-31")?.adding(months: 1) == LocalDate("2024-02-29"))
    #expect(LocalDate("2023-08-15")?.adding(months: 12) == LocalDate("2024-08-15"))
    #expect(LocalDate("2024-03-31")?.adding(months: -1) == LocalDate("2024-02-29"))
    #expect(LocalDate("2023-11-30")?.adding(months: 3) == LocalDate("2024-02-29"))
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2024-5-20", "2024-05-32", "2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01",
      "2024/05/20", "2024-05-20 ", "20240520", "二〇二四-05-20",
    ])
  func noDay(_ text: String) { #expect(LocalDate(text) == nil) }

  @Test("FORM-G5 INT-21 times are minutes on a clock of 24 hours")
  func minutes() throws {
    let minute = try #require(LocalMinute("2024-05-20 09:15"))
    #expect(minute.hour == 9 && minute.minute == 15)
    #expect(minute.description == "2024-05-20 09:15")
    #expect(LocalMinute("2024-05-20 00:00") != nil && LocalMinute("2024-05-20 23:59") != nil)
    for text in [
      "2024-05-20 24:00", "2024-05-20 9:15", "2024-05-20 09:15:30", "2024-05-20 09:60",
      "2024-05-20T09:15", "2024-05-20 09:15 PM", "2024-05-20",
    ] {
      #expect(LocalMinute(text) == nil, "\(text)")
    }
    // Seconds are cut off, and the offset decides the day.
    let instant = try Instant(iso8601: "2024-05-19T16:15:59.999Z")
    #expect(LocalMinute(instant, offsetMinutes: 480).description == "2024-05-20 00:15")
    #expect(LocalMinute(instant, offsetMinutes: -60).description == "2024-05-19 15:15")
    let before = Instant(milliseconds: -1)
    #expect(LocalMinute(before, offsetMinutes: 0).description == "1969-12-31 23:59")
  }
}
