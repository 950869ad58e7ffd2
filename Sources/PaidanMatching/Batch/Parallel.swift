internal import Dispatch
internal import Synchronization

/// Independent pieces of work on several threads, with results in the order of the pieces.
enum Parallel {
  /// The results of `body` for 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - count: how many pieces.
  ///   - threads: how many may work at once; with 1 everything runs on the caller's.
  ///   - body: makes one result; which thread it runs on must not matter.
  /// - Returns: one result a piece, the first piece's first.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = min(threads, count)
    if workers <= 1 { return (0..<count).map(body) }
    let next = Atomic(0)
    let results = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while case let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue, piece < count {
        let value = body(piece)
        results.withLock { $0[piece] = value }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
