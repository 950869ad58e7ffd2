/// Plain values in memory that its owner frees: to look at one counts no reference.
///
/// An order's search looks at a dozen arrays for some fifty engineers each; counting references to
/// the arrays, which all threads share, would take longer than the search.
@safe struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let count: Int
  // Never written to once it is made.
  private let values: UnsafeMutablePointer<Element>

  /// `count` values, each made from its place.
  @inline(__always)
  init(count: Int, _ value: (Int) -> Element) {
    self.count = count
    unsafe values = .allocate(capacity: max(1, count))
    for place in 0..<count { unsafe (values + place).initialize(to: value(place)) }
  }

  /// The value at a place, which is checked in debug builds alone: places come from the index that
  /// was made with the column.
  @inline(__always)
  subscript(place: Int) -> Element {
    assert(place >= 0 && place < count, "a place beyond the column")
    return unsafe values[place]
  }

  /// Gives the memory back; nothing may be looked at any more.
  func free() { unsafe values.deallocate() }
}
