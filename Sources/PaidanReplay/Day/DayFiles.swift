import Foundation

/// The contents of a day folder before anything is made of them.
struct DayFiles {
  /// One file of a day.
  struct File {
    /// How its rows are written.
    enum Format { case csv, jsonLines }
    /// Its name within the folder.
    let name: String
    let format: Format
    let bytes: [UInt8]
  }

  /// The files found for one kind of record, by name; a valid day has one, or none of a kind it
  /// does not need.
  private(set) var files: [String: [File]] = [:]

  /// The extension of each format's files.
  private static let extensions: [(String, File.Format)] = [("csv", .csv), ("jsonl", .jsonLines)]

  /// Reads whatever files of these kinds the folder has.
  init(folder: URL, required: [String], optional: [String]) throws(DayError) {
    let target = folder.resolvingSymlinksInPath()
    guard let facts = try? target.resourceValues(forKeys: [.isDirectoryKey])
    else { throw .unreadable(path: folder.path, reason: "there is no such folder") }
    guard facts.isDirectory == true else {
      throw .unreadable(path: folder.path, reason: "it is not a folder; a day is a folder of files")
    }
    for kind in required + optional {
      for (suffix, format) in Self.extensions {
        let name = "\(kind).\(suffix)"
        let url = folder.appendingPathComponent(name, isDirectory: false)
        guard FileManager.default.fileExists(atPath: url.path) else { continue }
        guard let data = try? Data(contentsOf: url) else {
          throw .unreadable(path: url.path, reason: "it cannot be opened for reading")
        }
        files[kind, default: []].append(
          File(name: name, format: format, bytes: Array(data)))
      }
      if files[kind] == nil, required.contains(kind) {
        throw .unreadable(
          path: folder.appendingPathComponent("\(kind).csv", isDirectory: false).path,
          reason: "there is no such file, and no \(kind).jsonl beside it")
      }
    }
  }

  /// Contents that lie in memory, by file name.
  init(contents: [String: [UInt8]]) {
    for (kind, (suffix, format)) in ["orders", "engineers", "partners", "history"].flatMap({ kind in
      Self.extensions.map { (kind, $0) }
    }) {
      let name = "\(kind).\(suffix)"
      guard let bytes = contents[name] else { continue }
      files[kind, default: []].append(File(name: name, format: format, bytes: bytes))
    }
  }
}
