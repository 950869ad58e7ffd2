/// Text that is not JSON (RFC 8259).
package struct JSONSyntaxError: Error {
  /// What is wrong, such as "a comma or a closing brace is missing".
  package let rule: String

  /// An error for a text that breaks `rule`.
  package init(rule: String) { self.rule = rule }
}

/// A position in JSON text; the bytes are handed to each call, so that it stays a small value.
package struct JSONCursor {
  /// How deep values may lie in each other: enough for any table, too little to overflow a stack.
  package static let deepest = 64

  /// The next byte to be read.
  package private(set) var position: Int
  private let end: Int

  /// A cursor over the bytes from `position` up to `end`.
  package init(position: Int, end: Int) {
    self.position = position
    self.end = end
  }

  /// What a value is, told by its first byte.
  package enum Kind { case string, number, array, object, boolean, null, nothing }

  /// True when all bytes are read.
  package var isAtEnd: Bool { position == end }

  /// What the value is that begins here.
  package func kind(in source: [UInt8]) -> Kind {
    guard position < end else { return .nothing }
    switch source[position] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: return .nothing
    }
  }

  /// Steps over blanks, tabs and line breaks.
  package mutating func skipBlanks(_ source: [UInt8]) {
    while position < end, Self.isBlank(source[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Steps over `scalar` if it stands here.
  package mutating func take(_ scalar: Unicode.Scalar, in source: [UInt8]) -> Bool {
    guard position < end, source[position] == UInt8(truncatingIfNeeded: scalar.value) else {
      return false
    }
    position += 1
    return true
  }

  /// Steps over `scalar`, which must stand here.
  package mutating func expect(
    _ scalar: Unicode.Scalar, in source: [UInt8]
  ) throws(JSONSyntaxError) {
    guard take(scalar, in: source) else {
      throw JSONSyntaxError(rule: "'\(Character(scalar))' is missing")
    }
  }

  /// Steps over a value of any kind, checking its form.
  package mutating func skipValue(in source: [UInt8], depth: Int = 0) throws(JSONSyntaxError) {
    switch kind(in: source) {
    case .string:
      var unused: [UInt8] = []
      try readString(in: source, into: &unused)
    case .number: try skipNumber(in: source)
    case .boolean:
      try skipWord(source[position] == UInt8(ascii: "t") ? "true" : "false", in: source)
    case .null: try skipWord("null", in: source)
    case .array, .object:
      guard depth < Self.deepest else {
        throw JSONSyntaxError(rule: "a value lies too deep in others")
      }
      try skipNested(in: source, depth: depth)
    case .nothing: throw JSONSyntaxError(rule: "a value is missing")
    }
  }

  private mutating func skipNested(in source: [UInt8], depth: Int) throws(JSONSyntaxError) {
    let isObject = kind(in: source) == .object
    let close: Unicode.Scalar = isObject ? "}" : "]"
    position += 1
    skipBlanks(source)
    if take(close, in: source) { return }
    repeat {
      skipBlanks(source)
      if isObject {
        guard kind(in: source) == .string else { throw JSONSyntaxError(rule: "a key is missing") }
        try skipValue(in: source)
        skipBlanks(source)
        try expect(":", in: source)
        skipBlanks(source)
      }
      try skipValue(in: source, depth: depth + 1)
      skipBlanks(source)
    } while take(",", in: source)
    try expect(close, in: source)
  }

  private mutating func skipWord(
    _ word: StaticString, in source: [UInt8]
  ) throws(JSONSyntaxError) {
    for scalar in word.description.unicodeScalars where !take(scalar, in: source) {
      throw JSONSyntaxError(rule: "a value is missing")
    }
  }

  private mutating func skipNumber(in source: [UInt8]) throws(JSONSyntaxError) {
    _ = take("-", in: source)
    if take("0", in: source) {
      guard position == end || source[position] &- 48 >= 10 else {
        throw JSONSyntaxError(rule: "a number must not begin with 0")
      }
    } else if skipDigits(in: source) == 0 {
      throw JSONSyntaxError(rule: "a digit is missing")
    }
    if take(".", in: source), skipDigits(in: source) == 0 {
      throw JSONSyntaxError(rule: "a digit is missing")
    }
    if take("e", in: source) || take("E", in: source) {
      if !take("-", in: source) { _ = take("+", in: source) }
      guard skipDigits(in: source) > 0 else { throw JSONSyntaxError(rule: "a digit is missing") }
    }
  }

  private mutating func skipDigits(in source: [UInt8]) -> Int {
    let start = position
    while position < end, source[position] &- 48 < 10 { position += 1 }
    return position - start
  }

  /// Appends the text of the string that begins here, its escapes resolved, as UTF-8.
  package mutating func readString(
    in source: [UInt8], into bytes: inout [UInt8]
  ) throws(JSONSyntaxError) {
    guard take("\"", in: source) else { throw JSONSyntaxError(rule: "a key is missing") }
    while position < end {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"):
        position += 1
        try readEscape(in: source, into: &bytes)
      case 0..<0x20: throw JSONSyntaxError(rule: "a control character must be escaped")
      default:
        bytes.append(byte)
        position += 1
      }
    }
    throw JSONSyntaxError(rule: "a closing quote is missing")
  }

  private mutating func readEscape(
    in source: [UInt8], into bytes: inout [UInt8]
  ) throws(JSONSyntaxError) {
    guard position < end else { throw JSONSyntaxError(rule: "an escape is cut off") }
    let escape = source[position]
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      try readUnicodeEscape(in: source, into: &bytes)
      return
    default: throw JSONSyntaxError(rule: "an unknown escape")
    }
    position += 1
  }

  private mutating func readUnicodeEscape(
    in source: [UInt8], into bytes: inout [UInt8]
  ) throws(JSONSyntaxError) {
    var code = try readHexadecimal(in: source)
    if (0xD800...0xDBFF).contains(code) {
      guard take("\\", in: source), take("u", in: source),
        case let low = try readHexadecimal(in: source), (0xDC00...0xDFFF).contains(low)
      else { throw JSONSyntaxError(rule: "half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw JSONSyntaxError(rule: "half a surrogate pair")
    }
    bytes.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func readHexadecimal(in source: [UInt8]) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < end,
        let digit = Character(Unicode.Scalar(source[position])).hexDigitValue
      else { throw JSONSyntaxError(rule: "four hexadecimal digits are missing") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
