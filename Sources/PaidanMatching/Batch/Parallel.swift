internal import PaidanAssignment

/// Independent pieces of work on a given number of threads, with results in the order of the
/// pieces.
package enum Parallel {
  /// How many neighbours one thread takes at once, unless each is much work.
  package static let blockSize = 1024

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
    map((count + blockSize - 1) / blockSize, threads: threads) { block in
      body(block * blockSize..<min((block + 1) * blockSize, count))
    }
  }

  /// What `body` makes of each element, lent to it with its position.
  ///
  /// - Parameters:
  ///   - elements: what something is made of.
  ///   - threads: how many may work at once.
  ///   - grain: how many neighbours one thread takes at once.
  ///   - body: makes one value; which thread it runs on must not matter.
  /// - Returns: the values in the order of the elements.
  package static func elements<Element: Sendable, Value: Sendable>(
    of elements: [Element], threads: Int, grain: Int = blockSize,
    _ body: @escaping @Sendable (Int, borrowing Element) -> Value
  ) -> [Value] {
    array(elements.count, threads: threads, grain: grain) { places, value in
      let lent = elements.span
      for place in places { value(place, body(place, lent[place])) }
    }
  }

  /// An array whose places `body` fills, each once.
  ///
  /// - Parameters:
  ///   - count: how many places.
  ///   - threads: how many may work at once.
  ///   - grain: how many places make a run, where there is more than one thread.
  ///   - body: is handed a run of places and what puts a value into one of them.
  /// - Returns: the array, whose memory is written once and by whichever thread makes the value.
  package static func array<Value: Sendable>(
    _ count: Int, threads: Int, grain: Int = blockSize,
    _ body: @escaping @Sendable (Range<Int>, (Int, consuming Value) -> Void) -> Void
  ) -> [Value] {
    unsafe [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe LargePages.advise(buffer)
      // Each run is written by one thread, and all are done before this closure ends.
      nonisolated(unsafe) let places = unsafe buffer
      forEachRun(count, threads: threads, grain: grain) { run in
        body(run) { place, value in unsafe places.initializeElement(at: place, to: value) }
      }
      initialized = count
    }
  }

  /// Calls `body` for consecutive runs of 0 ..< `count`; with one thread for all of it at once.
  package static func forEachRun(
    _ count: Int, threads: Int, grain: Int = blockSize,
    _ body: @escaping @Sendable (Range<Int>) -> Void
  ) {
    let blocks = (count + grain - 1) / grain
    let workers = min(threads, blocks)
    if workers <= 1 { return body(0..<count) }
    _ = concurrentMap(Array(0..<workers), until: nil) { worker, _ in
      for block in stride(from: worker, to: blocks, by: workers) {
        body(block * grain..<min((block + 1) * grain, count))
      }
    }
  }
}
