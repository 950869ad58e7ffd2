/// A telephone number taken apart: country code and digits.
///
/// It has no description, so that it does not find its way into a text by accident.
public struct PhoneNumber: Sendable, Hashable {
  /// The country code without its plus; nil where there is none.
  public let countryCode: String?
  /// The digits after it, area code included.
  public let digits: String

  /// The number a text names: 3 to 15 digits, after a country code of 1 to 3 set apart by a plus in
  /// front and a blank or hyphen behind; blanks, hyphens and brackets may stand between digits.
  ///
  /// - Returns: nil where the text holds anything else.
  public init?(_ text: String) {
    var rest = text[...]
    var code: String?
    if rest.hasPrefix("+") {
      let digits = rest.dropFirst().prefix { $0.isASCIIDigit }
      let after = rest.dropFirst(1 + digits.count)
      guard (1...3).contains(digits.count), let next = after.first, next == " " || next == "-"
      else { return nil }
      code = String(digits)
      rest = after
    }
    guard rest.allSatisfy({ $0.isASCIIDigit || " -()".contains($0) }) else { return nil }
    let digits = rest.filter(\.isASCIIDigit)
    guard (3...15).contains(digits.count) else { return nil }
    self.countryCode = code
    self.digits = String(digits)
  }

  /// True for a mobile number of mainland China: eleven digits that begin with 1.
  public var isChineseMobile: Bool {
    (countryCode ?? "86") == "86" && digits.count == 11 && digits.hasPrefix("1")
  }
}
