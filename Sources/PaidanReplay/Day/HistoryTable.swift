import PaidanModel

/// The columns of `history.csv` and keys of `history.jsonl`.
enum HistoryColumn: Int, TableColumn {
  case order, engineer, dispatchedAt, completedAt, outcome

  static var records: String { "history" }

  var name: String {
    switch self {
    case .order: "order_id"
    case .engineer: "engineer_id"
    case .dispatchedAt: "dispatched_at"
    case .completedAt: "completed_at"
    case .outcome: "outcome"
    }
  }

  var need: ColumnNeed { self == .order ? .value : .column }

  var shape: ColumnShape { .text }
}

extension CellReader<HistoryColumn> {
  /// The entry that `row` describes, and its order's identifier even where the rest is refused.
  mutating func entry(from row: Row) -> (id: OrderID?, entry: HistoryEntry?) {
    let before = log.total
    let order = text(.order, of: row).map { OrderID($0) }
    let engineer = text(.engineer, of: row).map { EngineerID($0) }
    let dispatchedAt = instant(.dispatchedAt, of: row)
    let completedAt = instant(.completedAt, of: row)
    let outcome = text(.outcome, of: row)
    guard log.total == before, let order else { return (order, nil) }
    let entry = HistoryEntry(
      order: order, engineer: engineer, dispatchedAt: dispatchedAt, completedAt: completedAt,
      outcome: outcome)
    return (order, entry)
  }
}
