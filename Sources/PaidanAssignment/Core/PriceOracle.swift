/// Knows edges that a solver has not been given, and says which of them matter at given prices.
///
/// A solver that holds only a core of the edges finds the optimum of the core; it is the optimum of
/// everything when no edge outside costs a row less than the row is worth. Who knows the edges may
/// tell without listing them: on a map, whoever lies far off costs too much to travel to (the idea
/// of column generation; for assignment Volgenant's LAPMOD 1996, doi:10.1016/0305-0548(96)00010-X).
public protocol PriceOracle {
  /// Edges that cost plus price make cheaper for their row than its value, or as cheap.
  ///
  /// - Parameters:
  ///   - prices: per column.
  ///   - values: per row.
  /// - Returns: of every row that any edge outside the core undercuts at least one such edge. Those
  ///   that merely equal the value may belong to another optimum: who wants to know whether the
  ///   optimum is unique returns these too. Edges the core holds already do no harm.
  func missedEdges(prices: [Int32], values: [Int32]) -> EdgeList
}
