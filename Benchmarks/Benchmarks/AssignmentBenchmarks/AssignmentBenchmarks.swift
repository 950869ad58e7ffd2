import Benchmark
import PaidanAssignment

/// Cases by name: `slack` has about two slots for each order, `contended` one for two or three.
private let cities: [(name: String, city: City)] = [
  ("slack.n1000", City(orders: 1_000, engineers: 1_000)),
  ("slack.n10000", City(orders: 10_000, engineers: 10_000)),
  ("slack.n100000", City(orders: 100_000, engineers: 100_000)),
  ("contended.n1000", City(orders: 1_000, engineers: 200)),
  ("contended.n10000", City(orders: 10_000, engineers: 2_000)),
  ("contended.n50000", City(orders: 50_000, engineers: 10_000, density: 8)),
]

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], maxDuration: .seconds(5), maxIterations: 100)

  for (name, city) in cities {
    for algorithm in AssignmentAlgorithm.allCases {
      // Plain insertion takes minutes where many orders compete for few slots.
      if algorithm == .augmentingPath, name == "contended.n50000" { continue }
      Benchmark("Solve.\(algorithm.rawValue).\(name)") { benchmark, graph in
        for _ in benchmark.scaledIterations {
          blackHole(BatchSolver(algorithm: algorithm).solve(graph))
        }
      } setup: {
        let graph = try city.graph()
        let result = BatchSolver(algorithm: algorithm).solve(graph)
        _ = try OptimalityProof.check(
          columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
        return graph
      }
    }
  }

  // A thousand pairs of the plan, one after another, as it then stands.
  Benchmark("Forbid.slack.n100000") { benchmark, graph in
    var solver = StandingOptimum(graph)
    // The first of all lists the edges by column, which is not what is measured.
    solver.forbid(row: 0, column: solver.column(of: 0))
    benchmark.startMeasurement()
    for row in 1...1_000 { blackHole(solver.forbid(row: row, column: solver.column(of: row))) }
    benchmark.stopMeasurement()
    let result = solver.result
    _ = try OptimalityProof.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: solver.graph)
  } setup: {
    try City(orders: 100_000, engineers: 100_000).graph()
  }
}
