import ArgumentParser
import Foundation
import Instances
import PaidanMatching

/// Every candidate of a file of points found and scored, as candidates.py has others do it.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates", abstract: "Time of finding and scoring every candidate.")

  @Argument(help: "Points, as Benchmarks/README.md describes them.") var file: String
  @Option(help: "The greatest number of threads.") var threads = 1
  @Option(help: "Runs, whose median counts.") var runs = 5

  private struct Figures: Encodable {
    let seconds: Double
    let candidates: Int
    /// The candidates of every 16th order, from the first, the second and so on.
    let groups: [Int]
  }

  func validate() throws {
    guard threads >= 1, runs >= 1 else {
      throw ValidationError("--threads and --runs are at least 1")
    }
  }

  func run() throws {
    let points = try PointsFile(file).points()
    let matcher = BatchMatcher(policy: .standard, threads: threads)
    var times: [Double] = []
    var found = 0
    for _ in 0..<runs {
      times.append(
        try seconds(of: { found = try points.everyCandidate(matcher).candidateCount }))
    }
    // Counted outside the time: pairs are no public matter, but their number in parts is.
    let groups = try (0..<16).map { group in
      let orders = stride(from: group, to: points.orders.count, by: 16).map { points.orders[$0] }
      return try SyntheticDay.Points(orders: orders, engineers: points.engineers, now: points.now)
        .everyCandidate(matcher).candidateCount
    }
    try Measure.report(Figures(seconds: times.median, candidates: found, groups: groups))
  }
}
