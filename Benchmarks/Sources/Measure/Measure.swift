import ArgumentParser
import Foundation

/// Whole runs outside the benchmark tool, one process each, with their figures as JSON.
@main
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure whole runs; figures come as JSON, times in seconds.",
    subcommands: [
      GrowthCommand.self, CandidatesCommand.self, DenseCommand.self, LiveCommand.self,
      QuestionsCommand.self, WorkflowCommand.self,
    ])

  /// Prints figures to standard output, or writes them to a file.
  static func report(_ figures: some Encodable, to path: String? = nil) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let data = try encoder.encode(figures) + Data("\n".utf8)
    guard let path else { return FileHandle.standardOutput.write(data) }
    try data.write(to: URL(fileURLWithPath: path))
  }
}

/// Something wrong with a file or a result, which ends the run.
struct MeasureError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension [Double] {
  /// The middle one; of two the mean.
  ///
  /// - Precondition: there is one.
  var median: Double {
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
