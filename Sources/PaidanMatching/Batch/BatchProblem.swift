internal import PaidanAssignment
public import PaidanModel

/// One batch, posed: every candidate found and scored, ready for the exact solver.
public struct BatchProblem: Sendable {
  /// The policy in force.
  public let policy: DispatchPolicy
  /// When the question is asked.
  public let instant: Instant
  /// Who takes part.
  public let scope: BatchScope
  /// How many orders take part.
  public var orderCount: Int { orders.count }
  /// How many engineers take part: those on shift, or all of a whole day.
  public let engineerCount: Int
  /// How many pairs pass every rule; of a core, how many it begins with.
  public var candidateCount: Int { graph.edgeCount }
  /// Whether every pair that passes every rule was found, not only a core.
  public var isComplete: Bool { core == nil }

  /// By identifier; an order's *number* is its position here.
  let orders: [Order]
  /// By identifier, on shift or not; an engineer's *number* is his position here.
  let engineers: [Engineer]
  let scorer: PairScorer
  /// By number.
  var orderRows: [OrderRow] { scorer.orderRows }
  /// Row of the graph -> number of the order.
  let orderOfRow: [Int32]
  /// Number of the order -> row of the graph.
  var rowOfOrder: [Int] {
    var rows = [Int](repeating: 0, count: orders.count)
    for (row, order) in orderOfRow.enumerated() { rows[Int(order)] = row }
    return rows
  }
  /// Column of the graph -> number of the engineer.
  let engineerOfColumn: [Int32]
  /// How many threads may work at once.
  let threads: Int
  let finder: CandidateFinder
  /// The candidates found: all, or a core.
  let graph: CandidateGraph
  /// What the core holds; nil where all candidates were found.
  let core: CandidateCore?

  init(
    _ orders: [Order], _ engineers: [Engineer], policy: DispatchPolicy,
    travel: any TravelModel, at instant: Instant, scope: BatchScope, threads: Int,
    candidates: CandidateSearch
  ) throws(BatchError) {
    do throws(PolicyError) { try policy.validate() } catch { throw .policy(error) }
    let (orders, twin) = IdentifierOrder.sorted(orders, threads: threads) { $0.id }
    if let twin { throw .repeatedOrder(twin) }
    let (engineers, double) = IdentifierOrder.sorted(engineers, threads: threads) { $0.id }
    if let double { throw .repeatedEngineer(double) }

    let scorer = PairScorer(
      orders, engineers, policy: policy, travel: travel, at: instant, scope: scope,
      threads: threads)
    let rows = scorer.orderRows
    // Rows and columns stand by place, so that neighbours in the city are neighbours in memory.
    let finder = CandidateFinder(scorer, radius: policy.radius, at: instant, threads: threads)
    let orderOfRow = SphereIndex.order(of: rows.map(\.place), radius: policy.radius)

    self.policy = policy
    self.instant = instant
    self.scope = scope
    self.orders = orders
    self.engineers = engineers
    self.scorer = scorer
    self.threads = threads
    self.finder = finder
    self.orderOfRow = orderOfRow
    engineerOfColumn = finder.columns.map(\.number)
    engineerCount = scorer.rows.count { $0.isOnShift }
    let isCore =
      switch candidates {
      case .automatic: orders.count >= Self.coreThreshold && travel.leastThousandthsPerMeter > 0
      case .all: false
      case .core: true
      }
    // A score beyond what the solver admits is refused wherever it is; a core might pass it over.
    let isBounded = isCore && scorer.keepsCostsBelow(Int64(CandidateGraph.costLimit), for: rows)
    (graph, core) = try GraphBuilder(
      orders: orders, engineers: engineers, scorer: scorer, orderOfRow: orderOfRow,
      finder: finder, policy: policy,
      penalties: Parallel.elements(of: orders, threads: threads) { _, order in
        policy.penalties.penalty(of: order, at: instant)
      }
    ).graph(isCore: isBounded, threads: threads)
  }

  /// From how many orders on a core is taken where either would do.
  ///
  /// Measured: up to a million orders finding all candidates at once takes less time than the
  /// rounds of a core; beyond, memory counts.
  private static let coreThreshold = 1 << 21
}

extension CandidateGraph {
  /// A graph whose arrays the matcher made itself; a fault in them is a fault of the matcher, looked
  /// for in debug builds.
  static func made(
    rowOffsets: [Int], columns: [Int32], costs: [Int32], penalties: [Int32], slotOffsets: [Int],
    slotCosts: [Int32]
  ) -> CandidateGraph {
    let graph = CandidateGraph(
      checkedRowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
    assert(graph.isWellFormed, "the matcher built an inadmissible graph")
    return graph
  }

  private var isWellFormed: Bool {
    let checked = try? CandidateGraph(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
    return checked != nil
  }

  /// The position of the edge from `row` to `column`, or nil.
  func edge(_ row: Int, _ column: Int32) -> Int? {
    var (low, high) = (rowOffsets[row], rowOffsets[row + 1])
    while low < high {
      let middle = low + (high - low) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < rowOffsets[row + 1] && columns[low] == column ? low : nil
  }
}

extension [Engineer] {
  /// The position of `id`; the engineers stand by identifier.
  func number(of id: EngineerID) -> Int32? { position(of: id, at: \.id) }
}

extension [Order] {
  /// The position of `id`; the orders stand by identifier.
  func number(of id: OrderID) -> Int32? { position(of: id, at: \.id) }
}

extension Array {
  /// The position of the element with this key; the elements stand by key.
  ///
  /// - Complexity: O(log *n*).
  func position<Key: Comparable>(of key: Key, at path: KeyPath<Element, Key>) -> Int32? {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle][keyPath: path] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low][keyPath: path] == key ? Int32(low) : nil
  }
}
