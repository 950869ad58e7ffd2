/// An exact amount of yuan, held in whole fen; negative for what is paid back.
///
/// Sums never wrap: one that does not fit is an error.
public struct Money: Sendable, Hashable, Comparable {
  /// The amount in fen, a hundredth of a yuan.
  public let fen: Int64

  /// No money.
  public static let zero = Money(fen: 0)

  /// An amount in fen.
  public init(fen: Int64) { self.fen = fen }

  /// A whole number of yuan.
  ///
  /// - Throws: ``MoneyError/overflow`` where it does not fit.
  public init(yuan: Int64) throws(MoneyError) {
    let (fen, overflow) = yuan.multipliedReportingOverflow(by: 100)
    guard !overflow else { throw .overflow }
    self.init(fen: fen)
  }

  /// The amount a decimal text names: `50`, `45.2`, `-0.05`; at most two decimals, no blanks.
  ///
  /// - Throws: ``MoneyError``.
  public init(text: String) throws(MoneyError) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.count == 1 || (1...2).contains(parts[1].count)
    else { throw .notAnAmount(text) }
    var fraction = parts.count == 2 ? Array(parts[1]) : []
    while fraction.count < 2 { fraction.append(UInt8(ascii: "0")) }
    var fen: Int64 = 0
    for byte in Array(whole) + fraction {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        throw .notAnAmount(text)
      }
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (tenfold, first) = fen.multipliedReportingOverflow(by: 10)
      let (sum, second) =
        isNegative
        ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
      guard !first, !second else { throw .overflow }
      fen = sum
    }
    self.init(fen: fen)
  }

  /// The sum.
  ///
  /// - Throws: ``MoneyError/overflow`` where it does not fit.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    guard !overflow else { throw .overflow }
    return Money(fen: sum)
  }

  /// The amount so many times.
  ///
  /// - Throws: ``MoneyError/overflow`` where it does not fit.
  public func multiplied(by count: Int) throws(MoneyError) -> Money {
    let (product, overflow) = fen.multipliedReportingOverflow(by: Int64(count))
    guard !overflow else { throw .overflow }
    return Money(fen: product)
  }

  /// True when the left amount is smaller.
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money: CustomStringConvertible {
  /// The yuan with two decimals: `50.00`.
  public var description: String {
    let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The yuan as people write them: `50`, `45.20`.
  public var plain: String {
    fen % 100 == 0 ? "\(fen / 100)" : description
  }
}

extension Money: Codable {
  /// Reads decimal text, in yuan.
  ///
  /// - Throws: `DecodingError` where it names no amount.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try Money(text: try container.decode(String.self))
    } catch let error as MoneyError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes the yuan as text with two decimals, as a JSON number may not be exact.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
