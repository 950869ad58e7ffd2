internal import PaidanModel

/// Puts records into the order of their identifiers.
enum IdentifierOrder {
  /// `elements` by identifier; equal identifiers keep their order.
  ///
  /// Day files mostly stand by identifier already. Where they do not, the first eight bytes in which they
  /// differ decide nearly every comparison as one number.
  static func sorted<Element, Subject>(
    _ elements: [Element], by id: (Element) -> Identifier<Subject>
  ) -> [Element] {
    let ids = elements.map(id)
    if zip(ids, ids.dropFirst()).allSatisfy({ !($1 < $0) }) { return elements }
    let shared = sharedPrefixLength(ids)
    let prefixes = ids.map { prefix(of: $0.text.utf8.dropFirst(shared)) }
    let order = ids.indices.sorted { first, second in
      if prefixes[first] != prefixes[second] { return prefixes[first] < prefixes[second] }
      if ids[first] != ids[second] { return ids[first] < ids[second] }
      return first < second
    }
    return order.map { elements[$0] }
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
      var length = 0
      for byte in id.text.utf8 {
        if length == shared || byte != first[length] { break }
        length += 1
      }
      shared = length
    }
    return shared
  }

  /// The first eight bytes as a number that orders as they do, zeros behind a shorter text.
  private static func prefix(of text: some Sequence<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var count = 0
    for byte in text.prefix(8) {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return number << UInt64(8 * (8 - count))
  }
}
