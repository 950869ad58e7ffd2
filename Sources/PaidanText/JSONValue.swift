/// A JSON value as it was read: nothing is converted before somebody asks for it.
package indirect enum JSONValue: Sendable, Hashable {
  /// The fields in the order of the text, no key twice.
  case object([Field])
  /// The elements.
  case array([JSONValue])
  /// A text, its escapes resolved.
  case string(String)
  /// A number in its own digits.
  case number(String)
  /// True or false.
  case boolean(Bool)
  /// Null.
  case null

  /// A key with its value.
  package struct Field: Sendable, Hashable {
    /// The key.
    package let key: String
    /// Its value.
    package let value: JSONValue
  }

  /// The value that `bytes` hold, and nothing beside it.
  ///
  /// Read with a cursor of our own because the usual readers keep one of two equal keys in silence.
  ///
  /// - Throws: ``JSONSyntaxError`` with the line of the fault.
  package init(bytes: [UInt8]) throws(JSONSyntaxError) {
    if let byte = UTF8Validation.firstInvalidByte(in: bytes) {
      throw JSONSyntaxError(rule: "byte \(byte + 1) is no UTF-8")
    }
    var cursor = JSONCursor(
      position: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, end: bytes.count)
    do throws(JSONSyntaxError) {
      cursor.skipBlanks(bytes)
      self = try Self.read(with: &cursor, in: bytes, depth: 0)
      cursor.skipBlanks(bytes)
      guard cursor.isAtEnd else { throw JSONSyntaxError(rule: "text follows the value") }
    } catch {
      let line = bytes[..<cursor.position].count { $0 == 0x0A } + 1
      throw JSONSyntaxError(rule: "\(error.rule) in line \(line)")
    }
  }

  private static func read(
    with cursor: inout JSONCursor, in source: [UInt8], depth: Int
  ) throws(JSONSyntaxError) -> JSONValue {
    guard depth < JSONCursor.deepest else {
      throw JSONSyntaxError(rule: "a value lies too deep in others")
    }
    let start = cursor.position
    switch cursor.kind(in: source) {
    case .string: return .string(try text(with: &cursor, in: source))
    case .object: return .object(try fields(with: &cursor, in: source, depth: depth))
    case .array: return .array(try elements(with: &cursor, in: source, depth: depth))
    case .number:
      try cursor.skipValue(in: source)
      return .number(String(decoding: source[start..<cursor.position], as: UTF8.self))
    case .boolean:
      try cursor.skipValue(in: source)
      return .boolean(source[start] == UInt8(ascii: "t"))
    case .null, .nothing:
      try cursor.skipValue(in: source)
      return .null
    }
  }

  private static func text(
    with cursor: inout JSONCursor, in source: [UInt8]
  ) throws(JSONSyntaxError) -> String {
    var bytes: [UInt8] = []
    try cursor.readString(in: source, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func elements(
    with cursor: inout JSONCursor, in source: [UInt8], depth: Int
  ) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try cursor.expect("[", in: source)
    cursor.skipBlanks(source)
    if cursor.take("]", in: source) { return elements }
    repeat {
      cursor.skipBlanks(source)
      elements.append(try read(with: &cursor, in: source, depth: depth + 1))
      cursor.skipBlanks(source)
    } while cursor.take(",", in: source)
    try cursor.expect("]", in: source)
    return elements
  }

  private static func fields(
    with cursor: inout JSONCursor, in source: [UInt8], depth: Int
  ) throws(JSONSyntaxError) -> [Field] {
    var fields: [Field] = []
    try cursor.expect("{", in: source)
    cursor.skipBlanks(source)
    if cursor.take("}", in: source) { return fields }
    repeat {
      cursor.skipBlanks(source)
      let key = try text(with: &cursor, in: source)
      guard !fields.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
        throw JSONSyntaxError(rule: "key \"\(key)\" stands twice in one object")
      }
      cursor.skipBlanks(source)
      try cursor.expect(":", in: source)
      cursor.skipBlanks(source)
      fields.append(
        Field(key: key, value: try read(with: &cursor, in: source, depth: depth + 1)))
      cursor.skipBlanks(source)
    } while cursor.take(",", in: source)
    try cursor.expect("}", in: source)
    return fields
  }
}
