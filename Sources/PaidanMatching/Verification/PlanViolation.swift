public import PaidanModel
internal import PaidanText

/// The first thing wrong with a plan.
public enum PlanViolation: Error, Sendable, Hashable, CustomStringConvertible {
  /// The batch of the day and the plan's policy cannot even be posed.
  case batch(BatchError)
  /// The day or the policy gives another figure than the plan.
  case differs(what: String, plan: String, recomputed: String)
  /// The plan names an order that is not part of the batch.
  case unknownOrder(OrderID)
  /// The plan names an engineer who is not part of the batch.
  case unknownEngineer(EngineerID)
  /// An order stands in the plan twice.
  case givenTwice(OrderID)
  /// An order of the batch stands nowhere in the plan.
  case leftOut(OrderID)
  /// The engineer fails rules for the order.
  case notACandidate(order: OrderID, engineer: EngineerID, failed: [EligibilityRule])
  /// The pair is excluded by the plan itself.
  case excludedPair(order: OrderID, engineer: EngineerID)
  /// The engineer is given more orders than he has slots.
  case slotsExceeded(engineer: EngineerID, orders: Int, slots: Int)
  /// An exclusion whose orders the engineer could well serve together.
  case noClash(Exclusion)
  /// An exclusion that keeps away another order of its clash than the one the rule names.
  case exclusionRule(Exclusion, loser: OrderID)
  /// An exclusion of a real clash that solving the batch never meets.
  case needlessExclusion(Exclusion)
  /// The engineer cannot keep the appointments of what he is given.
  case appointmentsClash(engineer: EngineerID, orders: [OrderID])
  /// A price that cannot be one.
  case price(EngineerID, rule: String)
  /// The prices do not prove the plan: a better one may exist.
  case notOptimal(objective: Int64, bound: Int64)

  /// One sentence that names the violation, on one line whatever identifiers hold.
  public var description: String {
    switch self {
    case .batch(let error): error.description
    case .differs(let what, let plan, let recomputed):
      "\(what.printable) is \(plan.printable) in the plan and \(recomputed.printable) recomputed "
        + "from the day"
    case .unknownOrder(let order): "order \(order.quoted) is not part of the day's batch"
    case .unknownEngineer(let engineer):
      "engineer \(engineer.quoted) is not part of the day's batch"
    case .givenTwice(let order): "order \(order.quoted) stands in the plan twice"
    case .leftOut(let order): "order \(order.quoted) of the day stands nowhere in the plan"
    case .notACandidate(let order, let engineer, let failed):
      "engineer \(engineer.quoted) is no candidate for order \(order.quoted): "
        + failed.map(\.rawValue).joined(separator: ", ")
    case .excludedPair(let order, let engineer):
      "order \(order.quoted) is given to engineer \(engineer.quoted), a pair the plan itself "
        + "excludes"
    case .slotsExceeded(let engineer, let orders, let slots):
      "engineer \(engineer.quoted) is given \(orders) orders and has \(slots) slots"
    case .noClash(let exclusion):
      "the exclusion of order \(exclusion.order.quoted) from engineer "
        + "\(exclusion.engineer.quoted) has no clash with order \(exclusion.clashesWith.quoted): "
        + "he could keep the appointments"
    case .exclusionRule(let exclusion, let loser):
      "order \(exclusion.order.quoted) is kept from engineer \(exclusion.engineer.quoted), but of "
        + "the orders that clash it is \(loser.quoted) that has the least penalty"
    case .needlessExclusion(let exclusion):
      "the exclusion of order \(exclusion.order.quoted) from engineer "
        + "\(exclusion.engineer.quoted) is not needed: the best plan never gives him both it and "
        + "order \(exclusion.clashesWith.quoted)"
    case .appointmentsClash(let engineer, let orders):
      "engineer \(engineer.quoted) cannot keep the appointments of "
        + orders.map(\.quoted).joined(separator: ", ") + " in any sequence"
    case .price(let engineer, let rule): "the price of engineer \(engineer.quoted) \(rule)"
    case .notOptimal(let objective, let bound):
      "the plan is not proven optimal: its objective is \(objective), the bound of its prices \(bound)"
    }
  }
}
