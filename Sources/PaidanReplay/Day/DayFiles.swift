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
        guard let bytes = Self.bytes(of: url) else {
          throw .unreadable(path: url.path, reason: "it cannot be opened for reading")
        }
        files[kind, default: []].append(File(name: name, format: format, bytes: bytes))
      }
      if files[kind] == nil, required.contains(kind) {
        throw .unreadable(
          path: folder.appendingPathComponent("\(kind).csv", isDirectory: false).path,
          reason: "there is no such file, and no \(kind).jsonl beside it")
      }
    }
  }

  /// The whole of a file, read to where it stays; nil where it cannot be read.
  ///
  /// An array made of Foundation's `Data` would be a copy, and a day of a million orders has 150 MB.
  private static func bytes(of url: URL) -> [UInt8]? {
    guard let stream = InputStream(url: url) else { return nil }
    stream.open()
    defer { stream.close() }
    var isWhole = false
    var isRead = true
    func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
      guard let start = buffer.baseAddress else { return }
      while !isWhole, isRead, count < buffer.count {
        let length = unsafe stream.read(start + count, maxLength: buffer.count - count)
        isWhole = length == 0
        isRead = length >= 0
        count += max(length, 0)
      }
    }
    // One byte more than there are, so that the end is met before there is no room left.
    let size = (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      unsafe fill(buffer, &count)
    }
    // A pipe has no size, and a file may grow.
    while !isWhole, isRead {
      bytes += unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        unsafe fill(buffer, &count)
      }
    }
    return isRead ? bytes : nil
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
