/// Reads the compact batch, magic `CITYCSR1`: a ``CandidateGraph`` as little-endian arrays.
///
/// After the magic come four UInt64 (rows *n*, columns *m*, edges *e*, slots *s*), then without
/// padding: *n* + 1 UInt64 row offsets, *e* UInt32 columns, *e* Int32 costs, *n* Int32 penalties,
/// *m* + 1 UInt64 slot offsets, *s* Int32 slot costs.
struct BatchFileReader {
  private let bytes: [UInt8]

  static let magic = Array("CITYCSR1".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read() throws(AssignmentFileError) -> CandidateGraph {
    let layout = try Layout(bytes)
    // A number beyond the range is clamped to its end, where the graph's rules refuse it.
    let rowOffsets = array(layout.rowOffsets, of: UInt64.self).map { Int(clamping: $0) }
    let columns = array(layout.columns, of: UInt32.self).map { Int32(clamping: $0) }
    let slotOffsets = array(layout.slotOffsets, of: UInt64.self).map { Int(clamping: $0) }
    do {
      return try CandidateGraph(
        rowOffsets: rowOffsets, columns: columns, costs: array(layout.costs, of: Int32.self),
        penalties: array(layout.penalties, of: Int32.self), slotOffsets: slotOffsets,
        slotCosts: array(layout.slotCosts, of: Int32.self))
    } catch {
      throw .invalidBatch(.byte(layout.offset(of: error)), error)
    }
  }

  private func array<Number: FixedWidthInteger & BitwiseCopyable>(
    _ range: Range<Int>, of type: Number.Type
  ) -> [Number] {
    let size = MemoryLayout<Number>.size
    // The layout has made sure that the range lies within the file.
    return unsafe bytes.withUnsafeBytes { file in
      (0..<range.count / size).map { index in
        let offset = range.lowerBound + index * size
        return unsafe Number(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: type))
      }
    }
  }
}

extension BatchFileReader {
  /// Where each array lies in the file, after the counts and the file's length were compared.
  private struct Layout {
    let rowOffsets: Range<Int>
    let columns: Range<Int>
    let costs: Range<Int>
    let penalties: Range<Int>
    let slotOffsets: Range<Int>
    let slotCosts: Range<Int>

    init(_ bytes: [UInt8]) throws(AssignmentFileError) {
      let header = 40
      guard bytes.count >= header else {
        throw .truncated(
          .byte(bytes.count), field: "bytes of the header", expected: header, found: bytes.count)
      }
      var position = 8
      func count(_ field: String) throws(AssignmentFileError) -> Int {
        let number = bytes[position..<position + 8].reversed().reduce(UInt64(0)) {
          $0 << 8 | UInt64($1)
        }
        guard number <= UInt64(Int32.max) else {
          throw .outOfRange(
            .byte(position), field: field, value: "\(number)", range: 0...Int64(Int32.max))
        }
        position += 8
        return Int(number)
      }
      let rowCount = try count("the number of rows")
      let columnCount = try count("the number of columns")
      let edgeCount = try count("the number of edges")
      let slotCount = try count("the number of slots")
      func section(_ length: Int) -> Range<Int> {
        defer { position += length }
        return position..<position + length
      }
      rowOffsets = section(8 * (rowCount + 1))
      columns = section(4 * edgeCount)
      costs = section(4 * edgeCount)
      penalties = section(4 * rowCount)
      slotOffsets = section(8 * (columnCount + 1))
      slotCosts = section(4 * slotCount)
      guard bytes.count >= position else {
        throw .truncated(
          .byte(bytes.count), field: "bytes", expected: position, found: bytes.count)
      }
      guard bytes.count == position else {
        throw .trailing(.byte(position), text: ByteScanner.printable(bytes[position...].prefix(24)))
      }
    }

    /// Where in the file the entry lies that an error names.
    func offset(of error: CandidateGraphError) -> Int {
      switch error {
      case .wrongCount(let field, _, _), .tooMany(let field, _, _):
        section(of: field).lowerBound
      case .offsetMisplaced(let field, let index, _, _), .offsetFalls(let field, let index, _, _):
        section(of: field).lowerBound + 8 * index
      case .columnOutOfRange(_, let edge, _, _), .columnsNotAscending(_, let edge, _, _):
        columns.lowerBound + 4 * edge
      case .costOutOfRange(let field, let index, _, _):
        section(of: field).lowerBound + 4 * index
      case .slotCostFalls(_, let slot, _, _):
        slotCosts.lowerBound + 4 * slot
      }
    }

    private func section(of field: CandidateGraphError.Field) -> Range<Int> {
      switch field {
      case .rowOffsets: rowOffsets
      case .columns: columns
      case .costs: costs
      case .penalties: penalties
      case .slotOffsets: slotOffsets
      case .slotCosts: slotCosts
      }
    }
  }
}
