/// A candidate that costs more than an edge may.
struct CostExcess: Error {
  /// The engineer's number.
  let engineer: Int32
  /// In thousandths of a minute.
  let cost: Int64
}
