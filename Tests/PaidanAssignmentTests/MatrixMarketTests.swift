import PaidanTestSupport
import Testing

@testable import PaidanAssignment

@Suite("Matrix Market files") struct MatrixMarketTests {
  /// The problem of one row and column whose cost is written as `number`.
  private func read(real number: String) throws -> AssignmentProblem {
    let text = "%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 \(number)\n"
    return try AssignmentProblem(bytes: Array(text.utf8))
  }

  private func costs(_ problem: AssignmentProblem) -> [Int64] {
    guard case .linear(let linear) = problem.content else { return [] }
    return linear.costs
  }

  @Test(
    "A real that is whole is read exactly",
    arguments: [
      ("3", 3), ("+3", 3), ("-3", -3), ("3.", 3), ("3.000", 3), ("30e-1", 3), (".3e1", 3),
      ("-0.3E+1", -3), ("0.00", 0), ("-0", 0), ("0e99999999999999999999", 0),
      ("0.0e-99999999999999999999", 0), ("0003", 3), ("12.5e1", 125), ("1e14", 100_000_000_000_000),
      ("0.\(String(repeating: "0", count: 400))1e401", 1),
      ("1\(String(repeating: "0", count: 400))e-400", 1),
      ("281474976710655.0", (1 << 48) - 1), ("-281474976710655", 1 - (1 << 48)),
    ] as [(String, Int64)])
  func wholeReals(number: String, cost: Int64) throws {
    #expect(try costs(read(real: number)) == [cost])
  }

  @Test(
    "A real with a fraction, and what is no number, is refused with the text",
    arguments: [
      "0.5", "3.0001", "1e-1", "1e-99999999999999999999", "25e-1", ".", "-", "+", "e1", ".e1", "1e",
      "1e+", "--1", "0x1", "inf", "1,0", "1.0.0", "1.0e1.0", "1d2",
    ])
  func fractions(number: String) {
    #expect(
      throws: AssignmentFileError.notAnInteger(
        .line(3), field: "the entry's cost", text: String(number.prefix(24)))
    ) {
      try read(real: number)
    }
  }

  @Test("A whole number shifted by a random exponent is read as itself; a digit behind it is not")
  func shiftedReals() throws {
    let seed = TestScale.seed
    var random = SplitMix64(seed: seed)
    for _ in 0..<TestScale.count(500, full: 20_000) {
      let value = Int64.random(in: 0..<1 << 48, using: &random)
      let digits = String(value)
      // The point stands after `shift` more or fewer digits, and the exponent moves it back.
      let shift = Int.random(in: -30...30, using: &random)
      let padded =
        shift >= 0
        ? digits + String(repeating: "0", count: shift)
        : String(repeating: "0", count: -shift) + digits
      let place = Int.random(in: 0...padded.count, using: &random)
      let exponent = padded.count - place - max(shift, 0)
      let number = "\(padded.prefix(place)).\(padded.dropFirst(place))"
      let text = "\(number)e\(exponent)"
      try #require(costs(read(real: text)) == [value], "seed \(seed): \(text)")
      let fraction = "\(number)\(String(repeating: "0", count: max(0, -shift - 1)))7e\(exponent)"
      guard padded.count - place + max(0, -shift - 1) + 1 > exponent else { continue }
      #expect(throws: AssignmentFileError.self, "seed \(seed): \(fraction)") {
        try read(real: fraction)
      }
    }
  }

  @Test("The banner is recognised in any case, after blank lines, and so are its words")
  func banner() throws {
    let text = "\r\n %%matrixMARKET\tMatrix  COORDINATE Integer general \r\n%\r\n\r\n1 2 1\r\n1 2 7"
    let problem = try AssignmentProblem(bytes: Array(text.utf8))
    #expect(problem.format == .matrixMarket)
    #expect(problem.rowCount == 1 && problem.columnCount == 2)
    #expect(costs(problem) == [7])
  }

  @Test("An entry that is zero is an edge")
  func zeroEntry() throws {
    let text = "%%MatrixMarket matrix coordinate integer general\n1 1 1\n1 1 0\n"
    let solution = try AssignmentProblem(bytes: Array(text.utf8)).prepared().solve()
    #expect(solution.isOptimal && solution.objective == 0 && solution.edgeCount == 1)
  }
}
