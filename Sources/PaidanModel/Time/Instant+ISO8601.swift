extension Instant {
  /// The instant that ISO 8601 text with an offset names, from its bytes; the fast way in for
  /// readers of files.
  ///
  /// - Throws: as ``init(iso8601:)-(String)``.
  package init(iso8601 bytes: Span<UInt8>) throws(InstantError) {
    self = try ISO8601.parse(bytes).orThrow(
      String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self))
  }

  /// The instant that ISO 8601 text with an offset names: `2024-05-20T09:15:00+08:00`,
  /// `2024-05-20T01:15:00Z`, with up to three decimals of a second; seconds may be left out.
  ///
  /// - Throws: ``InstantError`` when the text is not of that form, names a day that does not exist,
  ///   or lacks the offset without which it names no instant.
  public init(iso8601 text: String) throws(InstantError) {
    self = try ISO8601.parse(Array(text.utf8).span).orThrow(text)
  }
}

/// Why a text names no instant.
public enum InstantError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is not `YYYY-MM-DDThh:mm[:ss[.sss]]` followed by `Z` or `±hh:mm`.
  case malformed(String)
  /// The text has no offset, so it names a wall clock and no instant.
  case offsetMissing(String)
  /// The text is well formed but a part of it is out of range.
  case outOfRange(String, part: String)

  /// What the text breaks, without the text itself.
  package var rule: String {
    switch self {
    case .malformed: "is not an ISO 8601 instant such as 2024-05-20T09:15:00+08:00"
    case .offsetMissing: "has no offset from UTC; write Z or one such as +08:00 after it"
    case .outOfRange(_, let part): "names no instant: its \(part) is out of range"
    }
  }

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .malformed(let text), .offsetMissing(let text), .outOfRange(let text, _):
      "\"\(text)\" \(rule)"
    }
  }
}

/// The one reader and writer of ISO 8601 text; proleptic Gregorian calendar, no leap seconds.
enum ISO8601 {
  /// What bytes turned out to be; the text itself is added to an error only where one is thrown.
  enum Parsed {
    case instant(Instant), malformed, offsetMissing, outOfRange(String)

    func orThrow(_ text: @autoclosure () -> String) throws(InstantError) -> Instant {
      switch self {
      case .instant(let instant): return instant
      case .malformed: throw .malformed(text())
      case .offsetMissing: throw .offsetMissing(text())
      case .outOfRange(let part): throw .outOfRange(text(), part: part)
      }
    }
  }

  static func parse(_ bytes: Span<UInt8>) -> Parsed {
    var reader = DigitReader()
    guard let year = reader.digits(4, of: bytes), reader.take("-", from: bytes),
      let month = reader.digits(2, of: bytes),
      reader.take("-", from: bytes), let day = reader.digits(2, of: bytes),
      reader.take("T", from: bytes) || reader.take("t", from: bytes),
      let hour = reader.digits(2, of: bytes), reader.take(":", from: bytes),
      let minute = reader.digits(2, of: bytes)
    else { return .malformed }
    var second = 0
    var millisecond = 0
    if reader.take(":", from: bytes) {
      guard let whole = reader.digits(2, of: bytes) else { return .malformed }
      second = whole
      if reader.take(".", from: bytes) {
        guard let fraction = reader.fraction(of: bytes) else { return .malformed }
        millisecond = fraction
      }
    }
    if reader.isAtEnd(of: bytes) { return .offsetMissing }
    var offset = 0
    if !(reader.take("Z", from: bytes) || reader.take("z", from: bytes)) {
      let sign = reader.take("+", from: bytes) ? 1 : reader.take("-", from: bytes) ? -1 : 0
      guard sign != 0, let hours = reader.digits(2, of: bytes) else { return .malformed }
      _ = reader.take(":", from: bytes)
      guard let minutes = reader.digits(2, of: bytes) else { return .malformed }
      guard hours <= 18, minutes < 60 else { return .outOfRange("offset") }
      offset = sign * (hours * 60 + minutes)
    }
    guard reader.isAtEnd(of: bytes) else { return .malformed }
    guard year >= 1 else { return .outOfRange("year") }
    guard (1...12).contains(month) else { return .outOfRange("month") }
    guard (1...daysInMonth(year, month)).contains(day) else {
      return .outOfRange("day")
    }
    guard hour < 24 else { return .outOfRange("hour") }
    guard minute < 60 else { return .outOfRange("minute") }
    guard second < 60 else { return .outOfRange("second") }
    let minutes = (daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute - offset
    let milliseconds = Int64(minutes * 60 + second) * 1000 + Int64(millisecond)
    // An offset may carry the first and last hours of the calendar out of it.
    guard printable.contains(milliseconds) else { return .outOfRange("year") }
    return .instant(Instant(milliseconds: milliseconds))
  }

  /// The years 0001...9999 in UTC, which four digits can say.
  private static let printable: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  static func text(of instant: Instant) -> String {
    guard printable.contains(instant.milliseconds) else {
      return "\(instant.milliseconds) ms since 1970"
    }
    let day = 86_400_000 as Int64
    var rest = instant.milliseconds % day
    if rest < 0 { rest += day }
    let (year, month, dayOfMonth) = civil(daysSinceEpoch: Int((instant.milliseconds - rest) / day))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func put(_ number: Int, _ width: Int, _ follow: Unicode.Scalar) {
      var divisor = 1
      for _ in 1..<width { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(48 + number / divisor % 10))
        divisor /= 10
      }
      bytes.append(UInt8(follow.value))
    }
    put(year, 4, "-")
    put(month, 2, "-")
    put(dayOfMonth, 2, "T")
    put(Int(rest / 3_600_000), 2, ":")
    put(Int(rest / 60_000 % 60), 2, ":")
    let millisecond = Int(rest % 1000)
    put(Int(rest / 1000 % 60), 2, millisecond == 0 ? "Z" : ".")
    if millisecond != 0 { put(millisecond, 3, "Z") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Days from civil and back (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"):
  // years begin in March, so the leap day is the last day of a year and needs no special case.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// A position in ASCII digits and separators; the bytes are handed to each call because a stored
/// span would make this type non-escapable.
private struct DigitReader {
  private var position = 0

  func isAtEnd(of bytes: Span<UInt8>) -> Bool { position == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar, from bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(scalar.value) else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int, of bytes: Span<UInt8>) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for _ in 0..<count {
      let digit = bytes[position] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      position += 1
    }
    return value
  }

  /// One to three decimals of a second, in milliseconds; further digits must be zero, since an
  /// instant cannot hold them.
  mutating func fraction(of bytes: Span<UInt8>) -> Int? {
    var value = 0
    var count = 0
    while position < bytes.count, case let digit = bytes[position] &- 48, digit < 10 {
      if count < 3 { value = value * 10 + Int(digit) } else if digit != 0 { return nil }
      count += 1
      position += 1
    }
    if count == 0 { return nil }
    for _ in min(count, 3)..<3 { value *= 10 }
    return value
  }
}
