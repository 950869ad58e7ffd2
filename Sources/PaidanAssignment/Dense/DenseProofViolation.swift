/// Why a ``DenseResult`` is not proven: the first violation found.
public enum DenseProofViolation: Error, Sendable, Equatable {
  /// The result has another number of rows, values or prices than the matrix asks for.
  case wrongCount(of: String, Int, expected: Int)
  /// An infeasible result with a plan or duals, or an optimal one with a witness.
  case contradictory
  /// A row is given a column that does not exist, or that is forbidden to it.
  case notACandidate(row: Int, column: Int32)
  /// A column is given to two rows; `row` is the second.
  case columnTakenTwice(column: Int32, row: Int)
  /// The plan places fewer rows than the smaller side has.
  case notPlacedInFull(placed: Int, needed: Int)
  /// The objective stated is not the sum of the entries chosen.
  case objective(stated: Double, found: Double)
  /// A dual that is no number, or not below 2^50 where entries are integers.
  case dualOutOfRange(line: Int, isRow: Bool)
  /// A row's value is beyond cost plus price at `column` by more than the tolerance.
  case valueBeyondCost(row: Int, column: Int)
  /// A dual of the side in surplus has the wrong sign: staying out would gain something.
  case wrongSign(line: Int, isRow: Bool)
  /// The sums of plan and duals differ by more than the tolerance.
  case gap(primal: Double, dual: Double, tolerance: Double)
  /// The witness names a line that does not exist, or one twice.
  case malformedWitness
  /// A line of the witness has an entry beyond the counterparts, or these are not fewer.
  case unconvincingWitness
}

extension DenseProofViolation: CustomStringConvertible {
  /// One sentence with place and values, and a hint.
  public var description: String {
    switch self {
    case .wrongCount(let field, let count, let expected):
      "There are \(count) \(field) where \(expected) belong to the matrix. "
        + "Maybe they are those of another problem."
    case .contradictory:
      "Status, plan, duals and witness do not fit together. Maybe two results were mixed."
    case .notACandidate(let row, let column):
      "Row \(row) is given column \(column), which is none or forbidden. "
        + "Maybe the matrix was changed after the solve."
    case .columnTakenTwice(let column, let row):
      "Column \(column) is given to row \(row) and to an earlier one. "
        + "Maybe two plans were mixed."
    case .notPlacedInFull(let placed, let needed):
      "The plan places \(placed) rows where \(needed) must be. Maybe it was cut short."
    case .objective(let stated, let found):
      "The objective is stated as \(stated), the entries chosen add up to \(found). "
        + "Maybe the matrix was changed after the solve."
    case .dualOutOfRange(let line, let isRow):
      "The dual of \(isRow ? "row" : "column") \(line) is no number a proof can use. "
        + "Maybe it was never set."
    case .valueBeyondCost(let row, let column):
      "The value of row \(row) is beyond cost plus price at column \(column). "
        + "Maybe the duals are those of another matrix or goal."
    case .wrongSign(let line, let isRow):
      "The dual of \(isRow ? "row" : "column") \(line), of the side in surplus, has the wrong sign. "
        + "Maybe rows and columns were exchanged."
    case .gap(let primal, let dual, let tolerance):
      "The plan's sum is \(primal), the duals prove \(dual), further apart than \(tolerance). "
        + "Maybe the plan is not optimal, or the duals are those of another matrix."
    case .malformedWitness:
      "The witness names a line that is none, or one twice. Maybe rows and columns were exchanged."
    case .unconvincingWitness:
      "The witness does not show fewer counterparts than lines. Maybe it is of another matrix."
    }
  }
}
