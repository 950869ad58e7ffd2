internal import PaidanAssignment
internal import PaidanModel

extension PlanVerifier {
  /// Turns a plan's identifiers into rows and columns of the recomputed problem, refusing what does
  /// not fit.
  struct Lookup {
    private let problem: BatchProblem
    private let rowOfOrder: [Int]
    private let columnOfEngineer: [Int32]

    init(_ problem: BatchProblem) {
      self.problem = problem
      var columnOfEngineer = [Int32](repeating: -1, count: problem.engineers.count)
      for (column, engineer) in problem.engineerOfColumn.enumerated() {
        columnOfEngineer[Int(engineer)] = Int32(column)
      }
      rowOfOrder = problem.rowOfOrder
      self.columnOfEngineer = columnOfEngineer
    }

    func id(engineer number: Int32) -> EngineerID { problem.engineers[Int(number)].id }

    /// The plan's exclusions, each a real and smallest clash between candidates.
    func exclusions(of plan: Plan) throws(PlanViolation) -> [BatchProblem.ClashExclusion] {
      var groups: [(exclusion: Exclusion, order: Int32, engineer: Int32, others: [Int32])] = []
      let sorted = plan.exclusions.sorted {
        ($0.order, $0.engineer, $0.clashesWith) < ($1.order, $1.engineer, $1.clashesWith)
      }
      for exclusion in sorted {
        let order = try number(of: exclusion.order)
        let engineer = try number(of: exclusion.engineer)
        let other = try number(of: exclusion.clashesWith)
        for member in [order, other] where edge(member, engineer, problem.graph) == nil {
          throw notACandidate(member, engineer)
        }
        if let last = groups.last, last.order == order, last.engineer == engineer {
          groups[groups.count - 1].others.append(other)
        } else {
          groups.append((exclusion, order, engineer, [other]))
        }
      }
      var exclusions: [BatchProblem.ClashExclusion] = []
      for group in groups {
        let members = Set([group.order] + group.others).sorted()
        guard members.count == group.others.count + 1,
          problem.isSmallestClash(members, for: group.engineer)
        else { throw .noClash(group.exclusion) }
        exclusions.append(
          .init(order: group.order, engineer: group.engineer, clashesWith: group.others))
      }
      return exclusions
    }

    /// The column of each row, every order of the batch placed or left out exactly once.
    func columns(of plan: Plan, graph: CandidateGraph) throws(PlanViolation) -> [Int32] {
      var columnOfRow = [Int32](repeating: -1, count: problem.orders.count)
      var seen = [Bool](repeating: false, count: problem.orders.count)
      var held = [Int](repeating: 0, count: problem.engineerOfColumn.count)
      for id in plan.assignments.map(\.order) + plan.unassigned.map(\.order) {
        let order = Int(try number(of: id))
        if seen[order] { throw .givenTwice(id) }
        seen[order] = true
      }
      if let missing = seen.firstIndex(of: false) { throw .leftOut(problem.orders[missing].id) }
      for assignment in plan.assignments {
        let order = try number(of: assignment.order)
        let engineer = try number(of: assignment.engineer)
        guard edge(order, engineer, problem.graph) != nil else {
          throw notACandidate(order, engineer)
        }
        guard edge(order, engineer, graph) != nil else {
          throw .excludedPair(order: assignment.order, engineer: assignment.engineer)
        }
        let column = columnOfEngineer[Int(engineer)]
        columnOfRow[rowOfOrder[Int(order)]] = column
        held[Int(column)] += 1
      }
      for (column, count) in held.enumerated() {
        let slots = graph.slotOffsets[column + 1] - graph.slotOffsets[column]
        if count > slots {
          throw .slotsExceeded(
            engineer: id(engineer: problem.engineerOfColumn[column]), orders: count, slots: slots)
        }
      }
      return columnOfRow
    }

    /// The price of each column: the plan's, or the first slot's cost where it names none.
    func prices(of plan: Plan) throws(PlanViolation) -> [Int32] {
      let graph = problem.graph
      var prices = (0..<graph.columnCount).map { column in
        graph.slotOffsets[column] < graph.slotOffsets[column + 1]
          ? graph.slotCosts[graph.slotOffsets[column]] : 0
      }
      var priced = Set<Int32>()
      for entry in plan.prices {
        let column = columnOfEngineer[Int(try number(of: entry.engineer))]
        guard column >= 0 else {
          throw .price(entry.engineer, rule: "is given, but he has no free slot to price")
        }
        guard priced.insert(column).inserted else {
          throw .price(entry.engineer, rule: "is given twice")
        }
        guard let price = Int32(exactly: entry.price), price >= 0 else {
          throw .price(
            entry.engineer, rule: "is \(entry.price); it must be 0 or more and fit 32 bits")
        }
        prices[Int(column)] = price
      }
      return prices
    }

    private func edge(_ order: Int32, _ engineer: Int32, _ graph: CandidateGraph) -> Int? {
      let column = columnOfEngineer[Int(engineer)]
      return column < 0 ? nil : graph.edge(rowOfOrder[Int(order)], column)
    }

    private func notACandidate(_ order: Int32, _ engineer: Int32) -> PlanViolation {
      let pair = problem.scorer.evaluate(problem.orderRows[Int(order)], Int(engineer))
      return .notACandidate(
        order: problem.orders[Int(order)].id, engineer: id(engineer: engineer),
        failed: pair.failed.rules)
    }

    private func number(of order: OrderID) throws(PlanViolation) -> Int32 {
      guard let number = problem.orders.number(of: order) else { throw .unknownOrder(order) }
      return number
    }

    private func number(of engineer: EngineerID) throws(PlanViolation) -> Int32 {
      guard let number = problem.engineers.number(of: engineer) else {
        throw .unknownEngineer(engineer)
      }
      return number
    }
  }
}
