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
  /// How many pairs pass every rule.
  public var candidateCount: Int { graph.edgeCount }

  /// By identifier; an order's *number* is its position here.
  let orders: [Order]
  /// By identifier, on shift or not; an engineer's *number* is his position here.
  let engineers: [Engineer]
  let scorer: PairScorer
  /// By number.
  let orderRows: [OrderRow]
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
  let graph: CandidateGraph

  init(
    _ orders: [Order], _ engineers: [Engineer], policy: DispatchPolicy,
    travel: any TravelModel, at instant: Instant, scope: BatchScope, threads: Int
  ) throws(BatchError) {
    do throws(PolicyError) { try policy.validate() } catch { throw .policy(error) }
    let orders = orders.sorted { $0.id < $1.id }
    let engineers = engineers.sorted { $0.id < $1.id }
    for (order, next) in zip(orders, orders.dropFirst()) where order.id == next.id {
      throw .repeatedOrder(order.id)
    }
    for (engineer, next) in zip(engineers, engineers.dropFirst()) where engineer.id == next.id {
      throw .repeatedEngineer(engineer.id)
    }

    var kinds = CertificateIndex()
    for order in orders {
      for certificate in order.certificates { _ = kinds.number(of: certificate) }
    }
    let scorer = PairScorer(
      engineers, kinds: kinds, policy: policy, travel: travel, at: instant, scope: scope)
    let rows = orders.map { order in
      OrderRow(order, kinds: kinds, at: instant) { engineers.number(of: $0) }
    }
    // Rows and columns stand by place, so that neighbours in the city are neighbours in memory.
    let finder = CandidateFinder(scorer, radius: policy.radius)
    let orderOfRow = SphereIndex(
      orders.map(\.place), vectors: rows.map(\.vector), radius: policy.radius
    ).members

    self.policy = policy
    self.instant = instant
    self.scope = scope
    self.orders = orders
    self.engineers = engineers
    self.scorer = scorer
    orderRows = rows
    self.orderOfRow = orderOfRow
    engineerOfColumn = finder.columns.map(\.number)
    engineerCount = scorer.rows.count { $0.isOnShift }
    graph = try GraphBuilder(
      orders: orders, rows: rows, orderOfRow: orderOfRow, engineers: engineers, finder: finder,
      policy: policy, instant: instant
    ).graph(threads: threads)
  }
}

extension CandidateGraph {
  /// A graph whose arrays the matcher made itself; a fault in them is a fault of the matcher.
  static func validated(
    rowOffsets: [Int], columns: [Int32], costs: [Int32], penalties: [Int32], slotOffsets: [Int],
    slotCosts: [Int32]
  ) -> CandidateGraph {
    do throws(CandidateGraphError) {
      return try CandidateGraph(
        rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
        slotOffsets: slotOffsets, slotCosts: slotCosts)
    } catch {
      preconditionFailure("the matcher built an inadmissible graph: \(error)")
    }
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
