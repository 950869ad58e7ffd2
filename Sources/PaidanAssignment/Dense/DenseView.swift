/// The matrix as it was given, borrowed for one solve: row-major, no copy.
///
/// Valid only inside ``DenseSolver``'s call; index checks in debug builds alone, as the sizes were
/// checked at the door.
@safe struct DenseView<Entry: DenseEntry> {
  private let storage: UnsafeBufferPointer<Entry>
  let rowCount: Int
  let columnCount: Int
  /// The distance of two rows.
  let stride: Int

  @unsafe init(
    _ storage: UnsafeBufferPointer<Entry>, rowCount: Int, columnCount: Int, stride: Int
  ) {
    unsafe self.storage = storage
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.stride = stride
  }

  @inline(always) subscript(row: Int, column: Int) -> Entry {
    unsafe storage[row &* stride &+ column]
  }

  @inline(__always) func row(_ row: Int) -> DenseRow<Entry> {
    unsafe DenseRow(
      UnsafeBufferPointer(
        rebasing: storage[row &* stride..<row &* stride &+ columnCount]))
  }

  /// The first entry that is neither a cost nor forbidden, as an error.
  func firstRefusal(inRow row: Int) -> DenseMatrixError? {
    for column in 0..<columnCount {
      if let refusal = self[row, column].refusal {
        return .refused(refusal, row: row, column: column)
      }
    }
    return nil
  }
}

/// One row of a ``DenseView``.
@safe struct DenseRow<Entry: DenseEntry> {
  private let storage: UnsafeBufferPointer<Entry>

  @unsafe init(_ storage: UnsafeBufferPointer<Entry>) { unsafe self.storage = storage }

  @inline(always) var count: Int { unsafe storage.count }

  /// Where the last, shorter eight begins; ``count`` when there is none.
  @inline(always) var wholeCount: Int { count & ~7 }

  @inline(always) subscript(index: Int) -> Entry { unsafe storage[index] }

  /// The eight entries from `index` on.
  @inline(always) subscript(eight index: Int) -> SIMD8<Entry> {
    assert(index >= 0 && index + 8 <= count)
    return unsafe UnsafeRawPointer(storage.baseAddress.unsafelyUnwrapped + index)
      .loadUnaligned(as: SIMD8<Entry>.self)
  }

  /// The eight entries from `index` on, as numbers.
  @inline(always) subscript(lanes index: Int) -> Lanes { Entry.widened(self[eight: index]) }

  /// The entries after the last whole eight, filled up with +infinity.
  @inline(__always) var rest: Lanes {
    var lanes = Lanes(repeating: .infinity)
    for index in wholeCount..<count { lanes[index &- wholeCount] = self[index].widened }
    return lanes
  }
}
