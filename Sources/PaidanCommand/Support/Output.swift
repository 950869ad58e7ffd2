import ArgumentParser
import Foundation
import PaidanText

/// Where results go: standard output, or a file that is written whole or not at all.
enum Output {
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    do throws(FileOutputError) {
      try FileOutput.write(bytes, to: path)
    } catch {
      throw Failure.report(error, Failure.unwritable)
    }
  }

  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
