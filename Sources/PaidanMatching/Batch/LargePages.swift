#if canImport(Glibc)
  internal import Glibc
#endif

/// Large arrays in large pages, where the system has them.
enum LargePages {
  private static let leastBytes = 1 << 22
  private static let pageSize = 1 << 21

  /// Asks for large pages under a buffer that nothing was written to yet.
  ///
  /// A page is fetched and cleared when it is first written: a city of a million orders fetches a
  /// hundred thousand small ones, which takes longer than what is written there.
  static func advise<Element>(_ buffer: UnsafeMutableBufferPointer<Element>) {
    #if canImport(Glibc)
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      guard bytes.count >= leastBytes, let base = bytes.baseAddress else { return }
      let start = unsafe base.alignedUp(toMultipleOf: pageSize)
      let end = unsafe (base + bytes.count).alignedDown(toMultipleOf: pageSize)
      if unsafe start < end { _ = unsafe madvise(start, end - start, MADV_HUGEPAGE) }
    #endif
  }

  /// The same values with room for a quarter more, in large pages.
  ///
  /// An array that outgrows its memory copies all of it at once, into small pages, when somebody
  /// waits for one event.
  static func withRoom<Element>(_ values: [Element]) -> [Element] {
    let room = values.count + values.count / 4
    return unsafe [Element](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe advise(buffer)
      count = unsafe buffer.initialize(fromContentsOf: values)
    }
  }
}
