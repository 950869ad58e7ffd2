public import PaidanModel

/// A minute of a day as people at one place name it, on a clock of 24 hours (FORM-G5).
///
/// Forms say times so: `2024-05-20 09:15`. A clock that is set back names some minutes twice;
/// events keep the instant, forms the minute.
public struct LocalMinute: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day.
  public let date: LocalDate
  private let minutes: Int16

  /// Minutes since 00:00, below 1440.
  public var minuteOfDay: Int { Int(minutes) }

  /// The minute; nil where the day has none such.
  public init?(_ date: LocalDate, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.date = date
    minutes = Int16(hour * 60 + minute)
  }

  /// The minute that `yyyy-MM-dd HH:mm` names; nil where the text does not.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = LocalDate(String(parts[0])) else { return nil }
    let clock = parts[1].utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard clock.map(\.count) == [2, 2], let hour = LocalDate.number(clock[0]),
      let minute = LocalDate.number(clock[1])
    else { return nil }
    self.init(date, hour: hour, minute: minute)
  }

  /// The minute an instant falls into where clocks are `offsetMinutes` ahead of UTC.
  ///
  /// - Precondition: the day lies in the years 0001 to 9999.
  public init(_ instant: Instant, offsetMinutes: Int) {
    let local = Self.floored(instant.milliseconds, 60_000) + Int64(offsetMinutes)
    let day = Self.floored(local, 1440)
    guard let date = LocalDate(daysSinceEpoch: Int(day)) else {
      preconditionFailure("an instant outside the years 0001 to 9999 has no local date")
    }
    self.date = date
    minutes = Int16(local - day * 1440)
  }

  /// Minutes since 1970-01-01 00:00 of the same place.
  public var minutesSinceEpoch: Int { date.daysSinceEpoch * 1440 + minuteOfDay }

  /// The hour, 0 to 23.
  public var hour: Int { minuteOfDay / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minuteOfDay % 60 }

  /// True when the left minute comes first.
  public static func < (left: LocalMinute, right: LocalMinute) -> Bool {
    (left.date, left.minuteOfDay) < (right.date, right.minuteOfDay)
  }

  /// `HH:mm`.
  public var clock: String { "\(LocalDate.padded(hour, 2)):\(LocalDate.padded(minute, 2))" }

  /// `yyyy-MM-dd HH:mm`.
  public var description: String { "\(date) \(clock)" }

  private static func floored(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}

extension LocalMinute: Codable {
  /// Reads `yyyy-MM-dd HH:mm`.
  ///
  /// - Throws: `DecodingError` where the text names no minute.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let minute = LocalMinute(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a minute such as 2024-05-20 09:15")
    }
    self = minute
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
