/// The checks behind ``DenseProof``, from the matrix and the claim alone.
struct DenseChecker<Entry: DenseEntry> {
  let rowCount: Int
  let columnCount: Int
  let goal: DenseGoal

  func optimum(
    _ result: DenseResult<Entry>, on entries: Span<Entry>
  ) throws(DenseProofViolation) -> DenseProof {
    guard result.witness == nil else { throw .contradictory }
    let plan = try planSum(result, on: entries)
    let values = try duals(result.values, count: rowCount, isRow: true)
    let prices = try duals(result.prices, count: columnCount, isRow: false)
    let scale = max(plan.greatest, greatest(values), greatest(prices))
    let lineTolerance = Entry.isExact ? 0 : scale * 0x1p-48
    try checkSigns(values: values, prices: prices, lineTolerance)
    try checkRows(values: values, prices: prices, entries, lineTolerance)
    var gap = plan.sum
    var dual = ExactSum()
    for value in values {
      gap.add(-value)
      dual.add(value)
    }
    for price in prices {
      gap.add(price)
      dual.add(-price)
    }
    let tolerance = lineTolerance * Double(rowCount + columnCount)
    guard abs(gap.rounded) <= tolerance else {
      throw .gap(primal: plan.sum.rounded, dual: dual.rounded, tolerance: tolerance)
    }
    return DenseProof(
      primalObjective: plan.sum.rounded, dualObjective: dual.rounded, gap: abs(gap.rounded),
      tolerance: tolerance, lineTolerance: lineTolerance)
  }

  /// The sum of the entries chosen, and the greatest of them by amount.
  private func planSum(
    _ result: DenseResult<Entry>, on entries: Span<Entry>
  ) throws(DenseProofViolation) -> (sum: ExactSum, greatest: Double) {
    var sum = ExactSum()
    var greatest = 0.0
    var placed = 0
    var isTaken = [Bool](repeating: false, count: columnCount)
    for (row, column) in result.columnOfRow.enumerated() where column != -1 {
      guard (0..<columnCount).contains(Int(column)),
        entries[row * columnCount + Int(column)] != Entry.forbidden
      else { throw .notACandidate(row: row, column: column) }
      guard !isTaken[Int(column)] else { throw .columnTakenTwice(column: column, row: row) }
      isTaken[Int(column)] = true
      placed += 1
      let cost = entries[row * columnCount + Int(column)].widened
      sum.add(cost)
      greatest = max(greatest, abs(cost))
    }
    let needed = min(rowCount, columnCount)
    guard placed == needed else { throw .notPlacedInFull(placed: placed, needed: needed) }
    guard let objective = result.objective else { throw .contradictory }
    // A float objective was added up in some order, each time with a rounding.
    let slack = Entry.isExact ? 0 : greatest * Double(needed) * Double(needed) * 0x1p-52
    let stated = Entry.number(objective)
    guard abs(stated - sum.rounded) <= slack else {
      throw .objective(stated: stated, found: sum.rounded)
    }
    return (sum, greatest)
  }

  /// The duals as numbers on which the check's arithmetic is exact for integers.
  private func duals(
    _ sums: [Entry.Sum], count: Int, isRow: Bool
  ) throws(DenseProofViolation) -> [Double] {
    guard sums.count == count else {
      throw .wrongCount(of: isRow ? "values" : "prices", sums.count, expected: count)
    }
    // The nearest Double to an integer of 2^50 or more is not below 2^50 either.
    let bound = Entry.isExact ? 0x1p50 : 0x1p1020
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for (line, sum) in sums.enumerated() {
      let number = Entry.number(sum)
      guard abs(number) < bound else { throw .dualOutOfRange(line: line, isRow: isRow) }
      numbers.append(number)
    }
    return numbers
  }

  private func greatest(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { max($0, abs($1)) }
  }

