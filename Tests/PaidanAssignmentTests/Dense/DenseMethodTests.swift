import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Dense methods") struct DenseMethodTests {
  /// Matrices of some dozen to some hundred lines, of every shape and kind of cost.
  enum Family: CaseIterable, CustomTestStringConvertible {
    case uniform, ties, hundred, million, plane, product, forbidden, blocks, extreme

    var testDescription: String { "\(self)" }

    func instance(_ number: Int, _ random: inout SplitMix64) -> DenseInstance<Int32> {
      let rows = Int.random(in: 20...90, using: &random)
      let columns = [rows, rows, rows + 1, rows + 40, 2 * rows, rows - 7][number % 6]
      switch self {
      case .uniform: return draw(rows, columns, 0...2_000_000_000, &random)
      case .ties: return draw(rows, columns, 0...2, &random)
      case .hundred: return draw(rows, columns, 1...100, &random)
      case .million: return draw(rows, columns, 1...1_000_000, &random)
      case .forbidden:
        return draw(rows, columns, 0...1_000, &random)
          .forbidding([30, 90, 95, 97][number % 4], &random)
      case .extreme:
        // The least and the greatest costs, next to the entries that are refused and that forbid.
        return DenseInstance(rows: rows, columns: columns, &random) {
          IntegerFamily.extreme.entry(&$0)
        }
        .forbidding([0, 20, 60, 90][number % 4], &random)
      case .product:
        // Costs i * j (Machol and Wien): every path is as long as can be.
        var instance = draw(rows, columns, 0...0, &random)
        for row in 0..<rows {
          for column in 0..<columns { instance[row, column] = Int32((row + 1) * (column + 1)) }
        }
        return instance
      case .plane:
        let points = (0..<rows + columns).map { _ in
          (Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
        }
        var instance = draw(rows, columns, 0...0, &random)
        for row in 0..<rows {
          for column in 0..<columns {
            let (from, to) = (points[row], points[rows + column])
            let (x, y) = (from.0 - to.0, from.1 - to.1)
            instance[row, column] = Int32((x * x + y * y).squareRoot() * 100_000)
          }
        }
        return instance
      case .blocks:
        // Groups that want the same few columns: cores of cheapest entries have no plan.
        var instance = draw(rows, columns, 0...5, &random)
        for row in 0..<rows {
          for column in 0..<columns where column > columns / 4 {
            instance[row, column] += Int32(1_000 + row)
          }
        }
        return instance
      }
    }

    private func draw(
      _ rows: Int, _ columns: Int, _ range: ClosedRange<Int32>, _ random: inout SplitMix64
    ) -> DenseInstance<Int32> {
      DenseInstance(rows: rows, columns: columns, &random) { .random(in: range, using: &$0) }
    }
  }

  @Test("Core and classical method agree, proven", arguments: Family.allCases)
  func agree(family: Family) throws {
    let seed = TestScale.seed
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(30, full: 600) {
      let instance = family.instance(number, &random)
      let goal: DenseGoal = number % 4 == 3 ? .maximize : .minimize
      let place: Comment = "\(family) seed \(seed) number \(number)"
      let objectives = try [DenseMethod.core, .jonkerVolgenant].map { method in
        let result = try DenseSolver(method: method, goal: goal).solve(
          instance.entries, rowCount: instance.rowCount, columnCount: instance.columnCount)
        try checked(result, instance, goal: goal, place)
        #expect(result.method == method)
        return result.objective
      }
      try #require(objectives[0] == objectives[1], place)
      try agreeAsFloats(instance, goal: goal, place)
    }
  }

  /// The same in tenths, which no float holds exactly.
  private func agreeAsFloats(
    _ instance: DenseInstance<Int32>, goal: DenseGoal, _ place: Comment
  ) throws {
    let doubles = DenseInstance<Double>(
      rowCount: instance.rowCount, columnCount: instance.columnCount,
      entries: instance.entries.map { $0 == .max ? .infinity : Double($0) / 10 })
    let sums = try [DenseMethod.core, .jonkerVolgenant].map { method in
      let result = try DenseSolver(method: method, goal: goal).solve(
        doubles.entries, rowCount: doubles.rowCount, columnCount: doubles.columnCount)
      let proof = try checked(result, doubles, goal: goal, place)
      return (proof.primalObjective, proof.tolerance)
    }
    try #require(abs(sums[0].0 - sums[1].0) <= 2 * (sums[0].1 + sums[1].1), place)
  }

  @Test("The same matrix gives the same result every time")
  func repeats() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let instance = Family.hundred.instance(0, &random)
    let results = try (0..<2).map { _ in
      try DenseSolver(method: .core).solve(
        instance.entries, rowCount: instance.rowCount, columnCount: instance.columnCount)
    }
    #expect(results[0].columnOfRow == results[1].columnOfRow)
    #expect(results[0].prices == results[1].prices)
  }
}
