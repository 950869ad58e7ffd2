internal import PaidanAssignment
internal import PaidanModel

extension LiveMatcher {
  /// What a set of manual changes would lead to, priced before any of it is done (OPT-12).
  ///
  /// Nothing moves. All changes count together, and everybody else is planned anew for the best.
  /// Pairs kept apart at present stay apart.
  ///
  /// - Parameter changes: what is wanted, in any order.
  /// - Returns: the best plan under the changes against the one in force, exact.
  /// - Throws: ``QuestionError`` where somebody is not known, two changes are about one thing, or a
  ///   score would be out of range.
  /// - Complexity: a search of the disc of each engineer named as new or altered, and a few local
  ///   searches for each order and slot concerned.
  public mutating func whatIf(
    _ changes: [ManualChange]
  ) throws(QuestionError) -> ManualOutcome {
    let plan = try manualPlan(changes)
    var columns: [EngineerID: Int32] = [:]
    for engineer in plan.excluded.map(\.engineer) + plan.choices.map(\.engineer) {
      columns[engineer] = columnOf[engineer]
    }
    let result = live.result(of: plan) { columns[$0] }
    let difference = difference(
      excess: result.excess, result.moves, newcomers: result.newcomers)
    let broken = plan.choices.filter {
      !$0.evaluation.failed.isEmpty || result.beyondLoad.contains($0.engineer)
    }.map {
      ManualOutcome.BrokenRules(
        order: orderID($0.row), engineer: $0.engineer, failed: $0.evaluation.failed.rules,
        isBeyondLoad: result.beyondLoad.contains($0.engineer))
    }.sorted { $0.order < $1.order }
    return ManualOutcome(
      difference: difference, broken: broken,
      lost: difference.moves.filter { $0.to == nil }.map(\.order),
      won: difference.moves.filter { $0.from == nil }.map(\.order),
      clashing: clashing(in: result, plan))
  }

  private mutating func manualPlan(
    _ changes: [ManualChange]
  ) throws(QuestionError) -> ManualPlan {
    var plan = ManualPlan()
    plan.loadStep = policy.weights.loadStep.thousandths
    var seen: Set<String> = []
    func note(_ what: String) throws(QuestionError) {
      if !seen.insert(what).inserted { throw .repeatedChange(what) }
    }
    var records: [EngineerID: Engineer?] = [:]
    var wishes: [(row: Int32, engineer: EngineerID)] = []
    for change in changes {
      switch change {
      case .assign(let order, let engineer):
        try note("the place of order \(order.quoted)")
        wishes.append((try row(asked: order), engineer))
      case .leaveOut(let order):
        try note("the place of order \(order.quoted)")
        plan.leftOut.append(try row(asked: order))
      case .exclude(let order, let engineer):
        _ = try column(asked: engineer)
        plan.excluded.append((try row(asked: order), engineer))
      case .setUrgency(let order, let urgency):
        try note("the urgency of order \(order.quoted)")
        let row = try row(asked: order)
        var other = scorer.orders[Int(row)]
        other.urgency = urgency
        plan.penalties[row] = supposing(other, row: row).penalty
      case .addEngineer(let engineer):
        try note("engineer \(engineer.id.quoted)")
        if (try? column(asked: engineer.id)) != nil { throw .knownEngineer(engineer.id) }
        records[engineer.id] = engineer
      case .alterEngineer(let engineer):
        try note("engineer \(engineer.id.quoted)")
        _ = try column(asked: engineer.id)
        records[engineer.id] = engineer
      case .removeEngineer(let engineer):
        try note("engineer \(engineer.quoted)")
        _ = try column(asked: engineer)
        records[engineer] = .some(nil)
      }
    }
    for (row, engineer) in plan.excluded
    where wishes.contains(where: { $0.row == row && $0.engineer == engineer }) {
      throw .repeatedChange("order \(orderID(row).quoted) and engineer \(engineer.quoted)")
    }
    try addReplacements(records, wishes, to: &plan)
    try addChoices(records, wishes, to: &plan)
    return plan
  }

