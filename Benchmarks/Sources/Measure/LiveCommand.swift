import ArgumentParser
import Foundation
import Instances
import PaidanAssignment
import PaidanMatching
import PaidanModel

extension CityWeights: ExpressibleByArgument {}

/// Live dispatch of a city, event by event.
struct LiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Time of each kind of live event, of a minute passing and of a commit.",
    discussion: """
      The city is planned once; then events are taken in one after another on one thread, candidate \
      search included, with a minute of time and a commit now and then. The plan ends proven.
      """)

  @Option(help: "Orders waiting when it begins.") var orders = 100_000
  @Option(help: "Engineers.") var engineers = 80_000
  @Option(help: "A file of points in place of those two, as Benchmarks/README.md describes it.")
  var points: String?
  @Option(help: "The policy: standard, or the weights of the peers' generator (city).")
  var weights = CityWeights.standard
  @Option(help: "Events.") var events = 100_000
  @Option(help: "Events from one commit to the next.") var commitEvery = 500
  @Option(help: "Minutes that pass between them.") var minutes = 1
  @Option(help: "Minutes a further order of an engineer costs; the standard policy's unless given.")
  var loadStep: Int64?
  @Option(help: "The seed of city and events.") var seed: UInt64 = 1
  @Option(help: "A file for the figures as JSON; the table goes to standard output.")
  var json: String?

  private struct Times: Encodable {
    let count: Int
    let p50: Double
    let p99: Double
    let greatest: Double

    init(_ microseconds: [Double]) {
      let sorted = microseconds.sorted()
      count = sorted.count
      p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
      p99 = sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
      greatest = sorted.last ?? 0
    }
  }

  private struct Figures: Encodable {
    let orders: Int
    let engineers: Int
    let events: Int
    /// Microseconds by kind.
    let kinds: [String: Times]
    let orderEvents: Times
    let engineerEvents: Times
    /// Microseconds a step of time takes.
    let advance: Double
    /// How many orders time changed, and microseconds for each; nil where it changed none.
    let ordersChanged: Int
    let advancePerOrder: Double?
    let commitPerOrder: Double
    let commits: Times
    /// Seconds.
    let firstPlan: Double
    let fullSolve: Double
    let ordersAtEnd: Int
    /// Resident megabytes after a tenth of the events, and at the end.
    let memoryEarly: Double
    let memoryAtEnd: Double
    let outcomes: [String: Int]
    let isProven: Bool
  }

  func run() throws {
    let points =
      try self.points.map { try PointsFile($0).points() }
      ?? SyntheticDay(orders: orders, engineers: engineers, seed: seed).points()
    let (orders, engineers) = (points.orders.count, points.engineers.count)
    // However long the run, it is the middle of a working day.
    let lasting = events / commitEvery * minutes
    let staff = try points.engineers.map { engineer in
      var engineer = engineer
      engineer.shift = try Shift(
        start: engineer.shift.start, end: engineer.shift.end.advanced(byMinutes: lasting))
      return engineer
    }
    var policy = weights.policy
    if let loadStep { policy.weights.loadStep = .minutes(loadStep) }
    var city = LiveCity(
      points, seed: seed, until: staff.map(\.shift.end).max() ?? points.now)
    var built: LiveMatcher?
    let firstPlan = try seconds {
      built = try LiveMatcher(
        orders: points.orders, engineers: staff, at: points.now, policy: policy,
        threads: 1)
    }
    guard var matcher = built.take() else { throw MeasureError("no matcher") }
    // All windows of the morning have passed; what follows are the orders of the day.
    try matcher.advance(to: points.now.advanced(byMinutes: 4))
    city.learn(matcher.commit())

    let clock = ContinuousClock()
    // Room for all figures from the start, so that what grows later is the matcher's.
    var times = [Float](repeating: 0, count: events)
    var kinds = [LiveCity.Kind](repeating: .created, count: events)
    var outcomes: [String: Int] = [:]
    var (advance, commit) = (Duration.zero, Duration.zero)
    var (advanced, committed) = (0, 0)
    var commits: [Double] = []
    var memoryEarly = 0.0
    for event in 1...events {
      let (kind, happening) = city.next(at: matcher.instant)
      let start = clock.now
      let outcome: String
      do throws(LiveError) {
        outcome = try matcher.apply(happening).rawValue
      } catch {
        outcome = "\(error)".contains("not in play") ? "unknown" : "error"
      }
      times[event - 1] = Float((clock.now - start) / .microseconds(1))
      kinds[event - 1] = kind
      outcomes[outcome, default: 0] += 1
      if event % commitEvery == 0 {
        let instant = matcher.instant.advanced(byMinutes: minutes)
        let touched = matcher.touchCount
        let begin = clock.now
        try matcher.advance(to: instant)
        let middle = clock.now
        let between = matcher.touchCount
        let decided = matcher.commit()
        let end = clock.now
        advance += middle - begin
        commit += end - middle
        commits.append((end - middle) / .microseconds(1))
        advanced += between - touched
        committed += max(1, decided.offers.count + decided.withdrawals.count + decided.manual.count)
        city.learn(decided)
      }
      if event == events / 10 { memoryEarly = residentMegabytes() }
    }
    let memoryAtEnd = residentMegabytes()
    let batch = matcher.snapshot().batch
    let proof = try OptimalityProof.check(
      columnOfRow: batch.result.columnOfRow, prices: batch.result.prices, on: batch.graph)
    let fullSolve = seconds { _ = BatchSolver(threads: 1).solve(batch.graph) }

    let timesOf = { (isCounted: (LiveCity.Kind) -> Bool) in
      Times(zip(times, kinds).filter { isCounted($0.1) }.map { Double($0.0) })
    }
    let figures = Figures(
      orders: orders, engineers: engineers, events: events,
      kinds: Dictionary(
        uniqueKeysWithValues: Set(kinds).map { kind in (kind.rawValue, timesOf { $0 == kind }) }),
      orderEvents: timesOf { !$0.isOfEngineer }, engineerEvents: timesOf(\.isOfEngineer),
      advance: (advance / .microseconds(1)) / Double(max(1, commits.count)),
      ordersChanged: advanced,
      advancePerOrder: advanced == 0
        ? nil : (advance / .microseconds(1)) / Double(advanced),
      commitPerOrder: (commit / .microseconds(1)) / Double(committed),
      commits: Times(commits), firstPlan: firstPlan, fullSolve: fullSolve,
      ordersAtEnd: matcher.orderCount, memoryEarly: memoryEarly, memoryAtEnd: memoryAtEnd,
      outcomes: outcomes, isProven: proof == matcher.proof)
    print(
      "\(orders) orders, \(engineers) engineers, \(events) events, seed \(seed), "
        + "\(weights.rawValue) weights\n")
    print("event, us              count        p50        p99   greatest")
    for kind in LiveCity.Kind.allCases {
      guard let times = figures.kinds[kind.rawValue] else { continue }
      print(Self.line(kind.rawValue, times))
    }
    print(Self.line("orders and answers", figures.orderEvents))
    print(Self.line("engineers", figures.engineerEvents))
    print(Self.line("commit", figures.commits))
    let perOrder = figures.advancePerOrder.map { String(format: ", %.2f us each", $0) } ?? ""
    print(
      String(format: "\nadvance by %d min: %.1f us", minutes, figures.advance)
        + "; orders it changed: \(figures.ordersChanged)\(perOrder)"
        + String(format: "; commit: %.2f us an order decided", figures.commitPerOrder))
    print(
      String(
        format: """
          full solve of the batch at the end: %.4f s (first plan from points %.3f s)
          memory: %.0f MB after a tenth of the events, %.0f MB at the end
          """, fullSolve, firstPlan, memoryEarly, memoryAtEnd))
    print(
      "\(figures.ordersAtEnd) orders in play; outcomes \(outcomes); proven: \(figures.isProven)")
    if let json { try Measure.report(figures, to: json) }
  }

  private static func line(_ name: String, _ times: Times) -> String {
    let padded = name.padding(toLength: 20, withPad: " ", startingAt: 0)
    return padded
      + String(
        format: "%8d %10.2f %10.2f %10.1f", times.count, times.p50, times.p99, times.greatest)
  }
}

/// What the process holds of the machine's memory; 0 where the system does not say.
func residentMegabytes() -> Double {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
    return 0
  }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
  let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
  return kilobytes / 1024
}
