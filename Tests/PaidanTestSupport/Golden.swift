import Foundation

/// Golden files: outputs that change only on purpose, kept in `fixtures/golden` and reviewed like
/// code.
///
/// `PAIDAN_RECORD=1` writes them anew.
public enum Golden {
  /// True when the environment asks for the files to be written anew.
  public static let isRecording = ProcessInfo.processInfo.environment["PAIDAN_RECORD"] == "1"

  /// Compares an output with the golden file of this name.
  ///
  /// - Parameters:
  ///   - bytes: what was put out.
  ///   - name: of the file in `fixtures/golden`.
  /// - Returns: nil where they agree; else the first line that differs, or that there is no file.
  /// - Throws: what Foundation throws when the file cannot be written.
  public static func difference(of bytes: [UInt8], from name: String) throws -> String? {
    let folder = Fixtures.folder.appendingPathComponent("golden", isDirectory: true)
    let file = folder.appendingPathComponent(name, isDirectory: false)
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return nil
    }
    guard let golden = try? Data(contentsOf: file) else {
      return "there is no fixtures/golden/\(name); PAIDAN_RECORD=1 writes it"
    }
    if Array(golden) == bytes { return nil }
    let expected = Self.lines(Array(golden))
    let actual = Self.lines(bytes)
    let number = zip(expected, actual).prefix { $0 == $1 }.count
    return """
      fixtures/golden/\(name) line \(number + 1) is
        \(number < expected.count ? expected[number] : "(not there)")
      and the output has
        \(number < actual.count ? actual[number] : "(nothing)")
      """
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
