import Foundation
import PaidanText

/// Hands out the lines of a file or of standard input as they come, each as soon as its line break
/// is there.
struct LineSource: ~Copyable {
  /// A line, without its line break.
  enum Line {
    case text([UInt8])
    /// It has more bytes than ``longest``; they were read over.
    case tooLong
  }

  /// A line may be long, since a policy or an order may be, but must not fill the memory.
  static let longest = 1 << 20

  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// The lines of a file; those of standard input without one.
  init(path: String?) throws {
    guard let path else {
      self.path = "standard input"
      handle = .standardInput
      return
    }
    self.path = path
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path, isDirectory: false))
    } catch {
      throw Failure.report(
        "cannot read \(path): \(SystemMessage.text(of: error))", Failure.unreadable)
    }
  }

  /// The next line; nil behind the last.
  ///
  /// What stands behind the last line break is a line if there is anything.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        line += buffer[position..<end]
        position = end + 1
        return isTooLong || line.count > Self.longest ? .tooLong : .text(line)
      }
      line += buffer[position...]
      if line.count > Self.longest {
        line = []
        isTooLong = true
      }
      guard try fill() else { return isTooLong ? .tooLong : line.isEmpty ? nil : .text(line) }
    }
  }

  /// Reads what is there, waiting for something; false at the end.
  private mutating func fill() throws -> Bool {
    if isAtEnd { return false }
    buffer = [UInt8](repeating: 0, count: 1 << 16)
    position = 0
    // Foundation's own ways of reading either wait for all that was asked for, or end the process
    // where the system refuses.
    var count = 0
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(handle.fileDescriptor, bytes.baseAddress, bytes.count)
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      let reason = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      throw Failure.report(
        "cannot read \(path): \(SystemMessage.text(of: reason))", Failure.unreadable)
    }
    buffer.removeSubrange(count...)
    isAtEnd = count == 0
    return count > 0
  }
}
