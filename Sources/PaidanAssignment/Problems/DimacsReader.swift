/// Reads a DIMACS assignment file (First DIMACS Implementation Challenge, 1990).
///
/// `c` lines are comments; `p asn NODES ARCS` comes first; `n ID` lists the nodes of the left side,
/// the rows; then each `a LEFT RIGHT COST` is an edge. Nodes are counted from 1; rows are the left
/// nodes in the order of their numbers, columns all the others.
struct DimacsReader {
  private var scanner: ByteScanner
  private let bytes: [UInt8]
  private var nodeCount = 0
  private var arcCount = 0
  /// Per node: false for a column.
  private var isRow: [Bool] = []
  private var rowCount = 0
  /// Per node: its row, or its column.
  private var index: [Int32] = []
  private var arcs = ArcList()

  /// More nodes than this are refused, since a short file could otherwise ask for any memory.
  static let nodeLimit: Int64 = 1 << 26

  static let comment = UInt8(ascii: "c")
  static let problem = UInt8(ascii: "p")
  private static let node = UInt8(ascii: "n")
  private static let arc = UInt8(ascii: "a")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = ByteScanner(bytes)
  }

  mutating func read() throws(AssignmentFileError) -> LinearProblem {
    var hasProblemLine = false
    while !scanner.isAtEnd {
      scanner.skipBlanks()
      if scanner.isAtLineEnd || scanner.take(Self.comment) {
        scanner.skipLine()
      } else if hasProblemLine, scanner.take(Self.arc) {
        try readArc()
      } else if hasProblemLine, index.isEmpty, scanner.take(Self.node) {
        try readNode()
      } else if !hasProblemLine, scanner.take(Self.problem) {
        try readProblemLine()
        hasProblemLine = true
      } else {
        throw .misplaced(scanner.place, text: scanner.word, rule: rule(hasProblemLine))
      }
    }
    guard hasProblemLine else { throw .missing(scanner.place, field: "the line 'p asn'") }
    guard arcs.count == arcCount else {
      throw .wrongCount(scanner.place, field: "arcs", count: arcs.count, expected: arcCount)
    }
    if index.isEmpty { numberNodes() }
    return try problem()
  }

  private func rule(_ hasProblemLine: Bool) -> String {
    guard hasProblemLine else { return "the first line that is no comment is 'p asn NODES ARCS'" }
    return index.isEmpty
      ? "after 'p' come lines with c, n or a" : "after the first arc come lines with c or a"
  }

  private mutating func readProblemLine() throws(AssignmentFileError) {
    scanner.skipBlanks()
    guard scanner.word == "asn" else {
      throw .misplaced(
        scanner.place, text: scanner.word, rule: "only assignment problems, 'p asn', are read")
    }
    scanner.skipWord()
    nodeCount = Int(try scanner.integer("the number of nodes", in: 0...Self.nodeLimit))
    arcCount = Int(try scanner.integer("the number of arcs", in: 0...Int64(Int32.max)))
    try scanner.endLine()
    isRow = Array(repeating: false, count: nodeCount)
    // An arc takes eight bytes at least: a declared count larger than the file is no reason to
    // reserve.
    arcs.reserveCapacity(min(arcCount, scanner.remaining / 8 + 1))
  }

  private mutating func readNode() throws(AssignmentFileError) {
    let node = try readNodeNumber("a node")
    guard !isRow[node] else {
      throw .duplicate(scanner.place, field: "node", value: "\(node + 1)")
    }
    isRow[node] = true
    rowCount += 1
    try scanner.endLine()
  }

  /// The node's number less 1.
  private mutating func readNodeNumber(_ field: String) throws(AssignmentFileError) -> Int {
    // Without nodes no number is in range; the range must still be one.
    guard nodeCount > 0 else {
      throw .misplaced(scanner.place, text: field, rule: "the problem has no nodes")
    }
    return Int(try scanner.integer(field, in: 1...Int64(nodeCount))) - 1
  }

  private mutating func readArc() throws(AssignmentFileError) {
    if index.isEmpty { numberNodes() }
    guard arcs.count < arcCount else {
      throw .wrongCount(scanner.place, field: "arcs", count: arcs.count + 1, expected: arcCount)
    }
    let left = try readNodeNumber("the arc's left node")
    guard isRow[left] else {
      throw .misplaced(
        scanner.place, text: "\(left + 1)", rule: "an arc leads from a node listed by an n line")
    }
    let right = try readNodeNumber("the arc's right node")
    guard !isRow[right] else {
      throw .misplaced(
        scanner.place, text: "\(right + 1)", rule: "an arc leads to a node not listed by an n line")
    }
    let cost = try scanner.integer("the arc's cost", in: AssignmentProblem.costRange)
    try scanner.endLine()
    arcs.append(row: index[left], column: index[right], cost: cost)
  }

  private mutating func numberNodes() {
    index = Array(repeating: 0, count: nodeCount)
    var row: Int32 = 0
    var column: Int32 = 0
    for node in 0..<nodeCount {
      if isRow[node] {
        index[node] = row
        row += 1
      } else {
        index[node] = column
        column += 1
      }
    }
  }

  private mutating func problem() throws(AssignmentFileError) -> LinearProblem {
    let columnCount = nodeCount - rowCount
    arcs.sort(rowCount: rowCount, columnCount: columnCount)
    if let second = arcs.firstDuplicate() {
      throw .duplicate(.line(line(ofArc: second)), field: "arc", value: text(ofArc: second))
    }
    return try LinearProblem(
      rowOffsets: arcs.rowOffsets(rowCount: rowCount), columns: arcs.columns, costs: arcs.costs,
      columnCount: columnCount)
  }

  /// The line the arc stands on: found by reading again, only when there is an error to report.
  private func line(ofArc arc: Int) -> Int { scannerAtArc(arc).line }

  private func text(ofArc arc: Int) -> String {
    var scanner = scannerAtArc(arc)
    scanner.skipBlanks()
    let left = scanner.word
    _ = try? scanner.integer("", in: .min ... .max)
    scanner.skipBlanks()
    return "\(left) \(scanner.word)"
  }

  /// A scanner behind the `a` of the given arc.
  private func scannerAtArc(_ arc: Int) -> ByteScanner {
    var scanner = ByteScanner(bytes)
    var count = 0
    while true {
      scanner.skipBlanks()
      if scanner.take(Self.arc) {
        if count == arc { return scanner }
        count += 1
      }
      scanner.skipLine()
    }
  }
}
