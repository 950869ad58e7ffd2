/// A heap entry: a distance and a column, ordered by distance, ties by column.
protocol SearchKey: Comparable, BitwiseCopyable {
  associatedtype Distance
  init(distance: Distance, column: Int32)
  var distance: Distance { get }
  var column: Int32 { get }
}

/// Distance and column in one word, so that one comparison orders both.
struct PackedSearchKey: SearchKey {
  private let bits: UInt64

  /// Both numbers are non-negative, hence the order of the words is that of the pairs.
  @inline(always) init(distance: Int32, column: Int32) {
    bits = UInt64(UInt32(bitPattern: distance)) &<< 32 | UInt64(UInt32(bitPattern: column))
  }

  @inline(always) var distance: Int32 { Int32(truncatingIfNeeded: bits &>> 32) }
  @inline(always) var column: Int32 { Int32(truncatingIfNeeded: bits) }

  @inline(always) static func < (lhs: Self, rhs: Self) -> Bool { lhs.bits < rhs.bits }
}

/// The same for distances of 64 bits.
struct WideSearchKey: SearchKey {
  let distance: Int64
  let column: Int32

  @inline(always) static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.distance < rhs.distance || (lhs.distance == rhs.distance && lhs.column < rhs.column)
  }
}
