import Benchmark
import PaidanMatching
import PaidanModel

/// Days by size, at one density: about 30 candidates an order.
private let days: [(name: String, day: SyntheticDay)] = [
  ("n1000", SyntheticDay(orders: 1_000, engineers: 800)),
  ("n10000", SyntheticDay(orders: 10_000, engineers: 8_000)),
  ("n100000", SyntheticDay(orders: 100_000, engineers: 80_000)),
]

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], maxDuration: .seconds(5), maxIterations: 50)

  for (name, day) in days {
    for threads in [1, 2] {
      let matcher = BatchMatcher(policy: .standard, threads: threads)
      Benchmark("Candidates.threads\(threads).\(name)") { (benchmark: Benchmark, points: SyntheticDay.Points) in
        for _ in benchmark.scaledIterations { blackHole(try points.problem(matcher)) }
      } setup: {
        try day.points()
      }
      Benchmark("PointsToPlan.threads\(threads).\(name)") {
        (benchmark: Benchmark, points: SyntheticDay.Points) in
        for _ in benchmark.scaledIterations { blackHole(try points.problem(matcher).solve()) }
      } setup: {
        let points = try day.points()
        let plan = try points.problem(matcher).solve()
        precondition(plan.isOptimal, "only proven plans are measured")
        return points
      }
    }
  }
}
