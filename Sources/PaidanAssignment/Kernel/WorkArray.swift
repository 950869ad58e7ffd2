internal import CPaidanMemory

#if canImport(Glibc)
  internal import Glibc
#endif

/// A block of plain values a kernel owns, allocated once and released with it.
///
/// The only unsafe memory of the module is behind this type. Indices are checked in debug builds
/// alone: they come from a graph whose offsets and columns were checked when it was made. A Swift
/// array would test for sharing on each of the search's random writes.
@safe struct WorkArray<Element: BitwiseCopyable>: ~Copyable {
  private let storage: UnsafeMutableBufferPointer<Element>

  var count: Int { unsafe storage.count }

  init(repeating value: Element, count: Int) {
    unsafe storage = Self.allocate(count)
    unsafe storage.initialize(repeating: value)
  }

  /// A block for `count` values, each to be written before it is read.
  ///
  /// Pages of memory never written are never fetched, so room for the worst case costs nothing.
  init(uninitialized count: Int) { unsafe storage = Self.allocate(count) }

  /// A block of `count` values, each made from its index, in ascending order.
  @inline(always)
  init(count: Int, _ value: (Int) -> Element) {
    unsafe storage = Self.allocate(count)
    for index in 0..<count { unsafe storage.initializeElement(at: index, to: value(index)) }
  }

  /// The values of an array.
  init(_ values: [Element]) {
    unsafe storage = Self.allocate(values.count)
    _ = unsafe storage.initialize(fromContentsOf: values)
  }

  /// A block of `count` values, the first of them those of `other`, the rest `value`.
  init(_ other: borrowing WorkArray, grownTo count: Int, with value: Element) {
    self.init(repeating: value, count: count)
    for index in 0..<other.count { self[index] = other[index] }
  }

  /// A block with room for `count` values, the first of them those of `other`.
  init(_ other: borrowing WorkArray, withRoomFor count: Int) {
    self.init(uninitialized: count)
    for index in 0..<other.count { self[index] = other[index] }
  }

  deinit { unsafe storage.deallocate() }

  /// From here on a block lies in large pages, where the system has them: a search jumps about in
  /// its memory, and the processor remembers few small ones.
  private static var leastLargeBlock: Int { 1 << 21 }
  private static var largePage: Int { 1 << 21 }
  private static var line: Int { 64 }

  private static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    #if canImport(Glibc)
      if bytes >= leastLargeBlock {
        let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: largePage)
        // A refusal costs speed alone.
        _ = unsafe madvise(block, bytes, MADV_HUGEPAGE)
        return unsafe UnsafeMutableBufferPointer(
          start: block.bindMemory(to: Element.self, capacity: count), count: count)
      }
    #endif
    // A value that fills a line must not lie across two.
    if bytes > 0, MemoryLayout<Element>.stride >= line / 2 {
      let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: line)
      return unsafe UnsafeMutableBufferPointer(
        start: block.bindMemory(to: Element.self, capacity: count), count: count)
    }
    return .allocate(capacity: count)
  }

  subscript(index: Int) -> Element {
    @inline(always) get { unsafe storage[index] }
    @inline(always) nonmutating _modify { yield &(unsafe storage)[index] }
  }

  subscript(index: Int32) -> Element {
    @inline(always) get { self[Int(index)] }
    @inline(always) nonmutating _modify { yield &self[Int(index)] }
  }

  /// Has a value fetched that is looked at soon, and waits for nothing.
  ///
  /// One by one, each look would wait for its own memory, as the processor does not foresee where
  /// the one before it ends.
  @inline(always) func fetch(_ index: Int) {
    guard let start = unsafe storage.baseAddress else { return }
    unsafe paidan_fetch(start + index)
  }

  @inline(always) func fetch(_ index: Int32) { fetch(Int(index)) }

  /// The values as an array of their own.
  func copied() -> [Element] { unsafe Array(storage) }

  /// What `part` makes of each value, as an array.
  func copied<Part>(_ part: (Element) -> Part) -> [Part] { unsafe storage.map(part) }
}

extension WorkArray where Element: SIMDScalar {
  /// The eight values from `index` on.
  subscript(eight index: Int) -> SIMD8<Element> {
    @inline(always) get {
      assert(index >= 0 && index + 8 <= count)
      return unsafe UnsafeRawPointer(storage.baseAddress.unsafelyUnwrapped + index)
        .loadUnaligned(as: SIMD8<Element>.self)
    }
  }
}
