/// The number of a form: kind, day and running number of that day, `WO20240520-001` (FORM-G2).
///
/// The running number has three digits and more where it needs them.
public struct FormNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// What is numbered.
  public let kind: NumberKind
  /// The day it counts in.
  public let date: LocalDate
  // Narrow, as a case holds many numbers.
  private let count: Int32

  /// From 1.
  public var running: Int { Int(count) }

  /// A number of a kind, a day and a running number of that day.
  ///
  /// - Precondition: the running number is 1 or more, and below 1,000,000,000.
  public init(_ kind: NumberKind, _ date: LocalDate, _ running: Int) {
    precondition((1...999_999_999).contains(running), "running numbers are 1 to 999,999,999")
    self.kind = kind
    self.date = date
    self.count = Int32(running)
  }

  /// The number a text names.
  ///
  /// A work order's is also understood without its letters, as the process text spells it (C-15).
  ///
  /// - Returns: nil where the text is no number of this kind: other letters, no such day, a running
  ///   number 0, of fewer than three digits, or of more with a zero in front.
  public init?(_ text: String, kind: NumberKind) {
    var rest = text.utf8[...]
    if rest.starts(with: kind.prefix.utf8) {
      rest = rest.dropFirst(kind.prefix.utf8.count)
    } else if kind != .workOrder {
      return nil
    }
    guard rest.count >= 12, rest.count <= 18 else { return nil }
    let digits = rest.dropFirst(9)
    guard rest.dropFirst(8).first == UInt8(ascii: "-"),
      let year = LocalDate.number(rest.prefix(4)),
      let month = LocalDate.number(rest.dropFirst(4).prefix(2)),
      let day = LocalDate.number(rest.dropFirst(6).prefix(2)),
      let date = LocalDate(year: year, month: month, day: day),
      let running = LocalDate.number(digits), running >= 1,
      digits.count == 3 || digits.first != UInt8(ascii: "0")
    else { return nil }
    self.init(kind, date, running)
  }

  /// The number as it is printed: `CR20240520-001`, `CR20240520-1000`.
  public var description: String { kind.prefix + withoutPrefix }

  /// The number as the process text spells it: `20240520-001` (WO-02).
  public var withoutPrefix: String { "\(date.compact)-\(LocalDate.padded(running, 3))" }

  /// True when the left one was given first, kinds in the order of the forms.
  public static func < (left: FormNumber, right: FormNumber) -> Bool {
    (left.kind.prefix, left.date, left.running) < (right.kind.prefix, right.date, right.running)
  }
}

extension FormNumber: Codable {
  /// Reads the printed number; its letters tell the kind.
  ///
  /// - Throws: `DecodingError` where it is no number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let kind = NumberKind.allCases.first { text.hasPrefix($0.prefix) } ?? .workOrder
    guard let number = FormNumber(text, kind: kind) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a number such as WO20240520-001")
    }
    self = number
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
