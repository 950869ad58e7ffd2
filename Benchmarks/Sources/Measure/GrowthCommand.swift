import ArgumentParser
import Foundation
import Instances
import PaidanMatching

/// Points in memory to a proven plan, at one density and growing size.
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Time from points in memory to the proven plan, 1,000 orders to a million.")

  @Option(help: "The least number of orders.") var min = 1_000
  @Option(help: "The greatest number of orders.") var max = 1_000_000
  @Option(help: "The greatest number of threads.") var threads = 1
  @Option(help: "Runs of each size, whose median counts.") var runs = 5
  @Option(help: "Runs of each size above 100,000 orders.") var largeRuns = 3
  @Option(help: "Minutes a further order of an engineer costs; the standard policy's unless given.")
  var loadStep: Int64?
  @Option(help: "The seed of the points.") var seed: UInt64 = 1
  @Option(help: "A file for the figures as JSON; the table goes to standard output.")
  var json: String?

  private struct Size: Encodable {
    let orders: Int
    let engineers: Int
    let candidates: Int
    let assigned: Int
    let seconds: [Double]
    let median: Double
  }

  private struct Figures: Encodable {
    let threads: Int
    let seed: UInt64
    /// Minutes a further order of an engineer costs.
    let loadStep: Double
    let sizes: [Size]
    /// The slope of log time over log orders; nil for a single size.
    let exponent: Double?
    /// The same of candidates: in a small city more discs reach over the border, so that candidates
    /// grow a little faster than orders at any density.
    let candidateExponent: Double?
  }

  func validate() throws {
    guard max >= 1_000, min <= max else {
      throw ValidationError("--max is at least 1000, and not below --min")
    }
    guard threads >= 1, runs >= 1, largeRuns >= 1 else {
      throw ValidationError("--threads, --runs and --large-runs are at least 1")
    }
  }

  func run() throws {
    ProcessMemory.keepWhatIsFreed()
    var policy = DispatchPolicy.standard
    if let loadStep { policy.weights.loadStep = .minutes(loadStep) }
    let matcher = BatchMatcher(policy: policy, threads: threads)
    var sizes: [Size] = []
    print(
      "points in memory to proven plan, \(threads) thread\(threads == 1 ? "" : "s"), "
        + "load step \(policy.weights.loadStep) min\n")
    print("   orders  engineers  candidates  assigned  median, s   us/order")
    let orders = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]
    for count in orders where count >= min && count <= max {
      let size = try measured(
        SyntheticDay(orders: count, engineers: count * 4 / 5, seed: seed), by: matcher)
      sizes.append(size)
      print(
        String(
          format: "%9d  %9d  %10d  %8d  %9.4f  %9.2f", size.orders, size.engineers,
          size.candidates, size.assigned, size.median, 1e6 * size.median / Double(size.orders)))
    }
    let exponent = Self.exponent(of: sizes) { $0.median }
    let candidateExponent = Self.exponent(of: sizes) { Double($0.candidates) }
    if let exponent, let candidateExponent {
      print(
        String(
          format: "\ngrowth exponent: %.3f (of candidates %.3f)", exponent, candidateExponent))
    }
    if let json {
      try Measure.report(
        Figures(
          threads: threads, seed: seed,
          loadStep: Double(policy.weights.loadStep.thousandths) / 1000, sizes: sizes,
          exponent: exponent,
          candidateExponent: candidateExponent), to: json)
    }
  }

  private func measured(_ day: SyntheticDay, by matcher: BatchMatcher) throws -> Size {
    let points = try day.points()
    var times: [Double] = []
    var figures = (candidates: 0, assigned: 0)
    for _ in 0..<(day.orders > 100_000 ? largeRuns : runs) {
      var plan: Plan?
      times.append(try seconds(of: { plan = try points.plan(matcher) }))
      guard let plan, plan.isOptimal else {
        throw MeasureError("a plan of \(day.orders) orders is not proven")
      }
      figures = (plan.candidateCount, plan.assignments.count)
    }
    return Size(
      orders: day.orders, engineers: day.engineers, candidates: figures.candidates,
      assigned: figures.assigned, seconds: times, median: times.median)
  }

  /// The least-squares slope of the log of a figure over log orders.
  private static func exponent(of sizes: [Size], _ figure: (Size) -> Double) -> Double? {
    guard sizes.count > 1 else { return nil }
    let x = sizes.map { log(Double($0.orders)) }
    let y = sizes.map { log(figure($0)) }
    let count = Double(sizes.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    return covariance / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
  }
}
