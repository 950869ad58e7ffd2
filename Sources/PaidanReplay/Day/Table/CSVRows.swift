/// The rows of a CSV file (RFC 4180) under a header row in any column order.
///
/// A cursor over the file's bytes: no text is made of a cell before somebody keeps it.
struct CSVRows<Column: TableColumn>: RowSource {
  private let source: [UInt8]
  private var position: Int
  private var line = 1
  /// For each cell of a row the number of its column, or -1 for one that is not known.
  private var columns: [Int] = []
  /// What each column says before a row is read: `refused` where the header lacks the column.
  private var blank: [Row.Field]
  private(set) var hasLostRows = false
  /// What the row that ended as ``CellEnd/broken`` breaks.
  private var brokenRule = ""

  /// The rows of `source`; reads the header and reports what is wrong with it.
  ///
  /// - Precondition: `source` is valid UTF-8.
  init(_ source: [UInt8], log: inout IssueLog) {
    self.source = source
    position = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    blank = Column.allCases.map { _ in Row.Field(content: .absent) }
    readHeader(log: &log)
  }

  private mutating func readHeader(log: inout IssueLog) {
    var names: [String] = []
    var cell: [UInt8] = []
    if position < source.count {
      var follow = CellEnd.separator
      while follow == .separator {
        cell.removeAll()
        follow = readCell(into: &cell)
        names.append(String(decoding: cell, as: UTF8.self))
      }
      if follow == .broken {
        log.add(line: 1, rule: brokenRule)
        hasLostRows = true
        position = source.count
        return
      }
    } else {
      log.add(line: 1, rule: "is empty: a header row with the names of the columns must come first")
      return
    }
    for name in names {
      let known = Column.allCases.first { $0.name.utf8.elementsEqual(name.utf8) }
      if let known, columns.contains(known.rawValue) {
        log.add(line: 1, column: known.name, rule: "is named twice in the header")
        columns.append(-1)
      } else if let known {
        columns.append(known.rawValue)
      } else {
        log.add(line: 1, value: name, rule: Self.unknownName("column"))
        columns.append(-1)
      }
    }
    for column in Column.allCases where !columns.contains(column.rawValue) {
      guard column.need != .nothing else { continue }
      log.add(
        line: 1, column: column.name, rule: "is missing: \(Column.records) must have this column")
      blank[column.rawValue].content = .refused
    }
  }

  /// The rule that a name which is no column breaks.
  static func unknownName(_ what: String) -> String {
    let names = Column.allCases.map(\.name).joined(separator: ", ")
    return "is not a \(what) of \(Column.records); maybe one of \(names)"
  }

  var readShare: Double { Double(position) / Double(max(source.count, 1)) }

  mutating func next(into row: inout Row, log: inout IssueLog) -> Bool {
    while position < source.count {
      row.reset(to: blank, line: line)
      var cells = 0
      var follow = CellEnd.separator
      while follow == .separator {
        let start = row.bytes.count
        follow = readCell(into: &row.bytes)
        if cells < columns.count, columns[cells] >= 0 {
          row.fields[columns[cells]] = Row.Field(
            content: .text, start: start, end: row.bytes.count)
        }
        cells += 1
      }
      if follow == .broken {
        log.add(line: row.line, rule: brokenRule)
        hasLostRows = true
        continue
      }
      if cells == columns.count { return true }
      hasLostRows = true
      if cells == 1 && row.bytes.isEmpty {
        log.add(line: row.line, rule: "is an empty line; maybe a line break too many")
      } else {
        let found = cells == 1 ? "1 cell" : "\(cells) cells"
        log.add(
          line: row.line,
          rule: "has \(found) where the header has \(columns.count); "
            + "maybe a cell with a comma lacks quotes")
      }
    }
    return false
  }

  /// What ends a cell.
  private enum CellEnd { case separator, row, broken }

  /// Appends the text of the cell that begins here to `bytes` and steps over what ends it.
  private mutating func readCell(into bytes: inout [UInt8]) -> CellEnd {
    if position < source.count, source[position] == ASCII.quote {
      return readQuotedCell(into: &bytes)
    }
    let start = position
    var index = start
    let end = source.count
    while index < end {
      let byte = source[index]
      if byte == ASCII.comma || byte == ASCII.newline || byte == ASCII.carriageReturn
        || byte == ASCII.quote
      {
        break
      }
      index += 1
    }
    bytes.append(contentsOf: source[start..<index])
    position = index
    if index < end, source[index] == ASCII.quote {
      return skipRow(
        "has a quote inside a cell that does not begin with one; double it and quote the cell")
    }
    return readCellEnd(isQuoted: false)
  }

  private mutating func readQuotedCell(into bytes: inout [UInt8]) -> CellEnd {
    position += 1
    while position < source.count {
      let byte = source[position]
      position += 1
      if byte == ASCII.quote {
        guard position < source.count, source[position] == ASCII.quote else {
          return readCellEnd(isQuoted: true)
        }
        position += 1
      } else if byte == ASCII.newline {
        line += 1
      }
      bytes.append(byte)
    }
    brokenRule = "has a quote that is never closed"
    return .broken
  }

  private mutating func readCellEnd(isQuoted: Bool) -> CellEnd {
    guard position < source.count else { return .row }
    let isLast = position + 1 == source.count
    switch source[position] {
    case ASCII.comma:
      position += 1
      return .separator
    case ASCII.newline:
      position += 1
      line += 1
      return .row
    case ASCII.carriageReturn where !isLast && source[position + 1] == ASCII.newline:
      position += 2
      line += 1
      return .row
    case ASCII.carriageReturn where !isQuoted:
      return skipRow("has a carriage return without a newline; maybe a cell with one lacks quotes")
    default:
      return skipRow("has text after a closing quote; double a quote that belongs to the text")
    }
  }

  /// Goes on behind the next newline, whatever stands before it.
  private mutating func skipRow(_ rule: String) -> CellEnd {
    while position < source.count, source[position] != ASCII.newline { position += 1 }
    if position < source.count {
      position += 1
      line += 1
    }
    brokenRule = rule
    return .broken
  }
}

/// The bytes that mean something in a table's files.
enum ASCII {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let at = UInt8(ascii: "@")
  static let backslash = UInt8(ascii: "\\")
}
