/// What a ``DenseSolver`` found, with the duals that prove it.
///
/// Duals satisfy value(row) <= cost + price(column) on every entry that is not forbidden (>= when
/// maximising), with equality on the plan's own. With surplus columns prices are >= 0 and a free
/// column's is 0; with surplus rows values are <= 0 and a free row's is 0 (the signs turned when
/// maximising). Hence the sum of values less the sum of prices bounds every plan's objective.
public struct DenseResult<Entry: DenseEntry>: Sendable {
  /// How a solve ended.
  public enum Status: String, Sendable {
    /// The smaller side is placed in full at the best possible sum.
    case optimal
    /// Forbidden entries leave no way to place the smaller side in full; ``witness`` shows why.
    case infeasible
  }

  /// Lines of the smaller side that have fewer counterparts than they are, by counting alone.
  public struct Witness: Sendable, Equatable {
    /// Rows, or columns where rows are in surplus; ascending.
    public let lines: [Int32]
    /// Every line of the other side on which one of `lines` has an entry that is not forbidden;
    /// ascending, and fewer than `lines`.
    public let counterparts: [Int32]
  }

  /// Whether there is a plan.
  public let status: Status
  /// The column of each row, -1 for none; -1 throughout when infeasible.
  public let columnOfRow: [Int32]
  /// A dual for each row, in the unit of the entries; empty when infeasible.
  public let values: [Entry.Sum]
  /// A dual for each column, in the unit of the entries; empty when infeasible.
  public let prices: [Entry.Sum]
  /// The sum of the entries chosen; nil when infeasible.
  public let objective: Entry.Sum?
  /// Why no plan exists; nil when there is one.
  public let witness: Witness?
  /// The method that was used, never ``DenseMethod/automatic``.
  public let method: DenseMethod

  init(
    status: Status, columnOfRow: [Int32], values: [Entry.Sum], prices: [Entry.Sum],
    objective: Entry.Sum?, witness: Witness?, method: DenseMethod
  ) {
    self.status = status
    self.columnOfRow = columnOfRow
    self.values = values
    self.prices = prices
    self.objective = objective
    self.witness = witness
    self.method = method
  }
}
