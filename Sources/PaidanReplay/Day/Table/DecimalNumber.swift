/// Reads decimal numbers from bytes: `-12.5`, `31`, `1e3`; neither `nan` nor `inf` nor hexadecimal.
enum DecimalNumber {
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number that all of `bytes` spell, or nil; infinite where it is beyond `Double`.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Double? {
    var index = bytes.startIndex
    let end = bytes.endIndex
    let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var digits = 0
    var mantissa: Int64 = 0
    func digit() -> Int64? {
      guard index < end else { return nil }
      let value = bytes[index] &- 48
      return value < 10 ? Int64(value) : nil
    }
    let firstDigit = index
    while let next = digit() {
      if digits < 15 { mantissa = mantissa * 10 + next }
      digits += 1
      index += 1
    }
    guard index > firstDigit else { return nil }
    var decimals = 0
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while let next = digit() {
        if digits < 15 { mantissa = mantissa * 10 + next }
        digits += 1
        decimals += 1
        index += 1
      }
      guard decimals > 0 else { return nil }
    }
    if index == end && digits <= 15 {
      // Both are exact in a Double, so the one division rounds correctly.
      let value = Double(mantissa) / powersOfTen[decimals]
      return isNegative ? -value : value
    }
    if index < end {
      guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        index += 1
      }
      guard index < end else { return nil }
      while index < end {
        guard digit() != nil else { return nil }
        index += 1
      }
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  /// The whole number of 0 or more that all of `bytes` spell in at most nine digits, or nil.
  static func parseWhole(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
