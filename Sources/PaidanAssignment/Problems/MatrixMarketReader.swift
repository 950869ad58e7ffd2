/// Reads a Matrix Market coordinate file (Boisvert, Pozo, Remington 1996, NISTIR 5935).
///
/// After the banner and comments with `%` come the numbers of rows, columns and entries, then each
/// entry on a line of its own: row and column, counted from 1, and the cost. An entry is an edge,
/// one that is zero too. Entries of the field `real` must be whole numbers all the same.
struct MatrixMarketReader {
  private var scanner: ByteScanner
  /// At the first entry, so that an error can find an entry's line again.
  private var firstEntry: ByteScanner
  private var isReal = false
  private var rowCount = 0
  private var columnCount = 0
  private var arcs = ArcList()

  static let banner = Array("%%matrixmarket".utf8)
  private static let comment = UInt8(ascii: "%")

  init(_ scanner: ByteScanner) {
    self.scanner = scanner
    firstEntry = scanner
  }

  mutating func read() throws(AssignmentFileError) -> LinearProblem {
    try readBanner()
    skipComments()
    let entryCount = try readSizes()
    firstEntry = scanner
    while true {
      scanner.skipSpace()
      if scanner.isAtEnd { break }
      guard scanner.next != Self.comment else {
        throw .misplaced(
          scanner.place, text: scanner.word, rule: "comments stand before the numbers of rows")
      }
      guard arcs.count < entryCount else {
        throw .wrongCount(
          scanner.place, field: "entries", count: arcs.count + 1, expected: entryCount)
      }
      try readEntry()
    }
    guard arcs.count == entryCount else {
      throw .wrongCount(scanner.place, field: "entries", count: arcs.count, expected: entryCount)
    }
    arcs.sort(rowCount: rowCount, columnCount: columnCount)
    if let second = arcs.firstDuplicate() { throw duplicate(second) }
    return try LinearProblem(
      rowOffsets: arcs.rowOffsets(rowCount: rowCount), columns: arcs.columns, costs: arcs.costs,
      columnCount: columnCount)
  }

  private mutating func readBanner() throws(AssignmentFileError) {
    scanner.skipSpace()
    scanner.skipWord()
    _ = try readKind("the object", from: ["matrix"])
    _ = try readKind("the format", from: ["coordinate"])
    isReal = try readKind("the field", from: ["integer", "real"]) == "real"
    _ = try readKind("the symmetry", from: ["general"])
    try scanner.endLine()
  }

  /// A word of the banner, in lower case, which must be one of `admitted`.
  private mutating func readKind(
    _ field: String, from admitted: [String]
  ) throws(AssignmentFileError) -> String {
    scanner.skipBlanks()
    guard !scanner.isAtLineEnd else { throw .missing(scanner.place, field: field) }
    let word = scanner.word.lowercased()
    guard admitted.contains(word) else {
      throw .unsupported(scanner.place, field: field, value: word, admitted: admitted)
    }
    scanner.skipWord()
    return word
  }

  private mutating func skipComments() {
    scanner.skipSpace()
    while scanner.next == Self.comment {
      scanner.skipLine()
      scanner.skipSpace()
    }
  }

  /// Reads the numbers of rows and columns, and returns that of entries.
  private mutating func readSizes() throws(AssignmentFileError) -> Int {
    // Together as many as a DIMACS file may have nodes: what was read can then be written as one.
    let limit = DimacsReader.nodeLimit
    rowCount = Int(try scanner.integer("the number of rows", in: 0...limit))
    columnCount = Int(
      try scanner.integer("the number of columns", in: 0...limit - Int64(rowCount)))
    let entryCount = Int(try scanner.integer("the number of entries", in: 0...Int64(Int32.max)))
    try scanner.endLine()
    // An entry takes six bytes at least: a declared count larger than the file is no reason to
    // reserve.
    arcs.reserveCapacity(min(entryCount, scanner.remaining / 6 + 1))
    return entryCount
  }

  private mutating func readEntry() throws(AssignmentFileError) {
    let row = try readIndex("the entry's row", count: rowCount)
    let column = try readIndex("the entry's column", count: columnCount)
    let range = AssignmentProblem.costRange
    let cost =
      isReal
      ? try scanner.wholeReal("the entry's cost", in: range)
      : try scanner.integer("the entry's cost", in: range)
    try scanner.endLine()
    arcs.append(row: row, column: column, cost: cost)
  }

  /// A row's or column's number less 1.
  private mutating func readIndex(
    _ field: String, count: Int
  ) throws(AssignmentFileError) -> Int32 {
    // Of none no number is in range; the range must still be one.
    guard count > 0 else {
      throw .misplaced(scanner.place, text: scanner.word, rule: "the matrix is empty")
    }
    return Int32(try scanner.integer(field, in: 1...Int64(count)) - 1)
  }

  /// The error for an entry that stands there for the second time, by its place in the file.
  private func duplicate(_ entry: Int) -> AssignmentFileError {
    var scanner = firstEntry
    for _ in 0..<entry {
      scanner.skipSpace()
      scanner.skipLine()
    }
    scanner.skipSpace()
    let row = scanner.word
    scanner.skipWord()
    scanner.skipBlanks()
    return .duplicate(scanner.place, field: "entry", value: "\(row) \(scanner.word)")
  }
}
