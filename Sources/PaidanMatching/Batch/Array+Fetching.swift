internal import CPaidanMemory

extension Array {
  /// Has an element fetched that is looked at soon, and waits for nothing.
  @inline(__always)
  func fetch(_ index: Int) {
    unsafe withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      var place = unsafe first + index * MemoryLayout<Element>.stride
      let end = unsafe place + MemoryLayout<Element>.size
      while unsafe place < end {
        unsafe paidan_fetch(place)
        unsafe place += 64
      }
    }
  }
}
