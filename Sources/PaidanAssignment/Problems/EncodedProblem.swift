/// The bytes of an ``AssignmentProblem`` in one of the formats, block by block.
///
/// A block is made when it is asked for, and holds about 256 KiB whatever the problem's size, so
/// that hundreds of megabytes of text are never in memory together:
///
///     for block in try problem.encoded(as: .dimacs) { try pipe.write(block) }
public struct EncodedProblem: Sequence, IteratorProtocol, Sendable {
  private enum Encoder: Sendable {
    case text(LinearTextEncoder)
    case batch(BatchEncoder)
  }

  private var encoder: Encoder

  /// A block ends after the line or number that reaches this length, in bytes.
  static let blockSize = 1 << 18

  fileprivate init(_ encoder: LinearTextEncoder) { self.encoder = .text(encoder) }
  fileprivate init(_ encoder: BatchEncoder) { self.encoder = .batch(encoder) }

  /// Makes the next block.
  ///
  /// - Returns: at least one byte; nil after the last.
  /// - Complexity: O(length of the block).
  public mutating func next() -> [UInt8]? {
    let block: [UInt8]
    switch encoder {
    case .text(var text):
      block = text.nextBlock()
      encoder = .text(text)
    case .batch(var batch):
      block = batch.nextBlock()
      encoder = .batch(batch)
    }
    return block.isEmpty ? nil : block
  }
}

extension AssignmentProblem {
  /// The problem's bytes in a format, which reading turns into the same problem again.
  ///
  /// Rows come first and in order, then columns; edges by row and column. A Matrix Market file has
  /// the field `integer`, and OR-Library a line per row.
  ///
  /// - Parameter format: a classical one for a classical problem, `batch` for a batch.
  /// - Returns: the blocks, each made when it is asked for.
  /// - Throws: when the format cannot express the problem.
  /// - Complexity: O(1); all blocks together O(rows + columns + edges).
  public func encoded(as format: Format) throws(AssignmentWriteError) -> EncodedProblem {
    switch (content, format) {
    case (.batch(let graph), .batch):
      return EncodedProblem(BatchEncoder(graph))
    case (.batch, _):
      throw .hasPenalties(format: format)
    case (.linear, .batch):
      throw .lacksPenalties
    case (.linear(let problem), .orLibrary):
      guard problem.isSquareAndDense else {
        throw .notDense(rows: rowCount, columns: columnCount, edges: edgeCount)
      }
      return EncodedProblem(LinearTextEncoder(problem, as: .orLibrary))
    case (.linear(let problem), .dimacs):
      return EncodedProblem(LinearTextEncoder(problem, as: .dimacs))
    case (.linear(let problem), .matrixMarket):
      return EncodedProblem(LinearTextEncoder(problem, as: .matrixMarket))
    }
  }
}

extension LinearProblem {
  fileprivate var isSquareAndDense: Bool {
    // Columns ascend within a row, so that a full row has each of them.
    rowCount == columnCount && columns.count == rowCount * columnCount
  }
}
