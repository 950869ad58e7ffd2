import Foundation
import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

/// The open hours that texts name; a text that names none is missing from them.
private func hours(_ texts: String...) -> [OpenHours] { texts.compactMap { try? OpenHours($0) } }

@Suite struct BusinessTimeTests {
  static let office = BusinessCalendar(
    week: Array(
      repeating: hours("09:00-12:00", "13:00-18:00"), count: 5)
      + [[], []],
    holidays: [LocalDate("2024-10-01")!, LocalDate("2024-10-02")!],
    extraDays: [LocalDate("2024-09-29")!: hours("10:00-16:00")])

  @Test("SLA-E08 a calendar without closed hours equals wall time")
  func alwaysOpen() throws {
    let explicit = BusinessCalendar(
      week: Array(
        repeating: [try OpenHours("00:00-12:00"), try OpenHours("12:00-24:00")], count: 7))
    let always = try BusinessTime(.always)
    let counted = try BusinessTime(explicit)
    #expect(always.isAlwaysOpen)
    #expect(!counted.isAlwaysOpen)
    #expect(BusinessCalendar.always.zone == "Asia/Shanghai")
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(2_000, full: 200_000) {
      let start = Instant(
        milliseconds: .random(in: 1_420_070_400_000...2_300_000_000_000, using: &random))
      let length = Int64.random(in: 0...40_000_000_000, using: &random)
      let end = start.advanced(byMilliseconds: length)
      for time in [always, counted] {
        #expect(time.instant(adding: length, to: start) == end)
        #expect(time.milliseconds(from: start, to: end) == length)
      }
    }
  }

  @Test("SLA-E08 split shifts, holidays and extra working days count as the calendar says")
  func officeHours() throws {
    let time = try BusinessTime(Self.office)
    let friday = try Instant(iso8601: "2024-09-27T17:00:00+08:00")
    // One hour on Friday, six on the worked Sunday, five on Monday from nine past the lunch break.
    #expect(
      time.instant(adding: 12 * 3_600_000, to: friday).description == "2024-09-30T07:00:00Z")
    // The close of Monday, not the opening of Thursday after the holidays.
    #expect(
      time.instant(adding: 15 * 3_600_000, to: friday).description == "2024-09-30T10:00:00Z")
    #expect(
      time.instant(adding: 15 * 3_600_000 + 1, to: friday).description
        == "2024-10-03T01:00:00.001Z")
    #expect(
      time.milliseconds(from: friday, to: try Instant(iso8601: "2024-10-03T09:00:00+08:00"))
        == 15 * 3_600_000)
    #expect(!time.isOpen(at: try Instant(iso8601: "2024-09-30T12:30:00+08:00")))
    #expect(time.isOpen(at: try Instant(iso8601: "2024-09-30T13:00:00+08:00")))
    #expect(!time.isOpen(at: try Instant(iso8601: "2024-09-30T18:00:00+08:00")))
  }

  static let calendars: [BusinessCalendar] = {
    let nights = hours("22:00-06:00", "12:15-13:45")
    return [
      office,
      BusinessCalendar(
        zone: "America/New_York", week: Array(repeating: nights, count: 7),
        holidays: [LocalDate("2024-03-10")!, LocalDate("2024-11-02")!]),
      BusinessCalendar(
        zone: "Europe/Berlin",
        week: Array(repeating: hours("01:30-02:30", "02:45-08:00"), count: 7)),
      BusinessCalendar(
        zone: "Australia/Lord_Howe",
        week: [hours("00:00-24:00"), [], hours("01:45-03:15"), [], nights, [], []]),
      BusinessCalendar(
        zone: "America/Sao_Paulo", week: Array(repeating: hours("00:00-00:30"), count: 7)),
    ]
  }()

  @Test(
    "SLA-E08 the table agrees with a walk minute by minute over summer time and midnight",
    arguments: Self.calendars)
  func slowWalk(_ calendar: BusinessCalendar) throws {
    let time = try BusinessTime(calendar)
    let slow = try SlowCalendar(calendar)
    var random = SplitMix64(seed: TestScale.seed)
    // Days around the changes of the clocks, and some without.
    let days = [
      "2024-03-08", "2024-03-29", "2024-04-05", "2024-10-04", "2024-10-25", "2024-11-01",
      "2017-10-13", "2018-02-16", "2024-09-27", "2012-10-19", "2050-06-01",
    ]
    for text in days.shuffled(using: &random).prefix(TestScale.count(4, full: 11)) {
      let first = Int64(try #require(LocalDate(text)).daysSinceEpoch) * 1440
      var open = 0 as Int64
      var sums: [Int64] = []
      for minute in first..<first + 4 * 1440 {
        sums.append(open)
        if slow.isOpen(minute: minute) { open += 60_000 }
      }
      for _ in 0..<400 {
        let from = Int.random(in: 0..<sums.count, using: &random)
        let to = Int.random(in: 0..<sums.count, using: &random)
        let start = Instant(milliseconds: (first + Int64(from)) * 60_000)
        let end = Instant(milliseconds: (first + Int64(to)) * 60_000)
        #expect(
          time.milliseconds(from: start, to: end) == max(0, sums[to] - sums[from]),
          "\(calendar.zone) from \(start) to \(end)")
        let part = Int64.random(in: 0..<60_000, using: &random)
        if from < to, case let length = sums[to] - sums[from] - part, length > 0 {
          let found = time.instant(adding: length, to: start)
          #expect(time.milliseconds(from: start, to: found) == length)
          #expect(found <= end)
          #expect(
            time.milliseconds(from: start, to: found.advanced(byMilliseconds: -1)) == length - 1)
        }
      }
    }
  }

  @Test("SLA-E08 adding beyond the years laid out still counts")
  func farAway() throws {
    let time = try BusinessTime(Self.office)
    for text in ["1999-12-31T15:00:00+08:00", "2046-01-05T15:00:00+08:00", "2090-03-03T03:00:00Z"] {
      let start = try Instant(iso8601: text)
      let found = time.instant(adding: 400 * 3_600_000, to: start)
      #expect(time.milliseconds(from: start, to: found) == 400 * 3_600_000)
    }
  }

  @Test("SLA-E08 a calendar that names no zone, no hours or overlapping ones is refused")
  func refusals() throws {
    var calendar = Self.office
    calendar.zone = "Asia/Nowhere"
    #expect(throws: CalendarError.unknownZone("Asia/Nowhere")) { try BusinessTime(calendar) }
    #expect(throws: CalendarError.neverOpen) {
      try BusinessTime(BusinessCalendar(week: Array(repeating: [], count: 7)))
    }
    calendar = Self.office
    calendar.week[2].append(try OpenHours("11:00-11:30"))
    calendar.holidays.append(LocalDate("2024-09-29")!)
    #expect(
      calendar.violations == [
        .overlappingHours(day: "wednesday"), .holidayAndExtraDay(LocalDate("2024-09-29")!),
      ])
    for text in ["9:00-18:00", "09:00", "09:00-09:00", "24:00-25:00", "09:60-10:00", "a-b", ""] {
      #expect(throws: CalendarError.malformedHours(text)) { try OpenHours(text) }
    }
    #expect(try OpenHours("22:00-06:00").closes == 1800)
    #expect(try OpenHours("22:00-06:00").description == "22:00-06:00")
  }

  @Test("SLA-E08 a calendar keeps its meaning as JSON")
  func json() throws {
    for calendar in Self.calendars {
      let data = try JSONEncoder().encode(calendar)
      #expect(try JSONDecoder().decode(BusinessCalendar.self, from: data) == calendar)
    }
  }
}