  /// The side in surplus must not gain from staying out.
  private func checkSigns(
    values: [Double], prices: [Double], _ tolerance: Double
  ) throws(DenseProofViolation) {
    if rowCount > columnCount {
      for (row, value) in values.enumerated() where goal.sign * value > tolerance {
        throw .wrongSign(line: row, isRow: true)
      }
    }
    if rowCount < columnCount {
      for (column, price) in prices.enumerated() where goal.sign * price < -tolerance {
        throw .wrongSign(line: column, isRow: false)
      }
    }
  }

  /// No value may be beyond cost plus price.
  ///
  /// A row is first looked at as a whole, without a branch;
  /// only one that seems to offend is gone through entry by entry, forbidden ones left out.
  private func checkRows(
    values: [Double], prices: [Double], _ entries: Span<Entry>, _ tolerance: Double
  ) throws(DenseProofViolation) {
    let sign = goal.sign
    let offsets = prices.map { sign * $0 }
    for row in 0..<rowCount {
      let line = entries.extracting(row * columnCount..<(row + 1) * columnCount)
      let bound = sign * values[row] - tolerance
      guard least(of: line, offsets: offsets.span, sign: sign) < bound else { continue }
      for column in 0..<columnCount where line[column] != Entry.forbidden {
        guard sign * line[column].widened + offsets[column] >= bound else {
          throw .valueBeyondCost(row: row, column: column)
        }
      }
    }
  }

  /// The least of cost plus price in a row, in four chains so that comparisons overlap.
  private func least(of line: Span<Entry>, offsets: Span<Double>, sign: Double) -> Double {
    var chains = SIMD4<Double>(repeating: .infinity)
    let whole = line.count & ~3
    for index in stride(from: 0, to: whole, by: 4) {
      let sums =
        SIMD4<Double>(
          line[index].widened, line[index + 1].widened, line[index + 2].widened,
          line[index + 3].widened) * sign
        + SIMD4<Double>(
          offsets[index], offsets[index + 1], offsets[index + 2], offsets[index + 3])
      chains.replace(with: sums, where: sums .< chains)
    }
    var least = chains.min()
    for index in whole..<line.count {
      least = min(least, sign * line[index].widened + offsets[index])
    }
    return least
  }

  /// Lines of the smaller side with fewer counterparts than they are.
  func infeasibility(
    _ result: DenseResult<Entry>, on entries: Span<Entry>
  ) throws(DenseProofViolation) {
    guard let witness = result.witness, result.objective == nil, result.values.isEmpty,
      result.prices.isEmpty, result.columnOfRow.allSatisfy({ $0 == -1 })
    else { throw .contradictory }
    let isTurned = rowCount > columnCount
    let lineCount = min(rowCount, columnCount)
    let otherCount = max(rowCount, columnCount)
    guard isStrictlyAscending(witness.lines, below: lineCount),
      isStrictlyAscending(witness.counterparts, below: otherCount)
    else { throw .malformedWitness }
    guard witness.counterparts.count < witness.lines.count else { throw .unconvincingWitness }
    var isCounterpart = [Bool](repeating: false, count: otherCount)
    for other in witness.counterparts { isCounterpart[Int(other)] = true }
    for line in witness.lines {
      for other in 0..<otherCount where !isCounterpart[other] {
        let place = isTurned ? other * columnCount + Int(line) : Int(line) * columnCount + other
        guard entries[place] == Entry.forbidden else { throw .unconvincingWitness }
      }
    }
  }

  private func isStrictlyAscending(_ lines: [Int32], below count: Int) -> Bool {
    var last: Int32 = -1
    for line in lines {
      guard line > last, Int(line) < count else { return false }
      last = line
    }
    return true
  }
}

/// A sum of floating point numbers to twice their precision.
///
/// By error-free additions: Knuth, The Art of Computer Programming, volume 2, section 4.2.2.
struct ExactSum {
  private var high = 0.0
  private var low = 0.0

  mutating func add(_ number: Double) {
    let sum = high + number
    let part = sum - high
    low += (high - (sum - part)) + (number - part)
    high = sum
  }

  var rounded: Double { high + low }
}
