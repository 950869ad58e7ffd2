// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS("14")],
  dependencies: [
    .package(name: "paidan", path: "../"),
    // Without its traits it needs no jemalloc; allocations are not what is measured here.
    .package(url: "https://github.com/ordo-one/benchmark.git", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "AssignmentBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "PaidanAssignment", package: "paidan"),
      ],
      path: "Benchmarks/AssignmentBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
