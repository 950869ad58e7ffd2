/// Reads whole numbers and words from text by its bytes, and knows the line it is on.
///
/// No `String` is made unless an error is reported: files of tens of megabytes hold millions of
/// numbers.
struct ByteScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var place: AssignmentFileError.Place { .line(line) }
  var isAtEnd: Bool { position >= bytes.count }
  var isAtLineEnd: Bool { isAtEnd || bytes[position] == Self.newline }
  /// The byte at the position; nil at the end.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }
  /// How many bytes are left.
  var remaining: Int { bytes.count - position }

  static let newline = UInt8(ascii: "\n")

  /// Whether a byte separates words within a line; a carriage return counts, for files from
  /// Windows.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  /// Skips blanks and line ends.
  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.newline {
        line += 1
      } else if !Self.isBlank(byte) {
        return
      }
      position += 1
    }
  }

  mutating func skipLine() {
    while position < bytes.count, bytes[position] != Self.newline { position += 1 }
    guard position < bytes.count else { return }
    position += 1
    line += 1
  }

  /// Takes `letter` when it stands here as a word of its own.
  mutating func take(_ letter: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == letter else { return false }
    guard position + 1 == bytes.count || Self.endsWord(bytes[position + 1]) else { return false }
    position += 1
    return true
  }

  /// Takes `byte` when it is the next one.
  mutating func takeByte(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Takes the digits at the position; there may be none.
  mutating func takeDigits() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, 0x30...0x39 ~= bytes[position] { position += 1 }
    return bytes[start..<position]
  }

  /// Whether no byte of a word stands at the position.
  var isAtWordEnd: Bool { isAtEnd || Self.endsWord(bytes[position]) }

  /// Whether the bytes at the position are `letters`, given in lower case, in whatever case.
  func startsIgnoringCase(_ letters: [UInt8]) -> Bool {
    bytes[position...].prefix(letters.count).elementsEqual(letters) { byte, letter in
      (0x41...0x5A ~= byte ? byte | 0x20 : byte) == letter
    }
  }

  mutating func skipWord() {
    while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
  }

  /// The whole number on this line at the next word.
  ///
  /// - Throws: when the line ends, when the word is no whole number, or when it is outside `range`.
  mutating func integer(
    _ field: String, in range: ClosedRange<Int64>
  ) throws(AssignmentFileError) -> Int64 {
    skipBlanks()
    guard !isAtLineEnd else { throw .missing(place, field: field) }
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let firstDigit = position
    // Summed up as a negative number, whose range is the larger one.
    var value: Int64 = 0
    var overflows = false
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.subtractingReportingOverflow(Int64(digit))
      overflows = overflows || first || second
      value = sum
      position += 1
    }
    guard position > firstDigit, isAtEnd || Self.endsWord(bytes[position]) else {
      position = start
      throw .notAnInteger(place, field: field, text: word)
    }
    if !isNegative {
      overflows = overflows || value == .min
      value = 0 &- value
    }
    guard !overflows, range.contains(value) else {
      position = start
      throw .outOfRange(place, field: field, value: word, range: range)
    }
    return value
  }

  /// Ends the line, which must hold no further word.
  mutating func endLine() throws(AssignmentFileError) {
    skipBlanks()
    guard isAtLineEnd else { throw .trailing(place, text: word) }
    skipLine()
  }

  /// The word at the position, for a message: at most 24 bytes, what is not printable as `?`.
  var word: String {
    let end = bytes[position...].firstIndex(where: Self.endsWord) ?? bytes.count
    return Self.printable(bytes[position..<min(end, position + 24)])
  }

  /// Bytes for a message, what is not printable ASCII as `?`.
  static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { 0x20..<0x7F ~= $0 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }

  private static func endsWord(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline }
}
