@preconcurrency import Benchmark
import Instances
import PaidanAssignment

/// Cases by name: `slack` has about two slots for each order, `contended` one for two or three.
private let cities: [(name: String, city: City)] = [
  ("slack.n1000", City(orders: 1_000, engineers: 1_000)),
  ("slack.n10000", City(orders: 10_000, engineers: 10_000)),
  ("slack.n100000", City(orders: 100_000, engineers: 100_000)),
  ("contended.n1000", City(orders: 1_000, engineers: 200)),
  ("contended.n10000", City(orders: 10_000, engineers: 2_000)),
  ("contended.n50000", City(orders: 50_000, engineers: 10_000, density: 8)),
].filter { !isSmokeRun || $0.0.hasSuffix(".n1000") }

/// What a kernel is measured by, whatever the size: edges or entries by the time of one call.
private let edgesPerMillisecond = BenchmarkMetric.custom(
  "edges/ms", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, edgesPerMillisecond],
    warmupIterations: isSmokeRun ? 0 : 1,
    maxDuration: .seconds(5), maxIterations: isSmokeRun ? 1 : 100)

  for (name, city) in cities {
    for algorithm in AssignmentAlgorithm.allCases {
      // Plain insertion takes minutes where many orders compete for few slots.
      if algorithm == .augmentingPath, name == "contended.n50000" { continue }
      Benchmark("Solve.\(algorithm.rawValue).\(name)") { benchmark, graph in
        benchmark.time(of: graph.edgeCount) {
          blackHole(BatchSolver(algorithm: algorithm, threads: 1).solve(graph))
        }
      } setup: {
        let graph = try city.graph()
        let result = BatchSolver(algorithm: algorithm, threads: 1).solve(graph)
        _ = try OptimalityProof.check(
          columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
        return graph
      }
    }
    lookUps(name, city)
    forbid(name, city)
  }
  for family in DenseFamily.allCases {
    for size in isSmokeRun ? [200] : [200, 1_000, 4_000] { dense(family, size) }
  }
  if isSmokeRun { print("registered: \(Benchmark.benchmarks.count)") }
}

/// One look at the price of every edge, as the checker takes it: the unit solvers are measured in.
private func lookUps(_ name: String, _ city: City) {
  Benchmark("LookUps.\(name)") {
    (benchmark: Benchmark, solved: (CandidateGraph, AssignmentResult)) in
    let (graph, result) = solved
    try benchmark.time(of: graph.edgeCount) {
      blackHole(
        try OptimalityProof.check(
          columnOfRow: result.columnOfRow, prices: result.prices, on: graph))
    }
  } setup: {
    let graph = try city.graph()
    return (graph, BatchSolver(threads: 1).solve(graph))
  }
}

/// One pair of the plan in a hundred, one after another, as the plan then stands.
private func forbid(_ name: String, _ city: City) {
  Benchmark("Forbid.\(name)", configuration: .init(metrics: [.wallClock, .throughput])) {
    benchmark, graph in
    var solver = StandingOptimum(graph, threads: 1)
    // The first of all lists the edges by column, which is not what is measured.
    solver.forbid(row: 0, column: solver.column(of: 0))
    benchmark.startMeasurement()
    for row in 1...graph.rowCount / 100 {
      blackHole(solver.forbid(row: row, column: solver.column(of: row)))
    }
    benchmark.stopMeasurement()
    let result = solver.result
    _ = try OptimalityProof.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: solver.graph)
  } setup: {
    try city.graph()
  }
}

private func dense(_ family: DenseFamily, _ size: Int) {
  Benchmark("Dense.\(family.rawValue).n\(size)") { benchmark, entries in
    try benchmark.time(of: entries.count) {
      blackHole(try DenseSolver().solve(entries, rowCount: size, columnCount: size))
    }
  } setup: {
    let entries = family.matrix(size)
    let result = try DenseSolver().solve(entries, rowCount: size, columnCount: size)
    _ = try DenseProof.check(result, on: entries, rowCount: size, columnCount: size)
    return entries
  }
}

extension Benchmark {
  /// Runs a body that works on so many edges, and records how many of them a millisecond takes.
  fileprivate func time(of edges: Int, _ body: () throws -> Void) rethrows {
    let elapsed = try seconds(of: body)
    measurement(edgesPerMillisecond, Int(Double(edges) / max(elapsed, 1e-9) / 1_000))
  }
}
