#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears under its name when all its blocks are written, or not at all.
///
/// Foundation writes either whole values atomically or a growing file in place; a text of hundreds
/// of megabytes wants both at once.
package struct BlockFile {
  private let path: String
  private let descriptor: Int32

  /// Puts what `body` appends into a new file beside `path`, which then takes its name.
  ///
  /// - Parameters:
  ///   - path: where the file is to be.
  ///   - body: is handed the file and appends its blocks, in their order.
  /// - Throws: ``BlockFileError``; an older file at `path` is then untouched.
  package static func replace(
    _ path: String, with body: (BlockFile) throws(BlockFileError) -> Void
  ) throws(BlockFileError) {
    // By chance, so that two writers of one path never share a file; no decision depends on it.
    let partial = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).partial"
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    let file = BlockFile(path: path, descriptor: descriptor)
    guard descriptor >= 0 else { throw file.failure() }
    do throws(BlockFileError) {
      do throws(BlockFileError) {
        try body(file)
      } catch {
        _ = close(descriptor)
        throw error
      }
      guard close(descriptor) == 0, unsafe rename(partial, path) == 0 else { throw file.failure() }
    } catch {
      unsafe unlink(partial)
      throw error
    }
  }

  /// Writes all of a block behind those before it, in as many calls as the system takes for it.
  ///
  /// - Parameter block: some bytes.
  /// - Throws: ``BlockFileError`` with what the system said.
  package func append(_ block: [UInt8]) throws(BlockFileError) {
    let isWritten = unsafe block.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        let count = unsafe write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        start += max(count, 0)
      }
      return true
    }
    if !isWritten { throw failure() }
  }

  /// The reason of the system call that just failed.
  private func failure() -> BlockFileError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) }
    return BlockFileError(path: path, reason: reason ?? "the system gave no reason")
  }
}

/// A file that could not be written; an older one at its path is untouched.
package struct BlockFileError: Error, CustomStringConvertible {
  /// The path as it was given.
  package let path: String
  /// What the system said.
  package let reason: String

  /// An error at `path`, for what the system or a body gave as `reason`.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): cannot be written: \(reason)" }
}
