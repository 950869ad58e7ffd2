/// One stretch of open hours of a day: `09:00-12:00`, `00:00-24:00`, or `22:00-06:00` over
/// midnight, which belongs to the day on which it begins.
public struct OpenHours: Sendable, Hashable, CustomStringConvertible {
  /// Minutes after midnight at which the hours begin, 0 to 1439.
  public let opens: Int
  /// Minutes after the same midnight at which they end: above 1440 where they last over midnight.
  public let closes: Int

  /// The whole day.
  public static let wholeDay = OpenHours(opens: 0, closes: 1440)

  private init(opens: Int, closes: Int) {
    self.opens = opens
    self.closes = closes
  }

  /// The hours that a text names.
  ///
  /// - Throws: ``CalendarError/malformedHours(_:)`` where it names none, or none of any length.
  public init(_ text: String) throws(CalendarError) {
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = Self.minute(ends[0]), let closes = Self.minute(ends[1]),
      opens < 1440, opens != closes
    else { throw .malformedHours(text) }
    self.init(opens: opens, closes: closes > opens ? closes : closes + 1440)
  }

  private static func minute(_ text: Substring.UTF8View.SubSequence) -> Int? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], let hour = LocalDate.number(parts[0]),
      let minute = LocalDate.number(parts[1]), minute < 60, hour < 24 || hour == 24 && minute == 0
    else { return nil }
    return hour * 60 + minute
  }

  /// `HH:mm-HH:mm`.
  public var description: String {
    "\(Self.clock(opens))-\(Self.clock(closes > 1440 ? closes - 1440 : closes))"
  }

  private static func clock(_ minute: Int) -> String {
    "\(LocalDate.padded(minute / 60, 2)):\(LocalDate.padded(minute % 60, 2))"
  }
}

extension OpenHours: Codable {
  /// Reads `HH:mm-HH:mm`.
  ///
  /// - Throws: `DecodingError` where the text names no hours.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(container.decode(String.self))
    } catch let error as CalendarError {
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
