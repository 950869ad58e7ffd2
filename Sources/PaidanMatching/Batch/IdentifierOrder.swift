package import PaidanModel

/// Puts records into the order of their identifiers.
package enum IdentifierOrder {
  /// `elements` by identifier, equal ones in the order given; and the first that two of them share.
  static func sorted<Element: Sendable, Subject>(
    _ elements: [Element], threads: Int = 1,
    by id: @escaping @Sendable (borrowing Element) -> Identifier<Subject>
  ) -> (elements: [Element], repeated: Identifier<Subject>?) {
    let ids = Parallel.elements(of: elements, threads: threads) { _, element in id(element) }
    guard let order = permutation(of: ids) else { return (elements, nil) }
    let sorted = Parallel.elements(of: order, threads: threads) { _, place in elements[place] }
    let twin = order.indices.dropFirst().first { ids[order[$0]] == ids[order[$0 - 1]] }
    return (sorted, twin.map { ids[order[$0]] })
  }

  /// The positions of `ids` in ascending order of their bytes, equal ones in the order given; nil
  /// where they ascend already, none of them twice.
  ///
  /// Day files mostly stand by identifier already, which one pass can tell. Where they do not, the
  /// first eight bytes behind what all begin with decide nearly every comparison as one number.
  package static func permutation<Subject>(of ids: [Identifier<Subject>]) -> [Int]? {
    let shared = sharedPrefixLength(ids)
    let prefixes = ids.map { prefix(of: $0.text, after: shared) }
    let ascends = ids.indices.dropFirst().allSatisfy { place in
      prefixes[place - 1] != prefixes[place]
        ? prefixes[place - 1] < prefixes[place] : ids[place - 1] < ids[place]
    }
    if ascends { return nil }
    var order = RadixOrder.ascending(prefixes)
    // Runs of one prefix are put in order by the whole text, equal texts by where they stood.
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, prefixes[Int(order[end])] == prefixes[Int(order[start])] { end += 1 }
      if end - start > 1 {
        order[start..<end].sort { (ids[Int($0)], $0) < (ids[Int($1)], $1) }
      }
      start = end
    }
    return order.map { Int($0) }
  }

  /// How many bytes all begin with.
  private static func sharedPrefixLength<Subject>(_ ids: [Identifier<Subject>]) -> Int {
    guard let first = ids.first.map({ Array($0.text.utf8) }) else { return 0 }
    var shared = first.count
    for id in ids where shared > 0 {
      shared = unsafe id.text.utf8.withBytes { bytes in
        var length = 0
        let most = min(shared, bytes.count)
        while length < most, unsafe bytes[length] == first[length] { length += 1 }
        return length
      }
    }
    return shared
  }

  /// Eight bytes as a number that orders as they do, zeros behind a shorter text.
  private static func prefix(of text: String, after shared: Int) -> UInt64 {
    unsafe text.utf8.withBytes { bytes in
      var number: UInt64 = 0
      for place in shared..<shared + 8 {
        number = number << 8 | (place < bytes.count ? UInt64(unsafe bytes[place]) : 0)
      }
      return number
    }
  }
}

extension String.UTF8View {
  /// What `body` makes of the bytes, which lie in a row there.
  @inline(__always)
  fileprivate func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    if let value = unsafe withContiguousStorageIfAvailable(body) { return value }
    // Only a text bridged from another language has no bytes of its own in a row.
    return unsafe Array(self).withUnsafeBufferPointer(body)
  }
}
