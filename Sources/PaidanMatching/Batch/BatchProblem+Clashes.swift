internal import PaidanAssignment
internal import PaidanModel

extension BatchProblem {
  /// A pair excluded by a clash, in numbers.
  struct ClashExclusion: Hashable {
    let order: Int32
    let engineer: Int32
    /// The other orders of the smallest clashing set, ascending.
    let clashesWith: [Int32]
  }

  /// The clashes of a plan: for each engineer who cannot keep what he was given, the exclusions
  /// that leave him what he can.
  ///
  /// - Parameter columnOfRow: the plan in rows and columns.
  /// - Returns: by engineer's number.
  func clashes(in columnOfRow: [Int32]) -> [ClashExclusion] {
    guard keepsAppointments else { return [] }
    var ordersOf: [Int32: [Int32]] = [:]
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      let order = orderOfRow[row]
      if orderRows[Int(order)].keptLatest != .max {
        ordersOf[engineerOfColumn[Int(column)], default: []].append(order)
      }
    }
    return ordersOf.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .flatMap { engineer, orders in
        var kept = orders.sorted()
        var exclusions: [ClashExclusion] = []
        while let exclusion = exclusion(of: kept, from: engineer) {
          exclusions.append(exclusion)
          kept.removeAll { $0 == exclusion.order }
        }
        return exclusions
      }
  }

  /// True when appointments are a rule here, so that clashes exist.
  var keepsAppointments: Bool { policy.appointment == .required && scope == .onShift }

  /// The exclusion that `orders` make necessary for `engineer`; nil when a sequence keeps all.
  private func exclusion(of orders: [Int32], from engineer: Int32) -> ClashExclusion? {
    guard let clash = sequences(of: orders, by: engineer).smallestClash else { return nil }
    let members = clash.map { orders[$0] }
    let loser = leastImportant(of: members)
    return ClashExclusion(
      order: loser, engineer: engineer, clashesWith: members.filter { $0 != loser })
  }

  /// The order of a clash that is kept away: the one with the least penalty, ties to the greatest
  /// identifier.
  ///
  /// - Precondition: there is one.
  func leastImportant(of orders: [Int32]) -> Int32 {
    func penalty(_ order: Int32) -> Int64 {
      policy.penalties.penalty(of: self.orders[Int(order)], at: instant)
    }
    guard let loser = orders.min(by: { (penalty($0), -$0) < (penalty($1), -$1) }) else {
      preconditionFailure("a clash has orders")
    }
    return loser
  }

  /// True when these orders are a smallest clash for `engineer`: no sequence keeps all their latest
  /// starts, and every proper subset can be kept.
  func isSmallestClash(_ orders: [Int32], for engineer: Int32) -> Bool {
    guard keepsAppointments, (2...16).contains(orders.count) else { return false }
    guard orders.allSatisfy({ orderRows[Int($0)].keptLatest != .max }) else { return false }
    return sequences(of: orders, by: engineer).smallestClash?.count == orders.count
  }

  func sequences(of orders: [Int32], by engineer: Int32) -> VisitSequences {
    let row = scorer.rows[Int(engineer)]
    return VisitSequences(
      orders.map { Visit(self.orders[Int($0)], at: instant, under: policy) },
      from: scorer.places[Int(engineer)].free,
      ready: Instant(milliseconds: row.readyAt), travel: scorer.travel)
  }

  /// The graph of all candidates without the edges of `exclusions`.
  ///
  /// - Precondition: ``isComplete``.
  /// - Complexity: O(*e*) for *e* edges.
  func graph(without exclusions: [ClashExclusion]) -> CandidateGraph {
    precondition(isComplete, "a core does not hold every candidate")
    if exclusions.isEmpty { return graph }
    let pairs = Set(exclusions.map { [$0.order, $0.engineer] })
    let rowOfOrder = rowOfOrder
    let edges = Set(exclusions.map(\.order)).flatMap { order in
      let row = rowOfOrder[Int(order)]
      return (graph.rowOffsets[row]..<graph.rowOffsets[row + 1]).filter { edge in
        pairs.contains([order, engineerOfColumn[Int(graph.columns[edge])]])
      }
    }
    return graph.removing(edges: edges.sorted())
  }
}
