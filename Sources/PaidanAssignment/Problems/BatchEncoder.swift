/// Writes a batch in the layout of ``BatchFileReader``, block by block.
struct BatchEncoder: Sendable {
  private let graph: CandidateGraph
  /// The arrays in the order of the file; `header` stands for the magic and the counts.
  private enum Section: Int {
    case header, rowOffsets, columns, costs, penalties, slotOffsets, slotCosts, end
  }
  private var section = Section.header
  /// The next element of the section.
  private var index = 0
  private var block: [UInt8] = []

  init(_ graph: CandidateGraph) { self.graph = graph }

  /// The next block; empty after the last.
  mutating func nextBlock() -> [UInt8] {
    defer { block = [] }
    block.reserveCapacity(EncodedProblem.blockSize + 64)
    while section != .end, block.count < EncodedProblem.blockSize {
      if appendSection() {
        index = 0
        section = Section(rawValue: section.rawValue + 1) ?? .end
      }
    }
    return block
  }

  /// Appends what fits of the section; true when it is complete.
  private mutating func appendSection() -> Bool {
    switch section {
    case .header: appendHeader()
    case .rowOffsets: append(graph.rowOffsets) { UInt64($0) }
    case .columns: append(graph.columns) { UInt32($0) }
    case .costs: append(graph.costs) { $0 }
    case .penalties: append(graph.penalties) { $0 }
    case .slotOffsets: append(graph.slotOffsets) { UInt64($0) }
    case .slotCosts: append(graph.slotCosts) { $0 }
    case .end: true
    }
  }

  private mutating func appendHeader() -> Bool {
    block.append(contentsOf: BatchFileReader.magic)
    for count in [
      graph.rowCount, graph.columnCount, graph.edgeCount, graph.slotCosts.count,
    ] {
      appendBytes(UInt64(count))
    }
    return true
  }

  private mutating func append<Element, Number: FixedWidthInteger>(
    _ array: [Element], as number: (Element) -> Number
  ) -> Bool {
    while index < array.count, block.count < EncodedProblem.blockSize {
      appendBytes(number(array[index]))
      index += 1
    }
    return index == array.count
  }

  /// Appends a number's bytes, the least first.
  private mutating func appendBytes(_ number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      block.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
