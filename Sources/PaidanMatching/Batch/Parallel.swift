internal import PaidanAssignment

/// Independent pieces of work on a given number of threads, with results in the order of the
/// pieces.
enum Parallel {
  /// The results of `body` for 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - count: how many pieces, of about the same size.
  ///   - threads: how many may work at once; with 1 everything runs on the caller's.
  ///   - body: makes one result; which thread it runs on must not matter.
  /// - Returns: one result a piece, the first piece's first.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = min(threads, count)
    if workers <= 1 { return (0..<count).map(body) }
    let shares = concurrentMap(Array(0..<workers), until: nil) { worker, _ in
      stride(from: worker, to: count, by: workers).map(body)
    }
    return (0..<count).map { shares[$0 % workers][$0 / workers] }
  }
}
