/// Reads an OR-Library assignment file (Beasley 1990, doi:10.1057/jors.1990.166).
///
/// The size *n*, then *n* times *n* whole costs, row by row, between any blanks and line ends.
struct ORLibraryReader {
  private var scanner: ByteScanner

  init(_ scanner: ByteScanner) { self.scanner = scanner }

  mutating func read() throws(AssignmentFileError) -> LinearProblem {
    scanner.skipSpace()
    let count = Int(try scanner.integer("the size", in: 0...Int64(Int32.max)))
    let expected = count * count
    var costs: [Int64] = []
    // Each number takes a digit and a blank: a size larger than the file is no reason to reserve.
    costs.reserveCapacity(min(expected, scanner.remaining / 2 + 1))
    let range = AssignmentProblem.costRange
    while costs.count < expected {
      scanner.skipSpace()
      guard !scanner.isAtEnd else {
        throw .truncated(scanner.place, field: "costs", expected: expected, found: costs.count)
      }
      costs.append(try scanner.integer("a cost", in: range))
    }
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw .trailing(scanner.place, text: scanner.word) }
    return try LinearProblem(
      rowOffsets: (0...count).map { $0 * count },
      columns: (0..<count).flatMap { _ in 0..<Int32(count) }, costs: costs, columnCount: count)
  }
}
