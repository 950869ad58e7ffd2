internal import Foundation

/// A file that is written whole or not at all.
package enum FileOutput {
  /// Puts `bytes` at `path`: into a new file beside it first, which then takes its name.
  ///
  /// - Throws: ``FileOutputError``; an older file at `path` is then untouched.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileOutputError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw FileOutputError(path: path, reason: SystemMessage.text(of: error))
    }
  }
}

/// A file that could not be written.
package struct FileOutputError: Error, CustomStringConvertible {
  /// The path as it was given.
  package let path: String
  /// What the system said.
  package let reason: String

  package var description: String { "\(path): cannot be written: \(reason)" }
}
