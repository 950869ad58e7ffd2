import PaidanAssignment
import PaidanModel
import PaidanTestSupport

@testable import PaidanMatching

/// The problem a matcher's state amounts to, posed from scratch and kept in dictionaries, so that
/// it can be changed and solved anew.
struct PosedProblem {
  struct Row {
    var costs: [EngineerID: Int64] = [:]
    var penalty: Int64 = 0
  }

  var rows: [OrderID: Row] = [:]
  var slots: [EngineerID: [Int64]] = [:]

  /// Poses it; with other orders, engineers or rules if that is asked for.
  init(
    _ snapshot: LiveSnapshot, policy: DispatchPolicy, scope: BatchScope,
    orders: [Order]? = nil, engineers: [Engineer]? = nil
  ) throws {
    let problem = try BatchMatcher(policy: policy, threads: 1).problem(
      orders ?? snapshot.orders, engineers ?? snapshot.engineers, at: snapshot.instant,
      scope: scope, candidates: .all)
    let stability = policy.offers.stability.thousandths
    let graph = problem.graph
    let ids = problem.engineerOfColumn.map { problem.engineers[Int($0)].id }
    for row in 0..<graph.rowCount {
      let order = problem.orders[Int(problem.orderOfRow[row])].id
      let offer = snapshot.offers[order]
      var posed = Row(penalty: Int64(graph.penalties[row]) + (offer == nil ? 0 : stability))
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let engineer = ids[Int(graph.columns[edge])]
        if snapshot.keptApart[order]?.contains(engineer) ?? false { continue }
        posed.costs[engineer] =
          Int64(graph.costs[edge]) + (offer == nil || offer == engineer ? 0 : stability)
          + (snapshot.refusalCosts[order]?[engineer] ?? 0)
      }
      rows[order] = posed
    }
    for column in 0..<graph.columnCount {
      let costs = graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]]
      slots[ids[column]] = costs.dropFirst(snapshot.heldSlots[ids[column]] ?? 0)
        .map { Int64($0) }
    }
  }

  /// Above any sum of these small costs.
  private static let wall = Int64(CandidateGraph.costLimit) - 1

  /// The least cost of a plan.
  func optimum() throws -> Int64 {
    let orders = rows.keys.sorted()
    let engineers = slots.keys.sorted()
    var (offsets, columns, costs) = ([0], [Int32](), [Int32]())
    for order in orders {
      for (column, engineer) in engineers.enumerated() {
        guard let cost = rows[order]?.costs[engineer] else { continue }
        columns.append(Int32(column))
        costs.append(Int32(cost))
      }
      offsets.append(columns.count)
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for engineer in engineers {
      slotCosts += (slots[engineer] ?? []).map { Int32($0) }
      slotOffsets.append(slotCosts.count)
    }
    let graph = try CandidateGraph(
      rowOffsets: offsets, columns: columns, costs: costs,
      penalties: orders.map { Int32(rows[$0]?.penalty ?? 0) }, slotOffsets: slotOffsets,
      slotCosts: slotCosts)
    return BatchSolver(threads: 1).solve(graph).objective
  }

  /// The least cost with an order at one of these engineers; nil where it cannot be.
  func optimum(
    _ order: OrderID, at engineer: (EngineerID) -> Bool
  ) throws -> Int64? {
    var other = self
    other.rows[order]?.costs = rows[order]?.costs.filter { engineer($0.key) } ?? [:]
    other.rows[order]?.penalty = Self.wall
    let optimum = try other.optimum()
    return optimum >= Self.wall ? nil : optimum
  }

  /// The least cost with an order at nobody.
  func optimum(without order: OrderID) throws -> Int64 {
    var other = self
    other.rows[order]?.costs = [:]
    return try other.optimum()
  }

  /// Whether every best plan serves the order.
  func serves(_ order: OrderID) throws -> Bool {
    guard let served = try optimum(order, at: { _ in true }) else { return false }
    return try served < optimum(without: order)
  }

  /// What a plan costs here; nil where it breaks a rule.
  func cost(of plan: [OrderID: EngineerID]) -> Int64? {
    var sum: Int64 = 0
    var held: [EngineerID: Int] = [:]
    for (order, row) in rows {
      guard let engineer = plan[order] else {
        sum += row.penalty
        continue
      }
      guard let cost = row.costs[engineer] else { return nil }
      sum += cost
      held[engineer, default: 0] += 1
    }
    for (engineer, count) in held {
      let costs = slots[engineer] ?? []
      if count > costs.count { return nil }
      sum += costs.prefix(count).reduce(0, +)
    }
    return sum
  }
}

/// Moments of many small days and a few busier ones, each asked questions.
enum QuestionMoments {
  /// Calls `body` with a settled matcher at each of them.
  static func forEach(
    _ count: Int, seed: UInt64, orders: Int = 6, engineers: Int = 4,
    _ body: (inout LiveMatcher, PosedProblem, LiveSnapshot, _ label: String) throws -> Void
  ) throws {
    for number in 0..<count {
      var random = SplitMix64(seed: TestScale.seed &+ seed &+ UInt64(number))
      var matcher: LiveMatcher
      if number % 4 < 3 {
        let day = RandomDay(&random, orders: orders, engineers: engineers)
        matcher = try LiveMatcher(day)
      } else {
        matcher = try offering(&random)
      }
      let before = matcher.snapshot()
      let problem = try PosedProblem(before, policy: matcher.policy, scope: matcher.scope)
      try body(&matcher, problem, before, "moment \(number)")
      // Questions move nothing.
      let after = matcher.snapshot()
      guard after == before else { throw Moved(number: number) }
    }
  }

  struct Moved: Error { let number: Int }

  /// A small city in the middle of its day, with offers that are dear to move.
  private static func offering(_ random: inout SplitMix64) throws -> LiveMatcher {
    var city = RandomStream.City(testDescription: "small", orders: 8, engineers: 4, kilometers: 4)
    city.isCoarse = Bool.random(using: &random)
    var stream = RandomStream(seed: random.next(), city: city)
    let morning = stream.morning(at: Sample.now)
    var matcher = try LiveMatcher(
      orders: morning.orders, engineers: morning.engineers, at: Sample.now,
      policy: stream.policy, threads: 1)
    for _ in 0..<30 {
      switch stream.next(at: matcher.instant) {
      case .event(let event):
        if let outcome = try? matcher.apply(event) { stream.learn(event, outcome) }
      case .advance(let minutes):
        try matcher.advance(
          to: matcher.instant.advanced(byMilliseconds: Int64(minutes * 60_000)))
      case .commit: stream.learn(matcher.commit())
      }
    }
    matcher.settle()
    return matcher
  }
}

extension LiveMatcher {
  /// A settled matcher of a random day.
  init(_ day: RandomDay) throws {
    let question = BatchQuestion(orders: day.orders, at: day.at)
    try self.init(
      orders: question.orders, engineers: day.engineers, at: question.instant,
      policy: day.policy, scope: question.scope, threads: 1)
    settle()
  }
}
