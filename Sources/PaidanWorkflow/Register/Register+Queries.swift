public import PaidanModel

extension Register {
  /// The cases an engineer holds: offered, accepted, scheduled, in service.
  public func queue(of engineer: StaffID) -> [CaseID] { staff[engineer]?.queue ?? [] }

  /// How many cases an engineer holds, never negative; an offer counts as one.
  public func load(of engineer: StaffID) -> Int { staff[engineer]?.queue.count ?? 0 }

  /// Every engineer who holds or held a case, by identifier.
  ///
  /// - Complexity: O(*e* log *e*) in the engineers known.
  public var engineers: [StaffID] { staff.keys.sorted() }

  /// An engineer's refusals, oldest first (DSP-24).
  public func refusals(of engineer: StaffID) -> [RefusalRecord] {
    staff[engineer]?.refusals ?? []
  }

  /// How often an engineer evaded an assignment (DSP-16).
  public func evasions(of engineer: StaffID) -> Int { Int(staff[engineer]?.outcomes.evaded ?? 0) }

  /// What came of the offers to an engineer (DSP-31).
  public func dispatchTally(of engineer: StaffID) -> DispatchTally {
    staff[engineer]?.outcomes ?? DispatchTally()
  }

  /// Offers answered, accepting or refusing, and all offers, of everybody (DSP-13).
  ///
  /// - Complexity: O(*e*) in the engineers known.
  public var acknowledgements: (answered: Int, offers: Int) {
    staff.values.reduce(into: (0, 0)) {
      $0.0 += Int($1.answered)
      $0.1 += Int($1.offers)
    }
  }

  /// A customer's earlier orders and complaints (INT-19, APT-01).
  public func history(of customer: CustomerID) -> CustomerHistory {
    let entry = customers[customer] ?? CustomerEntry()
    return CustomerHistory(orders: entry.orders, complaints: entry.complaints)
  }

  /// The open case of a customer about a product, to link a repeated contact to (INT-31).
  ///
  /// - Complexity: O(*c*) in the customer's open cases.
  public func openCase(of customer: CustomerID, product: String) -> CaseID? {
    customers[customer]?.open.first { entries[$0]?.product == product }
  }

  /// The case a returning fault is a rework of: the customer's latest about the product that ended
  /// so many days before at most (C-17, WO-29).
  ///
  /// - Complexity: O(*c*) in the customer's ended cases.
  public func reworkedCase(
    of customer: CustomerID, product: String, at instant: Instant, withinDays days: Int
  ) -> CaseID? {
    let earliest = instant.advanced(byMinutes: -days * 1440)
    return customers[customer]?.ended.last { id in
      guard let entry = entries[id], entry.product == product, let ended = entry.endedAt else {
        return false
      }
      return ended >= earliest && ended <= instant
    }
  }

  /// Orders created before an instant and still open, oldest first (WO-25).
  ///
  /// - Complexity: O(*n* log *n*) in the cases known.
  public func staleOpenOrders(olderThan instant: Instant) -> [CaseID] {
    entries.compactMap { id, entry -> (Instant, CaseID)? in
      guard !entry.isClosed, let created = entry.createdAt, created < instant else { return nil }
      return (created, id)
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  /// Products of which so many different customers reported the same problem within so many days
  /// (WO-30).
  ///
  /// - Complexity: O(*r* log *r*) in the reports kept.
  public func suspectedBatchFaults(at instant: Instant, _ policy: CasePolicy) -> [BatchFault] {
    let earliest = instant.advanced(byMinutes: -policy.batchFaultDays * 1440)
    return faults.compactMap { key, reports -> BatchFault? in
      let customers = Set(
        reports.filter { $0.at >= earliest && $0.at <= instant }.map(\.customer))
      guard customers.count >= policy.batchFaultCustomers else { return nil }
      return BatchFault(
        product: key.product, problem: key.problem, customers: customers.sorted())
    }
    .sorted {
      ($0.product, $0.problem?.rawValue ?? "") < ($1.product, $1.problem?.rawValue ?? "")
    }
  }
}

/// A suspected batch fault: the same problem of the same product at several customers (WO-30).
public struct BatchFault: Sendable, Hashable {
  /// The product's model.
  public let product: String
  /// The kind of problem, where it was named.
  public let problem: ProblemType?
  /// The customers, by identifier.
  public let customers: [CustomerID]
}

extension Register {
  /// True where a customer should get a dedicated engineer: after so many orders, or with an angry
  /// history of complaints (DSP-22).
  public func deservesDedicatedEngineer(
    _ customer: CustomerID, emotion: CustomerEmotion, _ policy: CasePolicy
  ) -> Bool {
    let history = history(of: customer)
    let least = policy.dedicatedFromOrders
    return (least > 0 && Int(history.orders) >= least)
      || (emotion == .angry && history.complaints > 0)
  }
}
