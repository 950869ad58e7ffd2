internal import Foundation

/// Edges of consecutive rows while they are found: in memory lent for them, or, once that is too
/// little, in memory of its own.
///
/// Not shared while it grows: one thread fills it, and others read it when that thread is done.
@safe final class EdgeBuffer: @unchecked Sendable {
  /// How many edges there are.
  private(set) var count = 0
  private var capacity: Int
  private var columns: UnsafeMutablePointer<Int32>
  private var costs: UnsafeMutablePointer<Int32>
  /// Whether the edges lie in the memory that was lent.
  private(set) var isLent: Bool

  /// A buffer with memory of its own.
  init() {
    (isLent, capacity) = (false, 1 << 10)
    unsafe columns = .allocate(capacity: capacity)
    unsafe costs = .allocate(capacity: capacity)
  }

  /// A buffer in memory for `capacity` edges, which outlives its use.
  init(
    columns: UnsafeMutablePointer<Int32>, costs: UnsafeMutablePointer<Int32>, capacity: Int
  ) {
    (isLent, self.capacity) = (true, capacity)
    unsafe (self.columns, self.costs) = (columns, costs)
  }

  deinit { release() }

  /// Hands `body` the ends of both lists with room for `more` edges; it returns how many it wrote.
  ///
  /// - Precondition: it writes no more than it asked room for.
  @inline(__always)
  func append<E>(
    upTo more: Int,
    _ body: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) throws(E) -> Int
  ) throws(E) {
    if count + more > capacity { grow(to: count + more) }
    count += try unsafe body(columns + count, costs + count)
  }

  /// Adds some edges of another buffer.
  @inline(__always)
  func append(_ other: EdgeBuffer, _ edges: Range<Int>) {
    unsafe append(upTo: edges.count) { columns, costs in
      unsafe columns.initialize(from: other.columns + edges.lowerBound, count: edges.count)
      unsafe costs.initialize(from: other.costs + edges.lowerBound, count: edges.count)
      return edges.count
    }
  }

  /// Forgets all but the first `count` edges.
  func shorten(to count: Int) { self.count = count }

  /// Moves the edges to where others may have been lent memory too, but before their own.
  func move(to columns: UnsafeMutablePointer<Int32>, _ costs: UnsafeMutablePointer<Int32>) {
    if unsafe columns == self.columns { return }
    unsafe columns.update(from: self.columns, count: count)
    unsafe costs.update(from: self.costs, count: count)
  }

  /// Adds the edges from `first` on to two lists.
  func append(from first: Int = 0, to columns: inout [Int32], _ costs: inout [Int32]) {
    unsafe columns.append(
      contentsOf: UnsafeBufferPointer(start: self.columns + first, count: count - first))
    unsafe costs.append(
      contentsOf: UnsafeBufferPointer(start: self.costs + first, count: count - first))
  }

  private func grow(to least: Int) {
    let room = max(2 * capacity, least)
    let newColumns = UnsafeMutablePointer<Int32>.allocate(capacity: room)
    let newCosts = UnsafeMutablePointer<Int32>.allocate(capacity: room)
    unsafe newColumns.initialize(from: columns, count: count)
    unsafe newCosts.initialize(from: costs, count: count)
    release()
    unsafe (columns, costs) = (newColumns, newCosts)
    (capacity, isLent) = (room, false)
  }

  private func release() {
    if isLent { return }
    unsafe columns.deallocate()
    unsafe costs.deallocate()
  }
}
