/// A length of time in a template: whole months of the local calendar and milliseconds.
///
/// Written as ISO 8601 does: `PT30M`, `P3D`, `P1M`, `PT1H30M`; a day is 24 hours of the clock's
/// calendar, a week seven of them.
public struct ClockDuration: Sendable, Hashable, CustomStringConvertible {
  /// Whole months.
  public let months: Int
  /// Milliseconds besides the months.
  public let milliseconds: Int64

  /// So many months and milliseconds.
  ///
  /// - Precondition: neither is negative.
  public init(months: Int = 0, milliseconds: Int64 = 0) {
    precondition(months >= 0 && milliseconds >= 0, "a duration is not negative")
    self.months = months
    self.milliseconds = milliseconds
  }

  /// So many seconds.
  public static func seconds(_ count: Int) -> Self { Self(milliseconds: Int64(count) * 1000) }
  /// So many minutes.
  public static func minutes(_ count: Int) -> Self { .seconds(count * 60) }
  /// So many hours.
  public static func hours(_ count: Int) -> Self { .seconds(count * 3600) }
  /// So many days of 24 hours.
  public static func days(_ count: Int) -> Self { .seconds(count * 86_400) }
  /// So many months of the local calendar.
  public static func months(_ count: Int) -> Self { Self(months: count) }

  /// True when nothing is left of it, which no limit may be.
  public var isZero: Bool { months == 0 && milliseconds == 0 }

  /// The duration that ISO 8601 text names; nil where it names none, or one beyond 999 years.
  public init?(_ text: String) {
    var reader = DurationReader(text)
    guard let read = reader.read() else { return nil }
    months = read.months
    milliseconds = read.milliseconds
  }

  /// ISO 8601: `PT30M`.
  public var description: String {
    var text = "P"
    if months > 0 { text += "\(months)M" }
    let days = milliseconds / 86_400_000
    if days > 0 { text += "\(days)D" }
    let rest = milliseconds % 86_400_000
    if rest == 0, text != "P" { return text }
    text += "T"
    if rest / 3_600_000 > 0 { text += "\(rest / 3_600_000)H" }
    if rest / 60_000 % 60 > 0 { text += "\(rest / 60_000 % 60)M" }
    let seconds = rest / 1000 % 60
    let fraction = Int(rest % 1000)
    if fraction > 0 {
      text += "\(seconds).\(LocalDate.padded(fraction, 3))S"
    } else if seconds > 0 || rest == 0 {
      text += "\(seconds)S"
    }
    return text
  }
}

extension ClockDuration: Codable {
  /// Reads ISO 8601 text.
  ///
  /// - Throws: `DecodingError` where the text names no duration.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let duration = ClockDuration(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a duration such as PT30M, P3D or P1M")
    }
    self = duration
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Reads `P[nY][nM][nW][nD][T[nH][nM][n[.nnn]S]]`, each part at most once and in that order.
private struct DurationReader {
  private var rest: Substring.UTF8View
  private var months = 0
  private var milliseconds: Int64 = 0

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func read() -> (months: Int, milliseconds: Int64)? {
    guard take("P") else { return nil }
    var units: [(letter: Unicode.Scalar, months: Int, milliseconds: Int64)] = [
      ("Y", 12, 0), ("M", 1, 0), ("W", 0, 604_800_000), ("D", 0, 86_400_000),
    ]
    var isTime = false
    var count = 0
    while !rest.isEmpty {
      if !isTime, take("T") {
        isTime = true
        units = [("H", 0, 3_600_000), ("M", 0, 60_000), ("S", 0, 1000)]
        guard !rest.isEmpty else { return nil }
      }
      guard let number = digits(most: 9) else { return nil }
      if isTime, take(".") {
        guard let decimals = fraction(), take("S"), rest.isEmpty else { return nil }
        milliseconds += Int64(number) * 1000 + decimals
        count += 1
        break
      }
      guard let position = units.firstIndex(where: { take($0.letter) }) else { return nil }
      let unit = units[position]
      units.removeSubrange(...position)
      months += number * unit.months
      milliseconds += Int64(number) * unit.milliseconds
      count += 1
    }
    guard count > 0, months <= 11_988, milliseconds <= 31_536_000_000_000 else { return nil }
    return (months, milliseconds)
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(truncatingIfNeeded: letter.value) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func digits(most: Int) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count <= most, let number = LocalDate.number(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  /// One to three decimals of a second, in milliseconds.
  private mutating func fraction() -> Int64? {
    let before = rest.count
    guard var number = digits(most: 3) else { return nil }
    for _ in before - rest.count..<3 { number *= 10 }
    return Int64(number)
  }
}
