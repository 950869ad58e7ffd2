#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An assignment problem read from a file, its format recognised by content and never by name.
///
/// | format | begins with | knows |
/// |---|---|---|
/// | DIMACS assignment | `c` or `p asn` | sparse costs, negative ones too |
/// | OR-Library | the size *n* | *n* times *n* costs |
/// | Matrix Market | `%%MatrixMarket` | sparse costs; rows are orders, columns engineers |
/// | compact batch | `CITYCSR1` | penalties and slots: a ``CandidateGraph`` |
///
/// All but the batch are classical problems: a column takes one row, the smaller side must be
/// placed in full, and where that cannot be done the solution's status is infeasible. All minimise.
///
///     let problem = try AssignmentProblem(contentsOf: url)
///     let solution = problem.prepared().solve()
public struct AssignmentProblem: Sendable {
  /// How a problem was written down.
  public enum Format: String, Sendable, CaseIterable {
    /// The text format of the DIMACS challenges, `p asn`.
    case dimacs
    /// *n* and *n* times *n* costs as text.
    case orLibrary
    /// A sparse matrix as text, `%%MatrixMarket matrix coordinate`, with whole costs.
    case matrixMarket
    /// The binary batch with penalties and slots.
    case batch
  }

  /// One above the greatest cost of a classical problem, by amount: 2^48.
  ///
  /// The number of rows that must be placed times the greatest cost or difference of costs must
  /// stay below 2^60 - 1 besides. A batch has a limit of its own, ``CandidateGraph/costLimit``.
  public static let costLimit: Int64 = 1 << 48

  static let costRange = 1 - costLimit...costLimit - 1

  enum Content: Sendable, Equatable {
    case linear(LinearProblem)
    case batch(CandidateGraph)
  }

  /// The format it was read from.
  public let format: Format
  let content: Content

  /// Reads a problem from the bytes of a file.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: the first error of the file, with line or byte offset, field, value and rule.
  /// - Complexity: O(bytes + rows + columns + edges).
  public init(bytes: [UInt8]) throws(AssignmentFileError) {
    let format = try Self.format(of: bytes)
    self.format = format
    switch format {
    case .batch:
      content = .batch(try BatchFileReader(bytes).read())
    case .dimacs:
      var reader = DimacsReader(bytes)
      content = .linear(try reader.read())
    case .orLibrary:
      var reader = ORLibraryReader(ByteScanner(bytes))
      content = .linear(try reader.read())
    case .matrixMarket:
      var reader = MatrixMarketReader(ByteScanner(bytes))
      content = .linear(try reader.read())
    }
  }

  /// Reads a problem from a file.
  ///
  /// - Parameter url: a file URL.
  /// - Throws: `unreadable` when the system cannot read the file; else as ``init(bytes:)``.
  /// - Complexity: O(bytes + rows + columns + edges).
  public init(contentsOf url: URL) throws(AssignmentFileError) {
    try self.init(bytes: Self.bytes(of: url))
  }

  /// The file as an array; the system's copy ends here, or a large file would stay in memory twice.
  private static func bytes(of url: URL) throws(AssignmentFileError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw .unreadable(path: url.path, reason: reason(error))
    }
  }

  /// A batch that was not read but made.
  ///
  /// - Parameter graph: rows, columns, penalties and slots.
  public init(_ graph: CandidateGraph) {
    format = .batch
    content = .batch(graph)
  }

  /// The number of rows: left nodes, or orders.
  ///
  /// - Complexity: O(1).
  public var rowCount: Int {
    switch content {
    case .linear(let problem): problem.rowCount
    case .batch(let graph): graph.rowCount
    }
  }

  /// The number of columns: right nodes, or engineers.
  ///
  /// - Complexity: O(1).
  public var columnCount: Int {
    switch content {
    case .linear(let problem): problem.columnCount
    case .batch(let graph): graph.columnCount
    }
  }

  /// The number of edges.
  ///
  /// - Complexity: O(1).
  public var edgeCount: Int {
    switch content {
    case .linear(let problem): problem.columns.count
    case .batch(let graph): graph.edgeCount
    }
  }

  /// The graph of a batch with penalties and slots; nil for a classical problem.
  public var graph: CandidateGraph? {
    guard case .batch(let graph) = content else { return nil }
    return graph
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file."
    case .fileReadNoPermission?: "permission is missing."
    default: "\(error)"
    }
  }

  private static func format(of bytes: [UInt8]) throws(AssignmentFileError) -> Format {
    if bytes.starts(with: BatchFileReader.magic) { return .batch }
    var scanner = ByteScanner(bytes)
    scanner.skipSpace()
    let start = scanner
    guard let first = scanner.next else { throw .unknownFormat(start: "") }
    if 0x30...0x39 ~= first { return .orLibrary }
    if scanner.startsIgnoringCase(MatrixMarketReader.banner) { return .matrixMarket }
    if scanner.take(DimacsReader.comment) || scanner.take(DimacsReader.problem) { return .dimacs }
    throw .unknownFormat(start: start.word)
  }
}
