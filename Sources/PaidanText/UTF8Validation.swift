/// Checks bytes against the definition of UTF-8 (Unicode 16, table 3-7).
package enum UTF8Validation {
  /// The position of the first byte that does not belong to well formed UTF-8, or nil.
  package static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    let count = bytes.count
    var index = 0
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // The second byte's range shuts out overlong forms, surrogates and what lies above U+10FFFF.
      let (length, second): (Int, ClosedRange<UInt8>)
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= count, second.contains(bytes[index + 1]) else { return index }
      for follow in index + 2..<max(index + 2, index + length) where bytes[follow] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
