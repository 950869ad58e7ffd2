import ArgumentParser
import Foundation
import Instances
import PaidanAssignment

/// A dense matrix solved, from a row-major array in memory.
struct DenseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dense",
    abstract: "Time of solving a dense matrix, of Int32, Float or Double as the file has it.")

  @Argument(help: "A matrix in NumPy's .npy format, rows in order.") var file: String
  @Option(help: "Runs at most, whose median counts.") var runs = 5
  @Option(help: "No further run after so many seconds.") var slow = 1.0

  private struct Figures: Encodable {
    let solve: Double
    /// The independent proof, which no peer gives.
    let check: Double
    let objective: Double
    let entry: String
    let proven: Bool
  }

  func run() throws {
    let matrix = try NumPyMatrix(file)
    let figures =
      switch matrix.entry {
      case "<i4": try measured(matrix.entries(of: Int32.self), matrix)
      case "<f4": try measured(matrix.entries(of: Float.self), matrix)
      case "<f8": try measured(matrix.entries(of: Double.self), matrix)
      default: throw MeasureError("entries of \(matrix.entry); only <i4, <f4 and <f8 are known")
      }
    try Measure.report(figures)
  }

  private func measured<Entry: DenseEntry>(
    _ entries: [Entry], _ matrix: NumPyMatrix
  ) throws -> Figures {
    let (rows, columns) = (matrix.rowCount, matrix.columnCount)
    var times: [Double] = []
    var last: DenseResult<Entry>?
    repeat {
      times.append(
        try seconds(of: {
          last = try DenseSolver().solve(entries, rowCount: rows, columnCount: columns)
        }))
    } while times.count < runs && times.reduce(0, +) < slow
    guard let result = last, let objective = result.objective else {
      throw MeasureError("there is no plan")
    }
    let check = try seconds(of: {
      _ = try DenseProof.check(result, on: entries, rowCount: rows, columnCount: columns)
    })
    return Figures(
      solve: times.median, check: check, objective: Entry.number(objective), entry: matrix.entry,
      proven: true)
  }
}
