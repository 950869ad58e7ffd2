#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears under its name when all its blocks are written, or not at all.
///
/// Foundation writes either whole values atomically or a growing file in place; a problem of
/// hundreds of megabytes wants both at once.
enum BlockFile {
  /// Puts the blocks into a new file beside `path`, which then takes its name.
  ///
  /// - Throws: `unwritable`; an older file at `path` is then untouched.
  static func replace(_ path: String, with blocks: EncodedProblem) throws(AssignmentWriteError) {
    // By chance, so that two writers of one path never share a file; no decision depends on it.
    let partial = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).partial"
    let file = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(path) }
    let isWritten = blocks.allSatisfy { append($0, to: file) }
    // The reason is that of the first call that failed; close may set another.
    let writeError = errno
    let isClosed = close(file) == 0
    if !isWritten { errno = writeError }
    if isWritten, isClosed, unsafe rename(partial, path) == 0 { return }
    let error = failure(path)
    unsafe unlink(partial)
    throw error
  }

  /// Writes all of a block, in as many calls as the system takes for it; false when it fails.
  private static func append(_ block: [UInt8], to file: Int32) -> Bool {
    unsafe block.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        let count = unsafe write(file, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        start += max(count, 0)
      }
      return true
    }
  }

  private static func failure(_ path: String) -> AssignmentWriteError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) }
    return .unwritable(path: path, reason: reason ?? "the system gave no reason")
  }
}
