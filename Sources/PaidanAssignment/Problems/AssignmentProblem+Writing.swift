#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension AssignmentProblem {
  /// Writes the problem to a file, block by block, so that the text is never in memory as a whole.
  ///
  /// The file appears under its name when it is complete; an older one is replaced then.
  ///
  /// - Parameters:
  ///   - format: a classical one for a classical problem, `batch` for a batch.
  ///   - url: a file URL.
  /// - Throws: when the format cannot express the problem, or the system cannot write the file.
  /// - Complexity: O(rows + columns + edges).
  public func write(as format: Format, to url: URL) throws(AssignmentWriteError) {
    let blocks = try encoded(as: format)
    do throws(BlockFileError) {
      try BlockFile.replace(url.path) { (file: BlockFile) throws(BlockFileError) in
        for block in blocks { try file.append(block) }
      }
    } catch {
      throw .unwritable(path: error.path, reason: error.reason)
    }
  }
}
