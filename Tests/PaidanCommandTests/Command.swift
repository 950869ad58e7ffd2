import Foundation
import PaidanTestSupport

/// Runs the real `paidan`, as built beside the tests.
enum Command {
  /// What a run put out.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The executable in the folder the test bundle lies in; nil where it was not built.
  static let executable: URL? = {
    var folders = Bundle.allBundles.map { $0.bundleURL }
    folders += folders.map { $0.deletingLastPathComponent() }
    if let runner = Bundle.main.executableURL { folders.append(runner.deletingLastPathComponent()) }
    folders.append(URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent())
    return folders.map { $0.appendingPathComponent("paidan", isDirectory: false) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Runs `paidan` with these arguments.
  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  static func run(_ arguments: [String]) throws -> Outcome {
    guard let executable else { throw NotBuilt() }
    // Files, since a pipe that nobody reads would stop a talkative command.
    return try withFolder { folder in
      let names = ["output", "errors"].map { folder.appendingPathComponent($0) }
      let handles = try names.map { name in
        try Data().write(to: name)
        return try FileHandle(forWritingTo: name)
      }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = handles[0]
      process.standardError = handles[1]
      try process.run()
      process.waitUntilExit()
      let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }

  /// Hands `body` an empty folder that is gone afterwards.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The path of something under `fixtures/`.
  static func fixture(_ path: String) -> String {
    Fixtures.folder.appendingPathComponent(path).path
  }

  /// JSON without the values that may differ between two runs.
  static func withoutTimes(_ json: String) -> String {
    json.replacing(#/,?\s*"(seconds|decisionMilliseconds)": \{[^}]*\}/#, with: "")
  }
}

/// The executable is not beside the tests.
struct NotBuilt: Error {}
