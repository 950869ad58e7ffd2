/// How rows are shared out among threads, and how much memory their edges will take: guessed from
/// every so manyth row.
///
/// A guess decides who makes a row and where it is put first, never what is found.
struct EdgeEstimate {
  /// Consecutive rows for one thread.
  struct Share: Sendable {
    let rows: Range<Int>
    /// For how many edges there is room; 0 where nothing was guessed.
    let room: Int
  }

  /// In the order of their rows.
  let shares: [Share]

  /// Shares begin at multiples of this: what is carried from row to row of a core is forgotten
  /// there, so that it is the same for any number of threads.
  static let block = 1024
  private static let step = 64
  /// Below so many rows a sample says little, and costs more than it saves.
  private static let leastRows = 1 << 13
  /// What finding a row's edges takes beyond the time for each of them, in edges.
  private static let rowEffort = 20

  /// - Parameters:
  ///   - rowCount: of all rows.
  ///   - threads: how many may work at once.
  ///   - edgeCounts: finds out how many edges some rows have.
  init(rowCount: Int, threads: Int, edgeCounts: ([Range<Int>]) -> [Int]) {
    let blocks = (rowCount + Self.block - 1) / Self.block
    let count = max(1, min(threads, blocks))
    let samples =
      rowCount < Self.leastRows
      ? [] : edgeCounts(stride(from: 0, to: rowCount, by: Self.step).map { $0..<$0 + 1 })
    if samples.isEmpty {
      shares = (0..<count).map { place in
        let first = place * blocks / count * Self.block
        return Share(
          rows: first..<min((place + 1) * blocks / count * Self.block, rowCount), room: 0)
      }
      return
    }
    // Memory that is not written to costs nothing, so there is plenty.
    let spare = 1 << 16
    var shares: [Share] = []
    var (row, edges, effort) = (0, 0, 0)
    let all = samples.reduce(0) { $0 + $1 + Self.rowEffort }
    for (sample, found) in samples.enumerated() {
      edges += found
      effort += found + Self.rowEffort
      let isLast = sample == samples.count - 1
      let end = isLast ? rowCount : (sample + 1) * Self.step
      let isFull =
        end.isMultiple(of: Self.block) && effort * count >= all * (shares.count + 1)
      if isLast || isFull {
        shares.append(Share(rows: row..<end, room: edges * Self.step * 5 / 4 + spare))
        (row, edges) = (end, 0)
      }
    }
    self.shares = shares
  }
}
