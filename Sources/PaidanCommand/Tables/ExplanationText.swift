import PaidanMatching
import PaidanModel
import PaidanText

/// An explanation in sentences.
struct ExplanationText {
  let text: String

  /// `isRemote` where distance does not apply to the order, with whom people could give it if it is
  /// left out.
  init(
    _ explanation: OrderExplanation, plan: Plan, isRemote: Bool, proposals: [DispatchProposal]
  ) {
    switch explanation {
    case .assigned(let assignment): text = Self.assigned(assignment, plan)
    case .unassigned(let order):
      text = Self.unassigned(order, plan, isRemote: isRemote) + Self.list(proposals)
    }
  }

  private static func list(_ proposals: [DispatchProposal]) -> String {
    if proposals.isEmpty { return "" }
    return "\nFor manual dispatch:\n"
      + proposals.map { "  \($0.sentence(in: .english))\n" }.joined()
  }

  private static func assigned(_ row: Assignment, _ plan: Plan) -> String {
    var table = TextTable([("term", .left), ("minutes", .right)])
    table.append(["travel from \(row.meters) m", minutes(row.terms.travel)])
    table.append(["lateness he adds", minutes(row.terms.lateness)])
    table.append(["orders given to him today", minutes(row.terms.ordersToday)])
    table.append(["certificates beyond those needed", minutes(row.terms.certificateSurplus)])
    table.append(["level beyond the one needed", minutes(row.terms.levelSurplus)])
    if row.terms.crossArea != 0 {
      table.append(["he belongs to another area", minutes(row.terms.crossArea)])
    }
    table.append(["load: the slot he takes", minutes(row.slotCost)])
    table.append(["together", minutes(row.cost + row.slotCost)])
    var text = """
      Order \(row.order) goes to engineer \(row.engineer), expected to start at \(row.start).

      \(table.text)
      """
    if let runnerUp = row.runnerUp {
      text +=
        "Next came engineer \(runnerUp.engineer): with him the plan would be worse by at least "
        + "\(minutes(runnerUp.lostBy)) minutes.\n"
    } else {
      text += "Nobody else qualifies.\n"
    }
    return text
      + (plan.isOptimal ? "The plan is proven optimal.\n" : "The plan is NOT proven optimal.\n")
  }

  private static func unassigned(
    _ row: UnassignedOrder, _ plan: Plan, isRemote: Bool
  ) -> String {
    var text = "Order \(row.order) is left out, at a penalty of \(minutes(row.penalty)) minutes.\n"
    if let best = row.best {
      text +=
        "\(people(row.eligible)) \(row.eligible == 1 ? "qualifies" : "qualify"), but their time is "
        + "worth more elsewhere: the least cost plus price is \(minutes(best.costPlusPrice)) "
        + "minutes, of engineer \(best.engineer).\n"
    } else if row.eligible == 0 {
      text += "Nobody qualifies.\n"
    } else {
      text += "\(people(row.eligible)) \(row.eligible == 1 ? "qualifies" : "qualify").\n"
    }
    for (engineer, others) in clashes(of: row.order, in: plan) {
      text +=
        "Engineer \(engineer) is kept from it: in no sequence can he keep its appointment and "
        + (others.count == 1 ? "that of order " : "all those of orders ")
        + others.map(\.text).joined(separator: ", ") + ".\n"
    }
    var table = TextTable([("rule", .left), ("fail it", .right), ("fail only it", .right)])
    for count in row.rules {
      table.append([count.rule.rawValue, "\(count.engineers)", "\(count.only)"])
    }
    text += isRemote ? "\nEngineers anywhere:\n" : "\nEngineers within twice the radius:\n"
    text += table.text
    if !row.nearMisses.isEmpty {
      text += "\nNearest misses:\n"
      for miss in row.nearMisses {
        text +=
          "  \(miss.engineer): \(miss.meters) m away, holds \(orders(miss.openOrders)), fails "
          + miss.failed.map(\.rawValue).joined(separator: ", ") + "\n"
      }
    }
    return text
  }

  /// One line for a table: the commonest single obstacle, or that the eligible are worth more
  /// elsewhere.
  static func reason(_ row: UnassignedOrder, _ plan: Plan) -> String {
    if let best = row.best {
      return "worth more elsewhere: best \(best.engineer) at \(minutes(best.costPlusPrice))"
    }
    if let (engineer, others) = clashes(of: row.order, in: plan).first {
      return "\(engineer) cannot keep it and \(others.map(\.text).joined(separator: ", "))"
    }
    guard let miss = row.nearMisses.first else { return "nobody within twice the radius" }
    let failed = miss.failed.map(\.rawValue).joined(separator: ", ")
    return "nearest miss \(miss.engineer) at \(miss.meters) m: \(failed)"
  }

  /// From whom an order is kept by a clash, each with the orders it clashes with.
  private static func clashes(
    of order: OrderID, in plan: Plan
  ) -> [(engineer: EngineerID, others: [OrderID])] {
    let exclusions = plan.exclusions.filter { $0.order == order }
    return Set(exclusions.map(\.engineer)).sorted().map { engineer in
      (engineer, exclusions.filter { $0.engineer == engineer }.map(\.clashesWith))
    }
  }

  private static func orders(_ count: Int) -> String {
    count == 1 ? "1 open order" : "\(count) open orders"
  }

  private static func people(_ count: Int) -> String {
    count == 1 ? "1 engineer" : "\(count) engineers"
  }

  private static func minutes(_ thousandths: Int64) -> String {
    FixedDecimal(units: thousandths, places: 3).description
  }
}
