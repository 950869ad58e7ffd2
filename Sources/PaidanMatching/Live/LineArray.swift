internal import CPaidanMemory

#if canImport(Glibc)
  internal import Glibc
#endif

/// A growing array of plain values that begins at a line of the cache, and in large pages where it is
/// large and the system has them.
///
/// An event of a large city reads a few hundred places all over memory. A Swift array begins 48 bytes
/// into a line, so that every value of 64 bytes lies across two of them; and the processor remembers
/// where only some thousand small pages are. The only unsafe memory of the module is behind this
/// type; indices are checked as those of an array are, but by ``subscript(unchecked:)``.
@safe struct LineArray<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  // Sendable because the memory has this one owner, and changes in mutating methods alone.
  private var storage: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  private static var line: Int { 64 }
  /// At so many values ``matches(from:needed:forbidden:)`` looks at once.
  static var valuesMatched: Int { 16 }
  /// From here on a block lies in large pages.
  private static var leastLargeBlock: Int { 1 << 21 }

  /// No values yet, and room for so many.
  init(capacity: Int = 0) {
    self.capacity = max(capacity, 16)
    unsafe storage = Self.allocate(self.capacity)
  }

  deinit { unsafe UnsafeMutableRawPointer(storage).deallocate() }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    // Whoever looks at several values at once may look beyond the last.
    let bytes = (capacity + valuesMatched) * MemoryLayout<Element>.stride
    let isLarge = bytes >= leastLargeBlock
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: isLarge ? leastLargeBlock : line)
    #if canImport(Glibc)
      // A refusal costs speed alone.
      if isLarge { _ = unsafe madvise(block, bytes, MADV_HUGEPAGE) }
    #endif
    return unsafe block.bindMemory(to: Element.self, capacity: capacity)
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow(to: 2 * capacity) }
    unsafe storage[count] = element
    count += 1
  }

  /// Appends the same value several times.
  mutating func append(_ element: Element, times: Int) {
    for _ in 0..<times { append(element) }
  }

  private mutating func grow(to larger: Int) {
    let block = unsafe Self.allocate(larger)
    for index in 0..<count { unsafe block[index] = storage[index] }
    unsafe UnsafeMutableRawPointer(storage).deallocate()
    unsafe storage = block
    capacity = larger
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "There is no such place.")
      return unsafe storage[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count, "There is no such place.")
      unsafe storage[index] = newValue
    }
  }

  /// Has a value fetched that is looked at soon, and waits for nothing.
  @inline(__always)
  func fetch(_ index: Int) { unsafe paidan_fetch(storage + index) }

  /// A value whose place is known to be within the array.
  @unsafe subscript(unchecked index: Int) -> Element {
    @inline(__always) get { unsafe storage[index] }
  }
}

extension LineArray<UInt16> {
  /// Which of the sixteen values from a place on, which is known to be within the array, have all bits
  /// of `needed` and none of `forbidden`: bit *i* for the value *i* places on.
  ///
  /// What is said of values beyond the array's end means nothing.
  @unsafe
  @inline(__always)
  func matches(from index: Int, needed: UInt16, forbidden: UInt16) -> UInt32 {
    unsafe paidan_matches(storage + index, needed, forbidden)
  }
}
