import PaidanTestSupport
import Testing

@testable import PaidanAssignment

@Suite("Dense proof") struct DenseProofTests {
  @Test("Every change of a plan or of a dual that matters is found out")
  func mutations() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for number in 0..<TestScale.count(300, full: 3_000) {
      let rows = Int.random(in: 2...7, using: &random)
      let columns = number % 2 == 0 ? rows : Int.random(in: 2...7, using: &random)
      let instance = DenseInstance(rows: rows, columns: columns, &random) {
        Int32.random(in: -50...50, using: &$0)
      }
      let result = try DenseSolver().solve(
        instance.entries, rowCount: rows, columnCount: columns)
      for mutant in mutants(result, &random) {
        #expect(throws: DenseProofViolation.self, "\(mutant) \(instance)") {
          try DenseProof.check(
            mutant, on: instance.entries, rowCount: rows, columnCount: columns)
        }
      }
    }
  }

  /// Each of them wrong whatever the instance.
  private func mutants(
    _ result: DenseResult<Int32>, _ random: inout SplitMix64
  ) -> [DenseResult<Int32>] {
    let row = Int.random(in: 0..<result.columnOfRow.count, using: &random)
    let column = Int.random(in: 0..<result.prices.count, using: &random)
    var dropped = result.columnOfRow
    let placed = dropped.firstIndex { $0 >= 0 } ?? 0
    dropped[placed] = -1
    var beyond = result.columnOfRow
    beyond[row] = Int32(result.prices.count)
    var negative = result.columnOfRow
    negative[row] = -2
    var doubled = result.columnOfRow
    doubled[placed] = doubled.last { $0 >= 0 && $0 != doubled[placed] } ?? -1
    var values = result.values
    values[row] += [1, -1, 1 << 49, 1 << 50, .max / 2][Int(random.next() % 5)]
    var prices = result.prices
    prices[column] += [1, -1, -1 << 49, 1 << 50, .min / 2][Int(random.next() % 5)]
    return [
      result.with(columnOfRow: dropped), result.with(columnOfRow: beyond),
      result.with(columnOfRow: negative), result.with(columnOfRow: doubled),
      result.with(columnOfRow: Array(result.columnOfRow.dropLast())),
      result.with(values: values), result.with(prices: prices),
      result.with(values: Array(values.dropLast())), result.with(prices: prices + [0]),
      result.with(objective: (result.objective ?? 0) + 1),
      DenseResult(
        status: .infeasible, columnOfRow: result.columnOfRow.map { _ in -1 }, values: [],
        prices: [], objective: nil,
        witness: .init(lines: [0, 1], counterparts: [0]), method: .jonkerVolgenant),
    ]
  }

  @Test("A plan that is worse than the best is refused, its duals notwithstanding")
  func worsePlan() throws {
    let entries: [Int32] = [0, 1, 1, 5]
    let result = try DenseSolver().solve(entries, rowCount: 2, columnCount: 2)
    #expect(result.columnOfRow == [1, 0])
    let worse = result.with(columnOfRow: [0, 1]).with(objective: 5)
    #expect(throws: DenseProofViolation.self) {
      try DenseProof.check(worse, on: entries, rowCount: 2, columnCount: 2)
    }
  }

  @Test("A forbidden pair in a plan is refused")
  func forbiddenPair() throws {
    let entries: [Int32] = [0, 1, 1, 5]
    let result = try DenseSolver().solve(entries, rowCount: 2, columnCount: 2)
    #expect(throws: DenseProofViolation.notACandidate(row: 0, column: 1)) {
      try DenseProof.check(result, on: [0, .max, 1, 5], rowCount: 2, columnCount: 2)
    }
  }

  @Test("A witness that shows nothing is refused")
  func witnesses() throws {
    let x = Int32.max
    let entries: [Int32] = [1, x, x, 2, 3, 4, 5, x, x]
    let result = try DenseSolver().solve(entries, rowCount: 3, columnCount: 3)
    _ = try DenseProof.check(result, on: entries, rowCount: 3, columnCount: 3)
    for (lines, counterparts) in [
      ([0, 1], [0]), ([0, 2], [0, 1]), ([0], [0]), ([2, 0], [0]), ([0, 0], [0]), ([0, 3], [0]),
      ([], []),
    ] as [([Int32], [Int32])] {
      let mutant = DenseResult<Int32>(
        status: .infeasible, columnOfRow: [-1, -1, -1], values: [], prices: [], objective: nil,
        witness: .init(lines: lines, counterparts: counterparts), method: .jonkerVolgenant)
      #expect(throws: DenseProofViolation.self) {
        try DenseProof.check(mutant, on: entries, rowCount: 3, columnCount: 3)
      }
    }
  }

  @Test("Duals of the side in surplus must have their sign")
  func signs() throws {
    let entries: [Int32] = [1, 2]
    let result = try DenseSolver().solve(entries, rowCount: 1, columnCount: 2)
    #expect(throws: DenseProofViolation.wrongSign(line: 1, isRow: false)) {
      try DenseProof.check(
        result.with(values: [0]).with(prices: [0, -1]), on: entries, rowCount: 1, columnCount: 2)
    }
    let tall = try DenseSolver(goal: .maximize).solve(entries, rowCount: 2, columnCount: 1)
    #expect(tall.columnOfRow == [-1, 0])
    #expect(throws: DenseProofViolation.wrongSign(line: 0, isRow: true)) {
      try DenseProof.check(
        tall.with(values: [-1, -1]), on: entries, rowCount: 2, columnCount: 1, goal: .maximize)
    }
  }

  @Test("For floats the proof states a tolerance, for integers none")
  func tolerance() throws {
    var random = SplitMix64(seed: 7)
    let floats = DenseInstance(rows: 30, columns: 30, &random) {
      Double.random(in: 0..<1, using: &$0)
    }
    let proof = try checked(
      try DenseSolver().solve(floats.entries, rowCount: 30, columnCount: 30), floats,
      goal: .minimize, "floats")
    #expect(proof.tolerance > 0 && proof.tolerance < 1e-12)
    #expect(proof.gap <= proof.tolerance)
    let integers = DenseInstance(rows: 30, columns: 30, &random) {
      Int32.random(in: 0..<9, using: &$0)
    }
    let exact = try checked(
      try DenseSolver().solve(integers.entries, rowCount: 30, columnCount: 30), integers,
      goal: .minimize, "integers")
    #expect(exact.tolerance == 0 && exact.gap == 0)
  }

  @Test("Violations say where, what and perhaps why")
  func descriptions() {
    let violations: [DenseProofViolation] = [
      .wrongCount(of: "rows", 1, expected: 2), .contradictory, .notACandidate(row: 0, column: 1),
      .columnTakenTwice(column: 0, row: 1), .notPlacedInFull(placed: 1, needed: 2),
      .objective(stated: 1, found: 2), .dualOutOfRange(line: 0, isRow: true),
      .valueBeyondCost(row: 0, column: 1), .wrongSign(line: 0, isRow: false),
      .gap(primal: 1, dual: 0, tolerance: 0), .malformedWitness, .unconvincingWitness,
    ]
    for violation in violations { #expect("\(violation)".contains("Maybe")) }
  }
}

extension DenseResult {
  func with(
    columnOfRow: [Int32]? = nil, values: [Entry.Sum]? = nil, prices: [Entry.Sum]? = nil,
    objective: Entry.Sum? = nil
  ) -> DenseResult {
    DenseResult(
      status: status, columnOfRow: columnOfRow ?? self.columnOfRow, values: values ?? self.values,
      prices: prices ?? self.prices, objective: objective ?? self.objective, witness: witness,
      method: method)
  }
}
