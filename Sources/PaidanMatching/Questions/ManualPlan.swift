internal import PaidanAssignment
internal import PaidanModel

/// Manual changes, checked and put into rows and columns.
struct ManualPlan {
  /// An order with the engineer chosen by hand.
  struct Choice {
    let row: Int32
    let engineer: EngineerID
    let evaluation: PairEvaluation
    let cost: Int32
  }

  /// An engineer who is another, new or gone.
  struct Replacement {
    /// Nil for somebody new.
    let column: Int32?
    let engineer: EngineerID
    let supposed: SupposedEngineer
  }

  var choices: [Choice] = []
  var leftOut: [Int32] = []
  var excluded: [(row: Int32, engineer: EngineerID)] = []
  var penalties: [Int32: Int32] = [:]
  var replacements: [Replacement] = []
  /// What each engineer chosen by hand holds already, and what a further order costs him.
  var openOrders: [EngineerID: Int] = [:]
  var loadStep: Int64 = 0
}

/// What a set of changes comes to, in rows and columns.
struct ManualResult {
  let excess: Int64
  let moves: [(move: LiveMove, cost: Int64)]
  let newcomers: [Int32: EngineerID]
  /// Who has more or other orders than before, with all of them.
  let holders: [(column: Int32, rows: [Int32])]
  /// The choices for which a slot had to be added.
  let beyondLoad: Set<EngineerID>
}

extension LiveAssignment {
  /// Solves the problem as people would have it, and takes everything back.
  mutating func result(
    of plan: ManualPlan, columnOf: (EngineerID) -> Int32?
  ) -> ManualResult {
    let before = proof.primalObjective
    return trial { live in
      var columns: [EngineerID: Int32] = [:]
      var newcomers: [Int32: EngineerID] = [:]
      for replacement in plan.replacements {
        if let column = replacement.column {
          live.suppose(replacement.supposed, column: column)
        } else {
          let column = live.insertColumn(
            replacement.supposed.pairs, slotCosts: replacement.supposed.slotCosts)
          columns[replacement.engineer] = column
          newcomers[column] = replacement.engineer
        }
      }
      for (row, engineer) in plan.excluded {
        if let column = columns[engineer] ?? columnOf(engineer) {
          live.removeEdge(of: row, on: column)
        }
      }
      for (row, penalty) in plan.penalties.sorted(by: { $0.key < $1.key }) {
        live.setPenalty(penalty, of: row)
      }
      for row in plan.leftOut { live.updateRow(row, [], penalty: live.penalty(of: row)) }
      let beyondLoad = live.place(plan) { columns[$0] ?? columnOf($0) }
      let moves = live.movesInTrialWithCosts()
      var touched = Set(moves.map(\.move.to).filter { $0 >= 0 })
      for replacement in plan.replacements {
        if let column = replacement.column ?? columns[replacement.engineer] {
          touched.insert(column)
        }
      }
      return ManualResult(
        excess: live.proof.primalObjective - before, moves: moves, newcomers: newcomers,
        holders: touched.sorted().map { ($0, live.rows(on: $0)) }, beyondLoad: beyondLoad)
    }
  }

  /// Puts orders where people want them: nowhere else, at no way out, and in slots of their own
  /// where there are too few.
  private mutating func place(
    _ plan: ManualPlan, columnOf: (EngineerID) -> Int32?
  ) -> Set<EngineerID> {
    var beyondLoad: Set<EngineerID> = []
    let counts = Dictionary(grouping: plan.choices, by: \.engineer).mapValues(\.count)
    for (engineer, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let column = columnOf(engineer) else { continue }
      var slots = slotCosts(of: column)
      if slots.count >= count { continue }
      beyondLoad.insert(engineer)
      while slots.count < count {
        let open = Int64(plan.openOrders[engineer] ?? 0) + Int64(slots.count)
        let cost = Int32(min(open * plan.loadStep, Int64(CandidateGraph.costLimit) - 1))
        slots.append(max(cost, slots.last ?? 0))
      }
      setSlots(slots, of: column)
    }
    for choice in plan.choices {
      guard let column = columnOf(choice.engineer) else { continue }
      updateRow(
        choice.row, [LiveEdge(target: column, cost: choice.cost)],
        penalty: CandidateGraph.costLimit - 1)
    }
    return beyondLoad
  }
}
