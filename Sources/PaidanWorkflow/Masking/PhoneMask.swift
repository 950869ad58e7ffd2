/// Masks a telephone number: the middle four digits hidden, 138****5678 (ARC-06, A-38).
public enum PhoneMask {
  /// The masked number: eleven digits show three and four; eight and more hide the middle four;
  /// fewer show the last two.
  ///
  /// A country code stands apart and is shown; blanks, hyphens and brackets go. Anything else in
  /// the text hides it altogether. A masked number stays as it is.
  public static func mask(_ number: String) -> String {
    if isMasked(number) { return number }
    guard let parts = PhoneNumber(number) else { return "****" }
    let digits = Array(parts.digits)
    let masked: String
    if digits.count == 11 {
      masked = String(digits.prefix(3)) + "****" + String(digits.suffix(4))
    } else if digits.count >= 8 {
      let front = (digits.count - 4) / 2
      masked = String(digits.prefix(front)) + "****" + String(digits.dropFirst(front + 4))
    } else {
      let hidden = max(0, digits.count - 2)
      masked = String(repeating: "*", count: hidden) + String(digits.suffix(2))
    }
    return parts.countryCode.map { "+\($0) \(masked)" } ?? masked
  }

  /// True where the text shows what ``mask(_:)`` may show: at least one run of stars, at most
  /// eleven digits beside it, and no more of them in a row than a mask leaves.
  public static func isMasked(_ text: String) -> Bool {
    let local = text.hasPrefix("+") ? text.drop { $0 != " " }.dropFirst() : text[...]
    guard local.contains("*"), local.allSatisfy({ $0 == "*" || $0.isASCIIDigit }) else {
      return false
    }
    let stars = local.count { $0 == "*" }
    let runs = local.split(separator: "*")
    return runs.count <= 2 && runs.allSatisfy { $0.count <= 5 } && (stars == 4 || runs.count <= 1)
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
