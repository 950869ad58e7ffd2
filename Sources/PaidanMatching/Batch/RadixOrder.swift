/// The order of numbers, found by counting digits: linear, and the same for any input order.
enum RadixOrder {
  /// The indices of `keys` by ascending key, equal keys by index.
  ///
  /// Digits that all keys share are passed over, so that keys of few distinct digits cost few
  /// passes.
  ///
  /// - Complexity: O(*n*) for *n* keys, in at most six passes.
  static func ascending(_ keys: [UInt64]) -> [Int32] {
    var order = (0..<Int32(keys.count)).map { $0 }
    guard let first = keys.first else { return order }
    let differing = keys.reduce(0) { $0 | ($1 ^ first) }
    var sorted = order
    for shift in stride(from: UInt64(0), to: 64, by: 11) where (differing >> shift) & 2047 != 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for key in keys { starts[Int((key >> shift) & 2047) + 1] += 1 }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      for index in order {
        let digit = Int((keys[Int(index)] >> shift) & 2047)
        sorted[starts[digit]] = index
        starts[digit] += 1
      }
      swap(&order, &sorted)
    }
    return order
  }
}
