/// The order of numbers, found by counting digits: linear, and the same for any input order.
enum RadixOrder {
  /// A key with its index: they travel together, so that each pass reads memory in a row.
  private struct Entry {
    var key: UInt64
    var index: Int32
  }

  private static let digitBits: UInt64 = 11

  /// The indices of `keys` by ascending key, equal keys by index.
  ///
  /// Digits that all keys share are passed over, so that keys of few distinct digits cost few
  /// passes.
  ///
  /// - Complexity: O(*n*) for *n* keys, in at most six passes.
  static func ascending(_ keys: [UInt64]) -> [Int32] {
    guard let first = keys.first else { return [] }
    let differing = keys.reduce(0) { $0 | ($1 ^ first) }
    let shifts = stride(from: UInt64(0), to: 64, by: UInt64.Stride(digitBits)).filter {
      (differing >> $0) & mask != 0
    }
    var entries = keys.indices.map { Entry(key: keys[$0], index: Int32($0)) }
    var sorted = [Entry](repeating: Entry(key: 0, index: 0), count: keys.count)
    for shift in shifts {
      distribute(entries.span, by: shift, into: &sorted)
      swap(&entries, &sorted)
    }
    return entries.map(\.index)
  }

  private static var mask: UInt64 { 1 << digitBits - 1 }

  private static func distribute(
    _ entries: Span<Entry>, by shift: UInt64, into sorted: inout [Entry]
  ) {
    var starts = [Int32](repeating: 0, count: Int(mask) + 2)
    for place in entries.indices { starts[Int((entries[place].key >> shift) & mask) + 1] += 1 }
    for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
    var places = sorted.mutableSpan
    for place in entries.indices {
      let digit = Int((entries[place].key >> shift) & mask)
      places[Int(starts[digit])] = entries[place]
      starts[digit] += 1
    }
  }
}
