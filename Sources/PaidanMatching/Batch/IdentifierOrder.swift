package import PaidanModel

/// Puts records into the order of their identifiers.
package enum IdentifierOrder {
  /// `elements` by identifier; equal identifiers keep their order.
  static func sorted<Element, Subject>(
    _ elements: [Element], by id: (Element) -> Identifier<Subject>
  ) -> [Element] {
    guard let order = permutation(of: elements.map(id)) else { return elements }
    return order.map { elements[$0] }
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

  /// The first identifier that two neighbours share.
  static func repeated<Element, Subject>(
    in sorted: [Element], by id: (Element) -> Identifier<Subject>
  ) -> Identifier<Subject>? {
    for place in sorted.indices.dropFirst() {
      let own = id(sorted[place])
      if own == id(sorted[place - 1]) { return own }
    }
    return nil
  }

  /// How many bytes all begin with.
  private static func sharedPrefixLength<Subject>(_ ids: [Identifier<Subject>]) -> Int {
    guard let first = ids.first.map({ Array($0.text.utf8) }) else { return 0 }
    var shared = first.count
    for id in ids {
      shared = min(shared, id.text.utf8.count)
      var length = 0
      for byte in id.text.utf8 {
        if length == shared || byte != first[length] { break }
        length += 1
      }
      shared = length
      if shared == 0 { break }
    }
    return shared
  }

  /// Eight bytes as a number that orders as they do, zeros behind a shorter text.
  private static func prefix(of text: String, after shared: Int) -> UInt64 {
    var number: UInt64 = 0
    var count = -shared
    for byte in text.utf8 {
      if count == 8 { return number }
      if count >= 0 { number = number << 8 | UInt64(byte) }
      count += 1
    }
    return number << UInt64(8 * (8 - max(0, count)))
  }
}
