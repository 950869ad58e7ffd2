// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

// Floors of docs/architecture.md: a target may depend only on targets of floors below its own.
let package = Package(
  name: "paidan",
  products: [
    .library(name: "PaidanAssignment", targets: ["PaidanAssignment"]),
    .library(name: "PaidanModel", targets: ["PaidanModel"]),
    .library(name: "PaidanMatching", targets: ["PaidanMatching"]),
    .library(name: "PaidanReplay", targets: ["PaidanReplay"]),
    .library(name: "PaidanWorkflow", targets: ["PaidanWorkflow"]),
    .executable(name: "paidan", targets: ["PaidanCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(name: "CPaidanMemory"),
    .target(
      name: "PaidanAssignment", dependencies: ["CPaidanMemory"], swiftSettings: settings),
    .target(name: "PaidanModel", swiftSettings: settings),
    .target(name: "PaidanText", swiftSettings: settings),
    .target(
      name: "PaidanMatching",
      dependencies: [
        "CPaidanMemory", "PaidanAssignment", "PaidanModel", "PaidanText",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "PaidanWorkflow", dependencies: ["PaidanModel", "PaidanText"], swiftSettings: settings),
    .target(
      name: "PaidanReplay",
      dependencies: [
        "PaidanMatching", "PaidanModel", "PaidanText",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: settings),
    // A product `paidan` from a folder Sources/paidan would clash with Sources/Paidan on a Mac.
    .executableTarget(
      name: "PaidanCommand",
      dependencies: [
        "PaidanAssignment", "PaidanMatching", "PaidanModel", "PaidanReplay", "PaidanText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "PaidanTestSupport", path: "Tests/PaidanTestSupport", swiftSettings: settings),
    .testTarget(
      name: "PaidanAssignmentTests", dependencies: ["PaidanAssignment", "PaidanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanModelTests", dependencies: ["PaidanModel", "PaidanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanTextTests", dependencies: ["PaidanText", "PaidanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanMatchingTests",
      dependencies: [
        "PaidanAssignment", "PaidanMatching", "PaidanModel", "PaidanReplay", "PaidanTestSupport",
        "PaidanText",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanWorkflowTests",
      dependencies: ["PaidanModel", "PaidanText", "PaidanWorkflow", "PaidanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanReplayTests",
      dependencies: [
        "PaidanMatching", "PaidanModel", "PaidanReplay", "PaidanTestSupport", "PaidanText",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PaidanCommandTests", dependencies: ["PaidanCommand", "PaidanTestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
