public import PaidanAssignment
public import PaidanModel

/// All that a live matcher knows at one moment, for those who pose the same question anew.
public struct LiveSnapshot: Sendable, Equatable {
  /// When.
  public let instant: Instant
  /// The orders in play, refusals among their excluded engineers; by identifier.
  public let orders: [Order]
  /// Everybody who might be asked, positions as they count; by identifier.
  public let engineers: [Engineer]
  /// External partners, by identifier.
  public let partners: [Partner]
  /// Who is planned for an order.
  public let plan: [OrderID: EngineerID]
  /// To whom an order is offered.
  public let offers: [OrderID: EngineerID]
  /// The pairs kept apart besides: who did not answer, and appointments that clash; by order and
  /// engineer.
  public let keptApart: [OrderID: [EngineerID]]
  /// The pairs that cost more because he declined the order, in thousandths of a minute.
  public let refusalCosts: [OrderID: [EngineerID: Int64]]
  /// How many slots of an engineer are held by offers that the plan gives to others.
  public let heldSlots: [EngineerID: Int]
  /// The problem as the solver has it, with its optimum.
  public let batch: LiveBatch
}

extension LiveMatcher {
  /// All that is known at this moment.
  ///
  /// - Returns: orders, engineers, plan, offers and the problem as it was posed.
  /// - Complexity: O(*n* + *m* + *e*) and their logarithms.
  public func snapshot() -> LiveSnapshot {
    let rows = rowsInPlay
    let known = namedColumns.filter { staff[Int($0)].isKnown }
    var plan: [OrderID: EngineerID] = [:]
    var offers: [OrderID: EngineerID] = [:]
    var keptApart: [OrderID: [EngineerID]] = [:]
    var refusalCosts: [OrderID: [EngineerID: Int64]] = [:]
    for row in rows {
      let (id, order, column) = (orderID(row), waiting[Int(row)], live.column(of: row))
      if column >= 0 { plan[id] = engineerID(column) }
      if order.offered >= 0 { offers[id] = engineerID(order.offered) }
      let apart = order.skipped + order.clashing
      for refusal in order.standing where refusal.isCost {
        refusalCosts[id, default: [:]][refusal.engineer, default: 0] += refusal.cost
      }
      if !apart.isEmpty { keptApart[id] = apart.map { engineerID($0) }.sorted() }
    }
    var held: [EngineerID: Int] = [:]
    for column in known where staff[Int(column)].heldSlots > 0 {
      held[engineerID(column)] = staff[Int(column)].heldSlots
    }
    return LiveSnapshot(
      // Numbers are sorted, as moving whole records about takes several times as long.
      instant: instant,
      orders: rows.sorted { orderID($0) < orderID($1) }.map { scorer.orders[Int($0)] },
      engineers: known.sorted { engineerID($0) < engineerID($1) }
        .map { scorer.engineers[Int($0)] },
      partners: partners, plan: plan,
      offers: offers, keptApart: keptApart, refusalCosts: refusalCosts, heldSlots: held,
      batch: live.batch())
  }
}

extension LiveMatcher {
  /// Whether the independent checker accepts the plan and comes to the same objective.
  ///
  /// - Complexity: O(*n* + *m* + *e*) and their logarithms.
  public var isProven: Bool {
    let batch = live.batch()
    let checked = try? OptimalityProof.check(
      columnOfRow: batch.result.columnOfRow, prices: batch.result.prices, on: batch.graph)
    return checked == live.proof
  }
}
