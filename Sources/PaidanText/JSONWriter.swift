/// Writes JSON with its keys in the order they are given, so that equal values are equal bytes.
///
/// Foundation's encoder either sorts keys or leaves their order open; our contracts name an order.
/// The fields of the outermost object and the elements of the arrays directly in it stand on lines
/// of their own, everything deeper on one line: a person can read it and a diff stays small.
package struct JSONWriter {
  /// The UTF-8 text written so far.
  package private(set) var bytes: [UInt8] = []
  /// Nesting of what is being written: 0 outside everything.
  private var depth = 0
  private var isFirst = true
  private var isMultiline = false
  private let isCompact: Bool

  /// A writer of an indented document, or of a single line when `compact`.
  package init(compact: Bool = false) { isCompact = compact }

  /// The text written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose fields `body` writes.
  package mutating func object<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    try nest("{", "}", isArray: false, body)
  }

  /// Writes the field `key` whose value `value` writes.
  package mutating func field<E>(
    _ key: StaticString, _ value: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    put(key: key)
    try value(&self)
  }

  private mutating func put(key: StaticString) {
    separate()
    // Keys are our own words: nothing in them needs an escape.
    bytes.append(UInt8(ascii: "\""))
    put(key)
    put("\": ")
  }

  /// Writes the field `key`, a whole number.
  package mutating func field(_ key: StaticString, _ value: Int64) {
    put(key: key)
    integer(value)
  }

  /// Writes the field `key`, a whole number.
  package mutating func field(_ key: StaticString, _ value: Int) { field(key, Int64(value)) }

  /// Writes the field `key`, a text.
  package mutating func field(_ key: StaticString, _ value: String) {
    put(key: key)
    string(value)
  }

  /// Writes the field `key`, true or false.
  package mutating func field(_ key: StaticString, _ value: Bool) {
    field(key) { $0.put(value ? "true" : "false") }
  }

  /// Writes the field `key`, true, false or null.
  package mutating func field(_ key: StaticString, _ value: Bool?) {
    field(key) { if let value { $0.put(value ? "true" : "false") } else { $0.null() } }
  }

  /// Writes the field `key`, a whole number or null.
  package mutating func field(_ key: StaticString, _ value: Int64?) {
    field(key) { if let value { $0.integer(value) } else { $0.null() } }
  }

  /// Writes the field `key`, a text or null.
  package mutating func field(_ key: StaticString, _ value: String?) {
    field(key) { if let value { $0.string(value) } else { $0.null() } }
  }

  /// Writes the field `key`, a decimal or null.
  package mutating func field(_ key: StaticString, _ value: FixedDecimal?) {
    field(key) { if let value { $0.put(value.description) } else { $0.null() } }
  }

  /// Writes the field `key`, an object whose fields `body` writes.
  package mutating func objectField<E>(
    _ key: StaticString, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try field(key) { (json: inout JSONWriter) throws(E) in try json.object(body) }
  }

  /// Writes a field whose key is known only at run time, a whole number.
  package mutating func field(named key: String, _ value: Int) {
    separate()
    string(key)
    put(": ")
    integer(Int64(value))
  }

  /// Writes a field whose key is known only at run time, a value of any kind.
  package mutating func field(named key: String, _ value: JSONValue) {
    separate()
    string(key)
    put(": ")
    self.value(value)
  }

  /// Writes a field whose key is known only at run time, an object whose fields `body` writes.
  package mutating func objectField<E>(
    named key: String, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    separate()
    string(key)
    put(": ")
    try object(body)
  }

  /// Writes the field `key`, an array with an element for each of `items`.
  package mutating func arrayField<Item, E>(
    _ key: StaticString, _ items: some Sequence<Item>,
    _ body: (inout JSONWriter, Item) throws(E) -> Void
  ) throws(E) {
    try field(key) { (json: inout JSONWriter) throws(E) in
      try json.nest("[", "]", isArray: true) { (json: inout JSONWriter) throws(E) in
        for item in items {
          json.separate()
          try body(&json, item)
        }
      }
    }
  }

  /// Writes the field `key`, an array whose elements `body` writes, by ``element(_:)`` or
  /// ``append(_:)``.
  package mutating func arrayField<E>(
    _ key: StaticString, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try field(key) { (json: inout JSONWriter) throws(E) in
      try json.nest("[", "]", isArray: true, body)
    }
  }

  /// A writer for some consecutive elements of the array that is being written, to be copied for
  /// each run of them and appended in their order.
  package var part: JSONWriter {
    var part = self
    part.bytes = []
    // Each run begins as if it were the first.
    part.isFirst = true
    return part
  }

  /// Writes the elements that a ``part`` was given.
  package mutating func append(_ part: JSONWriter) {
    if part.isFirst { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: part.bytes)
    isFirst = false
  }

  /// Hands on what was written, once it is worth a system call or at the end, and forgets it.
  ///
  /// A text of hundreds of megabytes then takes the memory of a few.
  package mutating func handOn<E>(
    atEnd: Bool = false, to sink: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    guard bytes.count >= (atEnd ? 1 : Self.pieceSize) else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static let pieceSize = 1 << 18

  /// Writes an element of the array that is being written.
  package mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    body(&self)
  }

  /// Writes a text as a value.
  package mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    // Hardly any text needs an escape, and looking at what was copied is the fastest way to know.
    if (start..<bytes.count).contains(where: { Self.needsEscape(bytes[$0]) }) {
      bytes.removeSubrange(start...)
      for byte in value.utf8 { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case 0..<0x20:
      put("\\u00")
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    default: bytes.append(byte)
    }
  }

  /// Writes a whole number as a value.
  package mutating func integer(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var (first, last) = (bytes.count, bytes.count - 1)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      last += 1
    } while rest > 0
    // The last digit came first.
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  /// Writes a value as it was read, numbers in their own digits.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .object(let fields):
      object { json in for field in fields { json.field(named: field.key, field.value) } }
    case .array(let elements):
      nest("[", "]", isArray: true) { json in
        for element in elements { json.element { $0.value(element) } }
      }
    case .string(let text): string(text)
    case .number(let digits): put(digits)
    case .boolean(let isTrue): put(isTrue ? "true" : "false")
    case .null: null()
    }
  }

  /// Writes a text that is JSON already, such as a decimal.
  package mutating func raw(_ value: String) { put(value) }

  /// Writes null as a value.
  package mutating func null() { put("null") }

  /// Ends the document with a line break.
  package mutating func endLine() { bytes.append(0x0A) }

  private mutating func nest<E>(
    _ open: StaticString, _ close: StaticString, isArray: Bool,
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    put(open)
    let outer = isMultiline
    isMultiline = !isCompact && (depth == 0 || depth == 1 && isArray)
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if isMultiline && !isFirst { breakLine() }
    isMultiline = outer
    isFirst = false
    put(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isMultiline {
      breakLine()
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { put("  ") }
  }

  private mutating func put(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
