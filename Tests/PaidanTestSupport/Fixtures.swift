public import Foundation

/// Where the repository's top-level `fixtures/` lies, read through this file's own path because
/// SwiftPM resources must lie inside their target.
public enum Fixtures {
  /// The repository's root.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder `fixtures/`.
  public static let folder = repository.appendingPathComponent("fixtures", isDirectory: true)

  /// The real data kept beside the project, or nil where it is absent (its tests then skip).
  public static let sharedData: URL? = {
    let url = repository.deletingLastPathComponent().appendingPathComponent("shared/data")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()
}
