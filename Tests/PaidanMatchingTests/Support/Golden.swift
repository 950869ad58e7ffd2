import Foundation
import PaidanTestSupport
import Testing

/// Compares with a file of fixtures/golden; `PAIDAN_RECORD=1` writes it anew, and the change is read
/// like code.
func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = Fixtures.folder.appendingPathComponent("golden", isDirectory: true)
  let url = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["PAIDAN_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
  let golden = try Data(contentsOf: url)
  if golden != Data(bytes) { Attachment.record(bytes, named: name) }
  #expect(
    golden == Data(bytes), "differs from fixtures/golden/\(name); the actual output is attached",
    sourceLocation: sourceLocation)
}
