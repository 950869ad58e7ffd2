import Foundation
import PaidanAssignment
import Testing

@Suite("Block file") struct BlockFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(BlockFileError) {
    try BlockFile.replace(path) { (file) throws(BlockFileError) in try file.append(bytes) }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a file is written, and an older one replaced as a whole")
  func write() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("计划.json")
      for bytes in [Array("a much longer first text".utf8), Array("short".utf8), []] {
        try Self.write(bytes, to: url.path)
        #expect(try Array(Data(contentsOf: url)) == bytes)
      }
      #expect(try names(in: folder) == ["计划.json"])
    }
  }

  @Test("where writing fails nothing is changed and nothing left behind")
  func failure() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("plan.json", isDirectory: true)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      let old = target.appendingPathComponent("old")
      try Data("old".utf8).write(to: old)
      for path in [target.path, folder.appendingPathComponent("absent/plan.json").path] {
        let error = #expect(throws: BlockFileError.self) {
          try Self.write(Array("new".utf8), to: path)
        }
        #expect(error?.path == path)
        #expect(error?.description.hasPrefix("\(path): cannot be written: ") == true)
      }
      #expect(try names(in: folder) == ["plan.json"])
      #expect(try Data(contentsOf: old) == Data("old".utf8))
    }
  }

  @Test("the older file itself is never written to")
  func newFile() throws {
    try withFolder { folder in
      let (url, link) = (folder.appendingPathComponent("a"), folder.appendingPathComponent("b"))
      try Data("old".utf8).write(to: url)
      try FileManager.default.linkItem(at: url, to: link)
      try Self.write(Array("new".utf8), to: url.path)
      // A write into the old file would show through its second name.
      #expect(try Data(contentsOf: link) == Data("old".utf8))
      #expect(try Data(contentsOf: url) == Data("new".utf8))
    }
  }

  @Test("blocks stand behind one another")
  func order() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("a")
      let blocks = (0..<40).map { number in [UInt8](repeating: UInt8(number), count: 1000 * number)
      }
      try BlockFile.replace(url.path) { (file) throws(BlockFileError) in
        for block in blocks { try file.append(block) }
      }
      #expect(try Array(Data(contentsOf: url)) == blocks.flatMap { $0 })
    }
  }

  @Test("where a block cannot be made nothing is changed and nothing left behind")
  func interruption() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("a")
      try Self.write(Array("old".utf8), to: url.path)
      let reason = BlockFileError(path: "b", reason: "no more")
      let error = #expect(throws: BlockFileError.self) {
        try BlockFile.replace(url.path) { (file) throws(BlockFileError) in
          try file.append(Array("new".utf8))
          throw reason
        }
      }
      #expect(error?.description == reason.description)
      #expect(try names(in: folder) == ["a"])
      #expect(try Data(contentsOf: url) == Data("old".utf8))
    }
  }
}
