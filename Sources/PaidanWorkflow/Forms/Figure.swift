/// A figure of the statistics with at most two decimals, exact: 8.5, 98.7, 4.32.
public struct Figure: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The figure in hundredths.
  public let hundredths: Int64

  /// A figure in hundredths.
  public init(hundredths: Int64) { self.hundredths = hundredths }

  /// The figure a decimal text names: `8.5`; nil where it names none.
  public init?(_ text: String) {
    guard let amount = try? Money(text: text) else { return nil }
    hundredths = amount.fen
  }

  /// The digits without trailing zeros: `8.5`.
  public var description: String {
    let digits = Money(fen: hundredths).description
    if digits.hasSuffix(".00") { return String(digits.dropLast(3)) }
    return digits.hasSuffix("0") ? String(digits.dropLast()) : digits
  }

  /// True when the left figure is smaller.
  public static func < (left: Figure, right: Figure) -> Bool {
    left.hundredths < right.hundredths
  }
}

extension Figure: Codable {
  /// Reads decimal text.
  ///
  /// - Throws: `DecodingError` where it names no figure.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let figure = Figure(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a figure with at most two decimals")
    }
    self = figure
  }

  /// Writes the digits as text, as a JSON number may not be exact.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
