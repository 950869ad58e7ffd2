/// Edges of some rows, to be added to a graph.
public struct EdgeList: Sendable, Equatable {
  /// The rows, ascending.
  public private(set) var rows: [Int32] = []
  /// Per row: where its edges end; they begin where those of the row before end.
  public private(set) var ends: [Int] = []
  /// Per edge: its column, ascending within a row.
  public private(set) var columns: [Int32] = []
  /// Per edge: its cost.
  public private(set) var costs: [Int32] = []

  /// No edges.
  public init() {}

  /// Adds an edge behind all others.
  ///
  /// - Precondition: its row is that of the last edge and its column is greater, or the row is
  ///   greater.
  public mutating func append(row: Int32, column: Int32, cost: Int32) {
    if let last = rows.last, last == row {
      precondition(columns[columns.count - 1] < column, "Columns ascend within a row.")
      ends[ends.count - 1] += 1
    } else {
      precondition(rows.last ?? -1 < row, "Rows ascend.")
      rows.append(row)
      ends.append(columns.count + 1)
    }
    columns.append(column)
    costs.append(cost)
  }

  /// Adds all edges of `other`, whose rows lie behind all of these.
  public mutating func append(_ other: EdgeList) {
    guard let first = other.rows.first else { return }
    precondition(rows.last ?? -1 < first, "Rows ascend.")
    let count = columns.count
    rows.append(contentsOf: other.rows)
    ends.append(contentsOf: other.ends.map { count + $0 })
    columns.append(contentsOf: other.columns)
    costs.append(contentsOf: other.costs)
  }
}
