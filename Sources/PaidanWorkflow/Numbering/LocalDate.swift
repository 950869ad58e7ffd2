/// A day of the Gregorian calendar as people at one place name it: `2024-05-20`.
///
/// The years are 0001 to 9999. It knows no zone: who makes one from an instant has applied his.
public struct LocalDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  // Year, month and day in one number: a case holds many of these, and they compare as they lie.
  private let packed: Int32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5) & 15 }
  /// The day of the month, from 1.
  public var day: Int { Int(packed) & 31 }

  /// The day with these numbers; nil where there is none, as on 2023-02-29.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, of: year)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// The day so many days after 1970-01-01; nil outside the years 0001 to 9999.
  ///
  /// Counted in years that begin in March, as then a leap day ends its year.
  public init?(daysSinceEpoch days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// The day that `yyyy-MM-dd` names; nil where the text does not.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Days since 1970-01-01; negative before.
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - 719_468
  }

  /// The day so many days later, earlier when negative; nil outside the years 0001 to 9999.
  public func adding(days: Int) -> LocalDate? {
    LocalDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day so many months later, or the last of that month where it is shorter.
  ///
  /// - Returns: nil outside the years 0001 to 9999.
  public func adding(months: Int) -> LocalDate? {
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let year = count / 12
    let month = count % 12 + 1
    return LocalDate(
      year: year, month: month, day: min(day, Self.daysIn(month: month, of: year)))
  }

  /// How many days a month has.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// True when the left day comes first.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.packed < right.packed
  }

  /// `yyyy-MM-dd`.
  public var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `yyyyMMdd`, as it stands in a form's number.
  public var compact: String {
    Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}

extension LocalDate: Codable {
  /// Reads `yyyy-MM-dd`.
  ///
  /// - Throws: `DecodingError` where the text names no day.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = LocalDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a day such as 2024-05-20")
    }
    self = date
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
