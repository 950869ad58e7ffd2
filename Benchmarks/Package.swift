// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS("14")],
  dependencies: [
    .package(name: "paidan", path: "../"),
    // Without its traits it needs no jemalloc; allocations are not what is measured here.
    .package(url: "https://github.com/ordo-one/benchmark.git", from: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "Instances",
      dependencies: [
        .product(name: "PaidanAssignment", package: "paidan"),
        .product(name: "PaidanMatching", package: "paidan"),
        .product(name: "PaidanModel", package: "paidan"),
      ]),
    // Whole runs, which compare.py and performance.sh start: figures as JSON, one run at a time.
    .executableTarget(
      name: "measure",
      dependencies: [
        "Instances",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "PaidanAssignment", package: "paidan"),
        .product(name: "PaidanMatching", package: "paidan"),
        .product(name: "PaidanModel", package: "paidan"),
        .product(name: "PaidanWorkflow", package: "paidan"),
      ],
      path: "Sources/Measure"),
    .executableTarget(
      name: "AssignmentBenchmarks",
      dependencies: [
        "Instances",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "PaidanAssignment", package: "paidan"),
      ],
      path: "Benchmarks/AssignmentBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "MatchingBenchmarks",
      dependencies: [
        "Instances",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "PaidanMatching", package: "paidan"),
        .product(name: "PaidanModel", package: "paidan"),
      ],
      path: "Benchmarks/MatchingBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