  private mutating func addReplacements(
    _ records: [EngineerID: Engineer?], _ wishes: [(row: Int32, engineer: EngineerID)],
    to plan: inout ManualPlan
  ) throws(QuestionError) {
    for (id, record) in records.sorted(by: { $0.key < $1.key }) {
      let column = try? column(asked: id)
      guard let record else {
        guard let column else { throw .unknownEngineer(id) }
        let gone = SupposedEngineer(
          pairs: [], changed: [], removed: live.edges(ofColumn: column).map(\.target),
          slotCosts: [], evaluations: [], readyAt: 0, free: scorer.places[Int(column)].free)
        plan.replacements.append(.init(column: column, engineer: id, supposed: gone))
        continue
      }
      let rows = wishes.filter { $0.engineer == id }.map(\.row)
      let supposed = supposing(record, column: column, judging: rows)
      try checkCosts(supposed.pairs.map(\.cost), of: id)
      plan.replacements.append(.init(column: column, engineer: id, supposed: supposed))
      plan.openOrders[id] = record.openOrders + (column.map { staff[Int($0)].heldSlots } ?? 0)
      for (row, evaluation) in zip(rows, supposed.evaluations) {
        let cost = planCost(
          evaluation.terms, offered: waiting[Int(row)].offered, column ?? Int32(staff.count),
          surcharge: surcharge(row, ofEngineer: id))
        plan.choices.append(
          .init(row: row, engineer: id, evaluation: evaluation, cost: cost))
      }
    }
  }

  private func addChoices(
    _ records: [EngineerID: Engineer?], _ wishes: [(row: Int32, engineer: EngineerID)],
    to plan: inout ManualPlan
  ) throws(QuestionError) {
    for (row, engineer) in wishes {
      if let record = records[engineer] {
        if record == nil { throw .unknownEngineer(engineer) }
        continue
      }
      let column = try column(asked: engineer)
      let evaluation = evaluate(row, column)
      let cost = planCost(
        evaluation.terms, offered: waiting[Int(row)].offered, column,
        surcharge: surcharge(row, column))
      plan.choices.append(
        .init(row: row, engineer: engineer, evaluation: evaluation, cost: cost))
      plan.openOrders[engineer] =
        scorer.engineers[Int(column)].openOrders + staff[Int(column)].heldSlots
    }
    for choice in plan.choices { try checkCosts([choice.cost], of: choice.engineer) }
  }

  private func checkCosts(_ costs: [Int32], of engineer: EngineerID) throws(QuestionError) {
    let limit = CandidateGraph.costLimit
    guard let cost = costs.first(where: { $0 >= limit - 1 }) else { return }
    throw .live(
      .batch(
        .costOutOfRange(
          what: "a cost of engineer \(engineer.quoted)", cost: Int64(cost) + 1,
          limit: Int64(limit))))
  }

  /// Who could not keep all the appointments he would be given.
  private func clashing(in result: ManualResult, _ plan: ManualPlan) -> [EngineerID] {
    guard scorer.requiresAppointment else { return [] }
    var clashing: [EngineerID] = []
    for (column, rows) in result.holders {
      let id = result.newcomers[column] ?? engineerID(column)
      let other = plan.replacements.first { $0.engineer == id }?.supposed
      let visits = rows.filter { keptLatest($0) != .max }.sorted { orderID($0) < orderID($1) }
        .map { Visit(scorer.orders[Int($0)], at: instant, under: policy) }
      guard visits.count > 1 else { continue }
      let readyAt = other?.readyAt ?? engineerRow(column).readyAt
      let sequences = VisitSequences(
        visits, from: other?.free ?? scorer.places[Int(column)].free,
        ready: Instant(milliseconds: readyAt), travel: scorer.travel)
      if sequences.smallestClash != nil { clashing.append(id) }
    }
    return clashing.sorted()
  }
}
