import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Instants")
struct InstantTests {
  private static let first: Int64 = -62_135_596_800_000  // 0001-01-01T00:00:00Z
  private static let last: Int64 = 253_402_300_799_999  // 9999-12-31T23:59:59.999Z

  /// Foundation's reader and writer, with the Gregorian calendar for all years as ours has.
  private func formatter(fraction: Bool) -> ISO8601DateFormatter {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions =
      fraction ? [.withInternetDateTime, .withFractionalSeconds] : [.withInternetDateTime]
    return formatter
  }

  @Test("are written and read as Foundation does, from 1600 to 9999")
  func foundation() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    let (plain, fraction) = (formatter(fraction: false), formatter(fraction: true))
    for _ in 0..<TestScale.count(5_000, full: 100_000) {
      // Foundation takes the Julian calendar before 1582; what lies before has a test of its own.
      let milliseconds = Int64.random(in: -11_676_096_000_000...Self.last, using: &generator)
      let instant = Instant(milliseconds: milliseconds)
      let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      let isWhole = milliseconds % 1000 == 0
      #expect(instant.description == (isWhole ? plain : fraction).string(from: date))
      #expect(try Instant(iso8601: instant.description) == instant)
      let seconds = Instant(milliseconds: milliseconds / 1000 * 1000)
      let text = plain.string(from: Date(timeIntervalSince1970: Double(milliseconds / 1000)))
      #expect(seconds.description == text)
      #expect(try Instant(iso8601: text) == seconds)
    }
  }

  @Test("every day from 0001 to 9999 follows the one before, and reads back")
  func everyDay() throws {
    var (year, month, day) = (1, 1, 1)
    var milliseconds = Self.first
    while year <= 9999 {
      let lengths = [
        31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31,
        31, 30, 31, 30, 31,
      ]
      func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
      }
      // The first and last days of each month, where an error would show.
      for shown in [1, 2, 28, lengths[month - 1]] {
        let instant = Instant(milliseconds: milliseconds + Int64(shown - day) * 86_400_000)
        let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(shown, 2))T00:00:00Z"
        let read = try Instant(iso8601: text)
        if instant.description != text || read != instant {
          Issue.record("\(text) is \(instant)")
        }
      }
      milliseconds += Int64(lengths[month - 1]) * 86_400_000
      (year, month, day) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
    }
    #expect(milliseconds == Self.last + 1)
  }

  @Test("random ones come back from their text")
  func roundTrip() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(20_000, full: 500_000) {
      let instant = Instant(milliseconds: .random(in: Self.first...Self.last, using: &generator))
      #expect(try Instant(iso8601: instant.description) == instant)
    }
  }

  @Test(
    "every spelling of one instant is that instant",
    arguments: [
      "2024-05-20T01:15:00Z", "2024-05-20T01:15Z", "2024-05-20t01:15:00z",
      "2024-05-20T09:15:00+08:00", "2024-05-20T09:15+0800", "2024-05-19T15:15:00-10:00",
      "2024-05-20T01:15:00.0Z", "2024-05-20T01:15:00.000000Z", "2024-05-20T06:45:00.00+05:30",
      "2024-05-20T01:15:00+00:00", "2024-05-20T01:15:00-00:00", "2024-05-20T19:15:00+18:00",
    ])
  func spellings(_ text: String) throws {
    #expect(try Instant(iso8601: text).milliseconds == 1_716_167_700_000)
  }

  @Test("decimals of a second are milliseconds")
  func decimals() throws {
    for (text, milliseconds) in [(".5", 500), (".25", 250), (".007", 7), (".1230", 123)] {
      let instant = try Instant(iso8601: "1970-01-01T00:00:01\(text)Z")
      #expect(instant.milliseconds == 1000 + Int64(milliseconds))
    }
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "what is not of the form is refused",
    arguments: [
      "", "2024", "2024-05-20", "2024-05-20 01:15:00Z", "2024-5-20T01:15:00Z",
      "24-05-20T01:15:00Z", "2024-05-20T1:15:00Z", "2024-05-20T01:15:0Z", "2024-05-20T01Z",
      "2024-05-20T01:15:00.Z", "2024-05-20T01:15:00,5Z", "2024-05-20T01:15:00.0001Z",
      "2024-05-20T01:15:00+8:00", "2024-05-20T01:15:00+08", "2024-05-20T01:15:00+08:0",
      "2024-05-20T01:15:00ZZ", "2024-05-20T01:15:00Z ", " 2024-05-20T01:15:00Z",
      "20240520T011500Z", "2024/05/20T01:15:00Z", "+2024-05-20T01:15:00Z",
      "2024-05-20T01:15:00\u{2212}08:00", "２０２４-05-20T01:15:00Z", "2024-141T01:15:00Z", "now",
    ])
  func malformed(_ text: String) {
    #expect(throws: InstantError.malformed(text)) { try Instant(iso8601: text) }
  }

  @Test(
    "a wall clock without offset names no instant",
    arguments: ["2024-05-20T01:15:00", "2024-05-20T01:15", "2024-05-20T01:15:00.123"])
  func offsetMissing(_ text: String) {
    #expect(throws: InstantError.offsetMissing(text)) { try Instant(iso8601: text) }
  }

  @Test(
    "days, times and offsets that do not exist are named",
    arguments: [
      ("0000-05-20T01:15:00Z", "year"), ("2024-00-20T01:15:00Z", "month"),
      ("2024-13-20T01:15:00Z", "month"), ("2024-05-00T01:15:00Z", "day"),
      ("2024-05-32T01:15:00Z", "day"), ("2024-04-31T01:15:00Z", "day"),
      ("2023-02-29T01:15:00Z", "day"), ("1900-02-29T01:15:00Z", "day"),
      ("2024-05-20T24:00:00Z", "hour"), ("2024-05-20T01:60:00Z", "minute"),
      ("2024-05-20T01:15:60Z", "second"), ("2024-05-20T01:15:00+19:00", "offset"),
      ("2024-05-20T01:15:00+08:60", "offset"),
    ])
  func outOfRange(_ text: String, _ part: String) {
    #expect(throws: InstantError.outOfRange(text, part: part)) { try Instant(iso8601: text) }
  }

  @Test("leap days exist every fourth year, but not in three of four centuries")
  func leapDays() throws {
    for year in ["2024", "2000", "1600", "0004", "0400"] {
      #expect(
        try Instant(iso8601: "\(year)-02-29T00:00:00Z").description == "\(year)-02-29T00:00:00Z")
    }
  }

  @Test(
    "an offset that carries an instant out of the years 0001...9999 is refused",
    arguments: ["0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59.999-00:01"])
  func beyondTheYears(_ text: String) throws {
    #expect(throws: InstantError.outOfRange(text, part: "year")) { try Instant(iso8601: text) }
    let edge = text.hasPrefix("0001") ? Self.first : Self.last
    #expect(try Instant(iso8601: String(text.dropLast(6)) + "Z").milliseconds == edge)
  }

  @Test(
    "instants no text can name are still printed, unlike any that can",
    arguments: [
      Int64.min, -62_135_596_800_001, 253_402_300_800_000, Int64.max,
    ])
  func unprintable(_ milliseconds: Int64) {
    #expect(Instant(milliseconds: milliseconds).description == "\(milliseconds) ms since 1970")
  }

  @Test("errors say what the text lacks")
  func messages() {
    #expect(
      InstantError.offsetMissing("2024-05-20T09:15").description
        == "\"2024-05-20T09:15\" has no offset from UTC; write Z or one such as +08:00 after it")
    #expect(
      InstantError.malformed("x").description
        == "\"x\" is not an ISO 8601 instant such as 2024-05-20T09:15:00+08:00")
    #expect(
      InstantError.outOfRange("x", part: "day").description
        == "\"x\" names no instant: its day is out of range")
  }

  @Test("whole minutes are those begun and ended, never below 0")
  func wholeMinutes() {
    let start = Instant(milliseconds: 1_000)
    for (milliseconds, minutes) in [(0, 0), (59_999, 0), (60_000, 1), (119_999, 1), (-90_000, 0)] {
      let later = start.advanced(byMilliseconds: Int64(milliseconds))
      #expect(later.wholeMinutes(since: start) == Int64(minutes))
      #expect(later.milliseconds(since: start) == Int64(milliseconds))
    }
    #expect(start.advanced(byMinutes: -2).milliseconds == -119_000)
    #expect(start.advanced(byMinutes: -1) < start && !(start < start))
  }

  @Test("are written to JSON as their text; other texts are refused")
  func coding() throws {
    let instants = [Instant(milliseconds: 0), Instant(milliseconds: 1_716_167_700_250)]
    let data = try JSONEncoder().encode(instants)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"["1970-01-01T00:00:00Z","2024-05-20T01:15:00.250Z"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: data) == instants)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data(#"["2024-05-20T01:15:00"]"#.utf8))
    }
  }
}
