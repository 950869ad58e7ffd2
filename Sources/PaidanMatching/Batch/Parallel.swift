internal import PaidanAssignment

/// Independent pieces of work on a given number of threads, with results in the order of the
/// pieces.
package enum Parallel {
  /// The results of `body` for 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - count: how many pieces, of about the same size.
  ///   - threads: how many may work at once; with 1 everything runs on the caller's.
  ///   - body: makes one result; which thread it runs on must not matter.
  /// - Returns: one result a piece, the first piece's first.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = min(threads, count)
    if workers <= 1 { return (0..<count).map(body) }
    let shares = concurrentMap(Array(0..<workers), until: nil) { worker, _ in
      stride(from: worker, to: count, by: workers).map(body)
    }
    return (0..<count).map { shares[$0 % workers][$0 / workers] }
  }

  /// The results of `body` for consecutive runs of a thousand of 0 ..< `count`, in their order.
  ///
  /// The runs do not depend on the number of threads.
  package static func blocks<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    let size = 1024
    return map((count + size - 1) / size, threads: threads) { block in
      body(block * size..<min((block + 1) * size, count))
    }
  }

  /// What `body` makes of each element, lent to it with its position.
  package static func elements<Element: Sendable, Value: Sendable>(
    of elements: [Element], threads: Int,
    _ body: @escaping @Sendable (Int, borrowing Element) -> Value
  ) -> [Value] {
    let made = blocks(elements.count, threads: threads) { places in
      var values: [Value] = []
      values.reserveCapacity(places.count)
      let lent = elements.span
      for place in places { values.append(body(place, lent[place])) }
      return values
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for block in made { values.append(contentsOf: block) }
    return values
  }
}
