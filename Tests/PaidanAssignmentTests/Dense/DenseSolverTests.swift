import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Dense solver") struct DenseSolverTests {
  @Test(
    "Small integers: every method finds the optimum of all plans", arguments: IntegerFamily.allCases
  )
  func integers(family: IntegerFamily) throws {
    try compare(Int32.self, "\(family)") { family.entry(&$0) }
  }

  @Test(
    "Small Doubles: every method finds the optimum of all plans", arguments: FloatFamily.allCases)
  func doubles(family: FloatFamily) throws {
    try compare(Double.self, "\(family)") { family.entry(&$0) }
  }

  @Test(
    "Small Floats: every method finds the optimum of all plans", arguments: FloatFamily.allCases)
  func floats(family: FloatFamily) throws {
    try compare(Float.self, "\(family)") { Float(family.entry(&$0)) }
  }

  /// Square, wide and tall, with no, some and many forbidden entries, for both goals.
  private func compare<Entry: DenseEntry>(
    _: Entry.Type, _ family: String, entry: (inout SplitMix64) -> Entry
  ) throws {
    let seed = TestScale.seed
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(2_500, full: 25_000) {
      let rows = Int.random(in: 0...6, using: &random)
      let columns =
        number % 2 == 0 ? rows : Int.random(in: 0...6, using: &random)
      let instance = DenseInstance(rows: rows, columns: columns, &random, entry: entry)
        .forbidding([0, 0, 15, 40, 70][number % 5], &random)
      let goal: DenseGoal = number / 2 % 2 == 0 ? .minimize : .maximize
      for method in DenseMethod.allCases {
        try expectBest(
          instance, method: method, goal: goal,
          "\(method) \(goal) \(family) seed \(seed) number \(number): \(instance)")
      }
    }
  }

  @Test("The example of the documentation")
  func example() throws {
    let result = try DenseSolver().solve([4, 1, 2, 0] as [Int32], rowCount: 2, columnCount: 2)
    #expect(result.columnOfRow == [1, 0])
    #expect(result.objective == 3)
    #expect(result.status == .optimal)
    #expect(result.witness == nil)
  }

  @Test("A span of a part of an array is taken as it is")
  func span() throws {
    let entries: [Double] = [9, 9, 1, 5, 5, 1, 9]
    let result = try DenseSolver().solve(
      entries.span.extracting(2..<6), rowCount: 2, columnCount: 2)
    #expect(result.objective == 2)
  }

  @Test("Rows that share their only columns are named as the reason why there is no plan")
  func witness() throws {
    let x = Int32.max
    let entries: [Int32] = [1, x, x, 2, 3, 4, 5, x, x]
    for method in DenseMethod.allCases {
      let result = try DenseSolver(method: method).solve(entries, rowCount: 3, columnCount: 3)
      #expect(result.status == .infeasible)
      #expect(result.objective == nil)
      #expect(result.columnOfRow == [-1, -1, -1])
      let witness = try #require(result.witness)
      #expect(witness.counterparts.count < witness.lines.count)
    }
  }

  @Test("Great costs are no reason to leave a line out")
  func greatCosts() throws {
    let x = Int32.max
    let great = Int32.max - 1
    for method in DenseMethod.allCases {
      let result = try DenseSolver(method: method).solve(
        [great, x, x, great], rowCount: 2, columnCount: 2)
      #expect(result.objective == 2 * Int64(great))
    }
  }

  @Test("Empty matrices have the empty plan", arguments: DenseMethod.allCases)
  func empty(method: DenseMethod) throws {
    for (rows, columns) in [(0, 0), (3, 0), (0, 3)] {
      let result = try DenseSolver(method: method).solve(
        [] as [Float], rowCount: rows, columnCount: columns)
      #expect(result.status == .optimal)
      #expect(result.objective == 0)
      #expect(result.columnOfRow == Array(repeating: -1, count: rows))
    }
  }

  @Test(
    "NaN, infinities that forbid nothing and numbers too great are refused with their place",
    arguments: DenseMethod.allCases)
  func refusals(method: DenseMethod) throws {
    for goal in DenseGoal.allCases {
      let solver = DenseSolver(method: method, goal: goal)
      for (rows, columns) in [(3, 5), (5, 3), (1, 20), (20, 1), (40, 40)] {
        let row = rows - 1
        let column = columns / 2
        var doubles = [Double](repeating: 1, count: rows * columns)
        var floats = [Float](repeating: 1, count: rows * columns)
        var integers = [Int32](repeating: 1, count: rows * columns)
        let place = row * columns + column
        for (value, refusal) in [
          (Double.nan, DenseMatrixError.Refusal.notANumber), (-.infinity, .negativeInfinity),
          (0x1p1000, .beyondBound), (-0x1p1000, .beyondBound),
        ] {
          doubles[place] = value
          #expect(throws: DenseMatrixError.refused(refusal, row: row, column: column)) {
            try solver.solve(doubles, rowCount: rows, columnCount: columns)
          }
        }
        for (value, refusal) in [
          (Float.nan, DenseMatrixError.Refusal.notANumber), (-.infinity, .negativeInfinity),
        ] {
          floats[place] = value
          #expect(throws: DenseMatrixError.refused(refusal, row: row, column: column)) {
            try solver.solve(floats, rowCount: rows, columnCount: columns)
          }
        }
        integers[place] = .min
        #expect(throws: DenseMatrixError.refused(.negativeInfinity, row: row, column: column)) {
          try solver.solve(integers, rowCount: rows, columnCount: columns)
        }
      }
    }
  }

  @Test("A wrong number of entries is refused")
  func wrongCount() {
    #expect(throws: DenseMatrixError.entryCount(5, rows: 2, columns: 3)) {
      try DenseSolver().solve([1, 2, 3, 4, 5] as [Double], rowCount: 2, columnCount: 3)
    }
    #expect(throws: DenseMatrixError.entryCount(0, rows: -1, columns: 0)) {
      try DenseSolver().solve([] as [Double], rowCount: -1, columnCount: 0)
    }
  }

  @Test("Errors say where, what and perhaps why")
  func descriptions() {
    let errors: [DenseMatrixError] = [
      .entryCount(5, rows: 2, columns: 3), .tooLarge(rows: 1 << 20, columns: 1 << 20),
      .refused(.notANumber, row: 1, column: 2), .refused(.negativeInfinity, row: 1, column: 2),
      .refused(.beyondBound, row: 1, column: 2),
    ]
    for error in errors { #expect("\(error)".contains("Maybe")) }
  }
}
