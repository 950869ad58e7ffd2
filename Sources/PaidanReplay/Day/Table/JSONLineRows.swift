import PaidanText

/// The rows of a JSON Lines file: one object a line, its keys the names of columns.
///
/// Read with a cursor of our own because the usual readers keep one of two equal keys in silence.
struct JSONLineRows<Column: TableColumn>: RowSource {
  private let source: [UInt8]
  private var position: Int
  private var nextLine = 1
  private let blank: [Row.Field]
  private(set) var hasLostRows = false

  /// The rows of `source`.
  ///
  /// - Precondition: `source` is valid UTF-8.
  init(_ source: [UInt8]) {
    self.source = source
    position = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    blank = Column.allCases.map { _ in Row.Field(content: .absent) }
  }

  var readShare: Double { Double(position) / Double(max(source.count, 1)) }

  mutating func next(into row: inout Row, log: inout IssueLog) -> Bool {
    while position < source.count {
      let start = position
      while position < source.count, source[position] != ASCII.newline { position += 1 }
      var end = position
      if position < source.count { position += 1 }
      if end > start, source[end - 1] == ASCII.carriageReturn { end -= 1 }
      row.reset(to: blank, line: nextLine)
      nextLine += 1
      if start == end {
        log.add(line: row.line, rule: "is an empty line; maybe a line break too many")
        hasLostRows = true
        continue
      }
      var cursor = JSONCursor(position: start, end: end)
      do throws(JSONSyntaxError) {
        try readObject(with: &cursor, into: &row, log: &log)
        return true
      } catch {
        let byte = cursor.position - start + 1
        log.add(
          line: row.line, rule: "is not one JSON object on a line: \(error.rule) at byte \(byte)")
        hasLostRows = true
      }
    }
    return false
  }

  private func readObject(
    with cursor: inout JSONCursor, into row: inout Row, log: inout IssueLog
  ) throws(JSONSyntaxError) {
    cursor.skipBlanks(source)
    try cursor.expect("{", in: source)
    cursor.skipBlanks(source)
    var seen: UInt64 = 0
    if !cursor.take("}", in: source) {
      repeat {
        cursor.skipBlanks(source)
        let key = try readKey(with: &cursor, row: &row)
        cursor.skipBlanks(source)
        try cursor.expect(":", in: source)
        cursor.skipBlanks(source)
        if let column = Column.allCases.first(where: { $0.name.utf8.elementsEqual(key.utf8) }) {
          let isRepeated = seen >> UInt64(column.rawValue) & 1 == 1
          seen |= 1 << UInt64(column.rawValue)
          let field = try readValue(of: column, with: &cursor, into: &row, log: &log)
          if isRepeated {
            log.add(line: row.line, column: column.name, rule: "is named twice in the object")
            row.fields[column.rawValue].content = .refused
          } else {
            row.fields[column.rawValue] = field
          }
        } else {
          log.add(line: row.line, value: key, rule: CSVRows<Column>.unknownName("key"))
          try cursor.skipValue(in: source)
        }
        cursor.skipBlanks(source)
      } while cursor.take(",", in: source)
      try cursor.expect("}", in: source)
    }
    cursor.skipBlanks(source)
    guard cursor.isAtEnd else { throw JSONSyntaxError(rule: "text after the object") }
  }

  /// A key; its bytes are only borrowed from the row's buffer.
  private func readKey(
    with cursor: inout JSONCursor, row: inout Row
  ) throws(JSONSyntaxError) -> String {
    let start = row.bytes.count
    try cursor.readString(in: source, into: &row.bytes)
    let key = row.text(start..<row.bytes.count)
    row.bytes.removeSubrange(start...)
    return key
  }

  private func readValue(
    of column: Column, with cursor: inout JSONCursor, into row: inout Row, log: inout IssueLog
  ) throws(JSONSyntaxError) -> Row.Field {
    let start = row.bytes.count
    let from = cursor.position
    switch (cursor.kind(in: source), column.shape) {
    case (.null, _):
      try cursor.skipValue(in: source)
      return Row.Field(content: .absent)
    case (.string, .text), (.string, .number):
      try cursor.readString(in: source, into: &row.bytes)
      return Row.Field(content: .text, start: start, end: row.bytes.count)
    case (.number, .number):
      try cursor.skipValue(in: source)
      row.bytes.append(contentsOf: source[from..<cursor.position])
      return Row.Field(content: .text, start: start, end: row.bytes.count)
    case (.array, .list):
      return try readList(of: column, with: &cursor, into: &row, log: &log)
    default:
      try cursor.skipValue(in: source)
      refuse(column, from..<cursor.position, row, &log)
      return Row.Field(content: .refused)
    }
  }

  private func readList(
    of column: Column, with cursor: inout JSONCursor, into row: inout Row, log: inout IssueLog
  ) throws(JSONSyntaxError) -> Row.Field {
    let from = cursor.position
    let firstItem = row.items.count
    var isOfStrings = true
    try cursor.expect("[", in: source)
    cursor.skipBlanks(source)
    if !cursor.take("]", in: source) {
      repeat {
        cursor.skipBlanks(source)
        if cursor.kind(in: source) == .string {
          let start = row.bytes.count
          try cursor.readString(in: source, into: &row.bytes)
          row.items.append(start..<row.bytes.count)
        } else {
          try cursor.skipValue(in: source)
          isOfStrings = false
        }
        cursor.skipBlanks(source)
      } while cursor.take(",", in: source)
      try cursor.expect("]", in: source)
    }
    if isOfStrings {
      return Row.Field(content: .list, start: firstItem, end: row.items.count)
    }
    refuse(column, from..<cursor.position, row, &log)
    return Row.Field(content: .refused)
  }

  private func refuse(
    _ column: Column, _ value: Range<Int>, _ row: Row, _ log: inout IssueLog
  ) {
    let rule =
      switch column.shape {
      case .text: "must be a string"
      case .number: "must be a number"
      case .list: "must be an array of strings"
      }
    // A string is shown without its quotes, as a text in a CSV cell would be.
    let isString = source[value.lowerBound] == ASCII.quote
    let shown = isString ? value.dropFirst().dropLast() : value
    log.add(
      line: row.line, column: column.name,
      value: String(decoding: source[shown], as: UTF8.self), rule: rule)
  }
}
