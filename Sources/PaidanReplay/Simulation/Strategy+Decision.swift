internal import HeapModule
internal import PaidanMatching
internal import PaidanModel

extension Strategy {
  /// Decides a batch as a baseline does.
  ///
  /// - Parameters:
  ///   - problem: the batch.
  ///   - isDue: by the order's number, whether it is given out now if it is placed.
  /// - Returns: by the order's number, the number of the engineer who gets it.
  /// - Precondition: a baseline; the exact strategy's decisions are a live matcher's.
  func decide(_ problem: BatchProblem, isDue: [Bool]) -> [Int?] {
    switch self {
    case .exact: preconditionFailure("the exact strategy asks a live matcher")
    case .nearest: nearest(problem, isDue: isDue)
    case .greedy: greedy(problem)
    }
  }

  /// Each order that is due, in order of creation, to its nearest engineer with a slot left.
  ///
  /// Of equals the lesser identifier. It knows nothing of orders still to come.
  private func nearest(_ problem: BatchProblem, isDue: [Bool]) -> [Int?] {
    let orders = problem.ordersByNumber
    let candidates = problem.candidatesByOrder()
    var given = GivenOrders(problem)
    let sequence = orders.indices.filter { isDue[$0] }
      .sorted { (orders[$0].createdAt, $0) < (orders[$1].createdAt, $1) }
    for order in sequence {
      let nearest = candidates[order].filter { given.canTake(order, $0.engineer) }
        .min { ($0.distance, $0.engineer) < ($1.distance, $1.engineer) }
      if let nearest { given.give(order, to: nearest.engineer) }
    }
    return given.engineers
  }

  /// The pair of least cost with its slot, then the next, over all waiting orders.
  ///
  /// Ties by order, then engineer. It places whatever it can.
  private func greedy(_ problem: BatchProblem) -> [Int?] {
    var given = GivenOrders(problem)
    var heap = Heap<PricedPair>()
    for (order, candidates) in problem.candidatesByOrder().enumerated() {
      for candidate in candidates {
        heap.insert(
          PricedPair(
            cost: candidate.cost + given.slotCost(candidate.engineer), order: order,
            engineer: candidate.engineer, pairCost: candidate.cost))
      }
    }
    while let pair = heap.popMin() {
      guard given.canTake(pair.order, pair.engineer) else { continue }
      let cost = pair.pairCost + given.slotCost(pair.engineer)
      if cost > pair.cost {
        // His slots have become dearer since the pair was priced.
        heap.insert(
          PricedPair(
            cost: cost, order: pair.order, engineer: pair.engineer, pairCost: pair.pairCost))
      } else {
        given.give(pair.order, to: pair.engineer)
      }
    }
    return given.engineers
  }
}

/// A pair with what it costs at the moment.
private struct PricedPair: Comparable {
  let cost: Int64
  let order: Int
  let engineer: Int
  let pairCost: Int64

  static func < (left: Self, right: Self) -> Bool {
    (left.cost, left.order, left.engineer) < (right.cost, right.order, right.engineer)
  }
}

/// What a baseline has given out so far in a batch.
private struct GivenOrders {
  private let problem: BatchProblem
  private(set) var engineers: [Int?]
  private var ordersOf: [[Int]]

  init(_ problem: BatchProblem) {
    self.problem = problem
    engineers = Array(repeating: nil, count: problem.ordersByNumber.count)
    ordersOf = Array(repeating: [], count: problem.engineersByNumber.count)
  }

  func canTake(_ order: Int, _ engineer: Int) -> Bool {
    engineers[order] == nil && ordersOf[engineer].count < problem.slots(of: engineer)
      && problem.canKeepAppointments(of: (ordersOf[engineer] + [order]).sorted(), by: engineer)
  }

  func slotCost(_ engineer: Int) -> Int64 {
    problem.slotCost(of: engineer, given: ordersOf[engineer].count)
  }

  mutating func give(_ order: Int, to engineer: Int) {
    engineers[order] = engineer
    ordersOf[engineer].append(order)
  }
}
