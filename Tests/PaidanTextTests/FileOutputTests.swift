import Foundation
import PaidanText
import Testing

@Suite("File output") struct FileOutputTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a file is written, and an older one replaced as a whole")
  func write() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("计划.json")
      for bytes in [Array("a much longer first text".utf8), Array("short".utf8), []] {
        try FileOutput.write(bytes, to: url.path)
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
        let error = #expect(throws: FileOutputError.self) {
          try FileOutput.write(Array("new".utf8), to: path)
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
      try FileOutput.write(Array("new".utf8), to: url.path)
      // A write into the old file would show through its second name.
      #expect(try Data(contentsOf: link) == Data("old".utf8))
      #expect(try Data(contentsOf: url) == Data("new".utf8))
    }
  }
}
