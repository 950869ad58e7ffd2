import ArgumentParser
import Foundation

/// Ends the command: a message on standard error, an exit code of sysexits.h.
enum Failure {
  /// A statement that does not hold, such as a plan that fails verification.
  static let refused = ExitCode(1)
  /// EX_DATAERR: a file was read and breaks its format.
  static let data = ExitCode(65)
  /// EX_NOINPUT: a file cannot be read.
  static let unreadable = ExitCode(66)
  /// EX_CANTCREAT: a file cannot be written.
  static let unwritable = ExitCode(73)

  /// Prints `message` and hands back `code` to throw.
  static func report(_ message: some CustomStringConvertible, _ code: ExitCode) -> ExitCode {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    return code
  }
}
