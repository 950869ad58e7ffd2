/// Writes a classical problem as text, block by block.
struct LinearTextEncoder: Sendable {
  /// A text format of classical problems.
  enum Format { case dimacs, orLibrary, matrixMarket }

  private let problem: LinearProblem
  private let format: Format
  private var hasHeader = false
  /// The next row to be listed as a node, in DIMACS alone.
  private var nodeRow = 0
  private var edge = 0
  /// The row of the edge, once its offsets were caught up with.
  private var row = 0
  private var block: [UInt8] = []

  init(_ problem: LinearProblem, as format: Format) {
    self.problem = problem
    self.format = format
  }

  /// The next block; empty after the last.
  mutating func nextBlock() -> [UInt8] {
    defer { block = [] }
    // No line is longer than the surplus.
    block.reserveCapacity(EncodedProblem.blockSize + 256)
    if !hasHeader { appendHeader() }
    if format == .dimacs { appendNodes() }
    appendEdges()
    return block
  }

  private mutating func appendHeader() {
    hasHeader = true
    let edgeCount = problem.columns.count
    switch format {
    case .dimacs:
      append("p asn \(problem.rowCount + problem.columnCount) \(edgeCount)\n")
    case .orLibrary:
      append("\(problem.rowCount)\n")
    case .matrixMarket:
      append("%%MatrixMarket matrix coordinate integer general\n")
      append("\(problem.rowCount) \(problem.columnCount) \(edgeCount)\n")
    }
  }

  private mutating func appendNodes() {
    while nodeRow < problem.rowCount, block.count < EncodedProblem.blockSize {
      nodeRow += 1
      block.append(UInt8(ascii: "n"))
      append(UInt8(ascii: " "), number: Int64(nodeRow))
      block.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func appendEdges() {
    let firstColumn = format == .dimacs ? problem.rowCount + 1 : 1
    while edge < problem.columns.count, block.count < EncodedProblem.blockSize {
      while edge >= problem.rowOffsets[row + 1] { row += 1 }
      let cost = problem.costs[edge]
      let column = Int64(problem.columns[edge]) + Int64(firstColumn)
      switch format {
      case .dimacs:
        block.append(UInt8(ascii: "a"))
        append(UInt8(ascii: " "), number: Int64(row + 1))
        append(UInt8(ascii: " "), number: column)
        append(UInt8(ascii: " "), number: cost)
      case .matrixMarket:
        append(nil, number: Int64(row + 1))
        append(UInt8(ascii: " "), number: column)
        append(UInt8(ascii: " "), number: cost)
      case .orLibrary:
        append(column > 1 ? UInt8(ascii: " ") : nil, number: cost)
      }
      edge += 1
      if format != .orLibrary || edge == problem.rowOffsets[row + 1] {
        block.append(UInt8(ascii: "\n"))
      }
    }
  }

  private mutating func append(_ text: String) { block.append(contentsOf: text.utf8) }

  /// Appends a number, after a separator if there is one, without making a `String`: files hold
  /// tens of millions of them.
  private mutating func append(_ separator: UInt8?, number: Int64) {
    if let separator { block.append(separator) }
    if number < 0 { block.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = block.count
    repeat {
      block.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The digits stand there last first.
    var low = first
    var high = block.count - 1
    while low < high {
      block.swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
