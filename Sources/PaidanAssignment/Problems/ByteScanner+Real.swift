extension ByteScanner {
  /// The decimal number on this line at the next word, which must be whole: `3`, `3.0`, `0.3e1`.
  ///
  /// Read digit by digit and never through a floating-point number, which could round a fraction
  /// away.
  ///
  /// - Throws: when the line ends, when the word is no number or has a fractional part, or when it
  ///   is outside `range`.
  mutating func wholeReal(
    _ field: String, in range: ClosedRange<Int64>
  ) throws(AssignmentFileError) -> Int64 {
    skipBlanks()
    guard !isAtLineEnd else { throw .missing(place, field: field) }
    let start = self
    guard let decimal = takeDecimal() else {
      throw .notAnInteger(start.place, field: field, text: start.word)
    }
    switch decimal.whole {
    case .fractional: throw .notAnInteger(start.place, field: field, text: start.word)
    case .value(let value) where range.contains(value): return value
    case .value, .tooLarge:
      throw .outOfRange(start.place, field: field, value: start.word, range: range)
    }
  }

  /// The parts of a number at the position; nil when no number stands there as a word of its own.
  private mutating func takeDecimal() -> DecimalDigits? {
    let isNegative = takeSign()
    let integer = takeDigits()
    let fraction = takeByte(UInt8(ascii: ".")) ? takeDigits() : integer[integer.endIndex...]
    guard !integer.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = 0
    if takeByte(UInt8(ascii: "e")) || takeByte(UInt8(ascii: "E")) {
      let isNegativeExponent = takeSign()
      let digits = takeDigits()
      guard !digits.isEmpty else { return nil }
      // No file is so long that more could matter to its digits.
      let amount = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 40) }
      exponent = isNegativeExponent ? -amount : amount
    }
    guard isAtWordEnd else { return nil }
    return DecimalDigits(
      isNegative: isNegative, integer: integer, fraction: fraction, exponent: exponent)
  }

  /// Takes a sign, if there is one; true for a minus.
  private mutating func takeSign() -> Bool {
    if takeByte(UInt8(ascii: "-")) { return true }
    _ = takeByte(UInt8(ascii: "+"))
    return false
  }
}

/// A decimal number as its digits.
private struct DecimalDigits {
  let isNegative: Bool
  let integer: ArraySlice<UInt8>
  let fraction: ArraySlice<UInt8>
  let exponent: Int

  enum Whole {
    case value(Int64)
    case fractional
    case tooLarge
  }

  /// The number, where it is a whole one of 64 bits.
  var whole: Whole {
    var value: Int64 = 0
    var overflows = false
    func appendDigit(_ digit: Int64) {
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(digit)
      overflows = overflows || first || second
      value = sum
    }
    // The power of ten of the next digit.
    var power = integer.count - 1 + exponent
    for digits in [integer, fraction] {
      for byte in digits {
        let digit = Int64(byte - UInt8(ascii: "0"))
        if power >= 0 { appendDigit(digit) } else if digit > 0 { return .fractional }
        power -= 1
      }
    }
    // The zeros the exponent adds; those of 0 change nothing, and beyond 64 bits none does.
    while power >= 0, value != 0, !overflows {
      appendDigit(0)
      power -= 1
    }
    return overflows ? .tooLarge : .value(isNegative ? -value : value)
  }
}
