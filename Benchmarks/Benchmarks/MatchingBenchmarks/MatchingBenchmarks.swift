@preconcurrency import Benchmark
import Instances
import PaidanMatching
import PaidanModel

/// Days by size, at one density: about 30 candidates an order.
private let days: [(name: String, day: SyntheticDay)] = [
  ("n1000", SyntheticDay(orders: 1_000, engineers: 800)),
  ("n10000", SyntheticDay(orders: 10_000, engineers: 8_000)),
  ("n100000", SyntheticDay(orders: 100_000, engineers: 80_000)),
].filter { !isSmokeRun || $0.0 == "n1000" }

/// How many pairs a millisecond finds and scores, whatever the size.
private let pairsPerMillisecond = BenchmarkMetric.custom(
  "pairs/ms", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: isSmokeRun ? 0 : 1,
    maxDuration: .seconds(5), maxIterations: isSmokeRun ? 1 : 50)

  for (name, day) in days {
    for threads in [1, 2] {
      let matcher = BatchMatcher(policy: .standard, threads: threads)
      Benchmark(
        "Candidates.threads\(threads).\(name)",
        configuration: .init(metrics: [.wallClock, .throughput, pairsPerMillisecond])
      ) { (benchmark: Benchmark, points: SyntheticDay.Points) in
        var found = 0
        let elapsed = try seconds(of: { found = try points.everyCandidate(matcher).candidateCount })
        let pairs = Double(found) / max(elapsed, 1e-9)
        benchmark.measurement(pairsPerMillisecond, Int(pairs / 1_000))
      } setup: {
        try day.points()
      }
      Benchmark("PointsToPlan.threads\(threads).\(name)") {
        (benchmark: Benchmark, points: SyntheticDay.Points) in
        for _ in benchmark.scaledIterations { blackHole(try points.plan(matcher)) }
      } setup: {
        let points = try day.points()
        let plan = try points.plan(matcher)
        precondition(plan.isOptimal, "only proven plans are measured")
        return points
      }
    }
  }
  if isSmokeRun { print("registered: \(Benchmark.benchmarks.count)") }
}
