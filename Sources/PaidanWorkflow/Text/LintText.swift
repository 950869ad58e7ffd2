/// A text made ready for comparing: small letters, runs of blanks and punctuation as one blank.
struct LintText {
  /// UTF-8 of the text made ready.
  let bytes: [UInt8]
  /// Characters as written, without blanks.
  let count: Int

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var count = 0
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace { count += 1 }
      if Self.isPartOfWord(scalar) {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        if isCapital {
          bytes.append(UInt8(scalar.value) | 0x20)
        } else {
          bytes.append(contentsOf: scalar.utf8)
        }
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    self.bytes = bytes
    self.count = count
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x27, 0x25: true  // an apostrophe and per cent
    case 0..<0x80: false
    case 0x4E00...0x9FFF: true
    case 0xB0, 0x2103: true  // degrees
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// True where a word may end before this byte: between two Latin letters or digits none does,
  /// everywhere else it may, as Chinese sets no blanks.
  func isBoundary(before index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return true }
    return !(Self.isLatin(bytes[index - 1]) && Self.isLatin(bytes[index]))
  }

  static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || isDigit(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// True where a number stands before one of the units, blanks between them allowed.
  ///
  /// A Latin unit must end where a word ends: 3 m is measured, 3 men is not.
  static func hasMeasuredValue(_ text: String, units: [[UInt8]]) -> Bool {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      while index < bytes.count, isDigit(bytes[index]) || bytes[index] == 0x2E { index += 1 }
      var start = index
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      for unit in units where begins(bytes, at: start, with: unit) { return true }
    }
    return false
  }

  private static func begins(_ bytes: Span<UInt8>, at start: Int, with unit: [UInt8]) -> Bool {
    let end = start + unit.count
    guard end <= bytes.count, let last = unit.last else { return false }
    for offset in unit.indices where bytes[start + offset] != unit[offset] { return false }
    guard end < bytes.count, isLatin(last), !isDigit(last) else { return true }
    return !isLatin(bytes[end]) || isDigit(bytes[end])
  }
}
