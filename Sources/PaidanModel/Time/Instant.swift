/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, given by the caller.
///
/// No zone, no calendar, no clock of its own: the same instant everywhere. Representable are the
/// years 0001...9999, which is what ISO 8601 text can say.
public struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
  public let milliseconds: Int64

  /// The last instant that ISO 8601 text can name: 9999-12-31T23:59:59.999Z.
  public static let latest = Instant(milliseconds: 253_402_300_799_999)

  /// The instant this many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// True when the left instant comes first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant `milliseconds` later; earlier when negative.
  public func advanced(byMilliseconds milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }

  /// The instant `minutes` later; earlier when negative.
  public func advanced(byMinutes minutes: Int) -> Instant {
    advanced(byMilliseconds: Int64(minutes) * 60_000)
  }

  /// Milliseconds from `earlier` to this instant; negative when `earlier` is later.
  public func milliseconds(since earlier: Instant) -> Int64 {
    milliseconds - earlier.milliseconds
  }

  /// Whole minutes begun and ended since `earlier`: 0 while this instant is not later.
  ///
  /// Clocks count in whole minutes so that every change of a score happens at an instant known
  /// beforehand.
  public func wholeMinutes(since earlier: Instant) -> Int64 {
    max(0, milliseconds(since: earlier)) / 60_000
  }

  /// ISO 8601 in UTC: `2024-05-20T01:15:00Z`, with three decimals where they are not zero; outside
  /// the years 0001...9999, which it cannot say, the number of milliseconds.
  public var description: String { ISO8601.text(of: self) }
}

extension Instant: Codable {
  /// Reads ISO 8601 text with an offset.
  ///
  /// - Throws: `DecodingError` where the text names no instant.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      self = try Instant(iso8601: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
