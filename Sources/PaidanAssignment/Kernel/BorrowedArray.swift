internal import CPaidanMemory

/// Read access to an array that outlives the kernel, without its bounds checks in release builds.
///
/// Valid only inside ``SparseProblem/withView(_:)``.
@safe struct BorrowedArray<Element: BitwiseCopyable> {
  private let storage: UnsafeBufferPointer<Element>

  @unsafe init(_ storage: UnsafeBufferPointer<Element>) { unsafe self.storage = storage }

  var count: Int { unsafe storage.count }

  @inline(always) subscript(index: Int) -> Element { unsafe storage[index] }
  @inline(always) subscript(index: Int32) -> Element { unsafe storage[Int(index)] }

  /// Has a value fetched that is looked at soon, and waits for nothing.
  @inline(always) func fetch(_ index: Int) {
    guard let start = unsafe storage.baseAddress else { return }
    unsafe paidan_fetch(start + index)
  }
}

/// The arrays of a problem, borrowed for one solve.
struct ProblemView<Cost: KernelCost> {
  let rowOffsets: BorrowedArray<Int>
  let columns: BorrowedArray<Int32>
  let costs: BorrowedArray<Cost>
  let penalties: BorrowedArray<Cost>
  let slotOffsets: BorrowedArray<Int>
  let slotCosts: BorrowedArray<Cost>

  @inline(always) func edge(_ index: Int) -> KernelEdge<Cost> {
    KernelEdge(target: columns[index], cost: costs[index])
  }

  @inline(always) func slots(of column: Int32) -> Range<Int> {
    let index = Int(column)
    return unsafe Range(uncheckedBounds: (slotOffsets[index], slotOffsets[index &+ 1]))
  }

  @inline(always) func edges(of row: Int32) -> Range<Int> {
    let index = Int(row)
    return unsafe Range(uncheckedBounds: (rowOffsets[index], rowOffsets[index &+ 1]))
  }

  /// Has fetched where the edges of a row lie.
  @inline(always) func fetchEdges(of row: Int32) { rowOffsets.fetch(Int(row)) }
}

extension SparseProblem {
  /// Lends the arrays to `body`; the view must not leave it.
  func withView<Result, Failure>(
    _ body: (ProblemView<Cost>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe try rowOffsets.withUnsafeBufferPointer { (rowOffsets) throws(Failure) in
      unsafe try columns.withUnsafeBufferPointer { (columns) throws(Failure) in
        unsafe try costs.withUnsafeBufferPointer { (costs) throws(Failure) in
          unsafe try penalties.withUnsafeBufferPointer { (penalties) throws(Failure) in
            unsafe try slotOffsets.withUnsafeBufferPointer { (slotOffsets) throws(Failure) in
              unsafe try slotCosts.withUnsafeBufferPointer { (slotCosts) throws(Failure) in
                try body(
                  ProblemView(
                    rowOffsets: unsafe BorrowedArray(rowOffsets),
                    columns: unsafe BorrowedArray(columns),
                    costs: unsafe BorrowedArray(costs),
                    penalties: unsafe BorrowedArray(penalties),
                    slotOffsets: unsafe BorrowedArray(slotOffsets),
                    slotCosts: unsafe BorrowedArray(slotCosts)))
              }
            }
          }
        }
      }
    }
  }
}
