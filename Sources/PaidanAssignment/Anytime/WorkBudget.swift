/// How much work a solve may do before it must answer with what it has.
///
/// Counted in searches, never in seconds: the same budget gives the same bytes on every machine and
/// on any number of threads. A limit in seconds is not a budget but a question a solver is asked
/// now and then, ``BatchSolver/solve(_:within:until:)``.
public struct WorkBudget: Sendable, Hashable {
  /// The greatest number of searches; nil for no limit.
  ///
  /// A search is one shortest path, from a row to a slot or from a slot to a row. Bids of an
  /// auction and rows that find their best slot free are no searches, so that a budget of 0 gives a
  /// plan too.
  public let searches: Int?

  /// A budget of so many searches.
  ///
  /// - Parameter searches: 0 or more; nil for no limit.
  /// - Precondition: `searches` is not negative.
  public init(searches: Int?) {
    precondition(searches ?? 0 >= 0, "A budget cannot be negative.")
    self.searches = searches
  }

  /// As much as the optimum takes.
  public static let unlimited = WorkBudget(searches: nil)
}
