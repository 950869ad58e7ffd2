import ArgumentParser
import Foundation
import PaidanAssignment

/// Where results go: standard output, or a file that is written whole or not at all.
enum Output {
  static func write(_ bytes: [UInt8], to path: String?) throws {
    try write(to: path) { (sink) throws(BlockFileError) in try sink(bytes) }
  }

  /// Writes what `body` hands to its sink, piece by piece.
  static func write(
    to path: String?,
    _ body: (_ sink: ([UInt8]) throws(BlockFileError) -> Void) throws(BlockFileError) -> Void
  ) throws {
    do throws(BlockFileError) {
      guard let path else {
        return try body { FileHandle.standardOutput.write(Data($0)) }
      }
      try BlockFile.replace(path) { (file) throws(BlockFileError) in
        try body { (piece) throws(BlockFileError) in try file.append(piece) }
      }
    } catch {
      throw Failure.report(error, Failure.unwritable)
    }
  }

  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
