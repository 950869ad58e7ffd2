internal import PaidanAssignment
internal import PaidanModel

/// The first plan of a live matcher: a batch, with rows and columns in the batch's order.
struct LiveSeed {
  let scorer: PairScorer
  /// By identifier.
  let partners: [Partner]
  private let graph: CandidateGraph
  private let threads: Int

  init(
    _ orders: [Order], _ engineers: [Engineer], _ partners: [Partner], at instant: Instant,
    policy: DispatchPolicy,
    scope: BatchScope, travel: (any TravelModel)?, threads: Int
  ) throws(LiveError) {
    self.partners = try LiveMatcher.sorted(partners)
    let travel = travel ?? StraightLineTravel(policy: policy)
    let problem: BatchProblem
    do throws(BatchError) {
      problem = try BatchProblem(
        orders, engineers, policy: policy, travel: travel, at: instant, scope: scope,
        threads: threads, candidates: .all)
    } catch {
      throw .batch(error)
    }
    // Neighbours in the city stay neighbours in memory; who has no column yet comes behind.
    var isColumn = [Bool](repeating: false, count: problem.engineers.count)
    for number in problem.engineerOfColumn { isColumn[Int(number)] = true }
    let others = isColumn.indices.filter { !isColumn[$0] }
    let columns = problem.engineerOfColumn.map { Int($0) } + others
    var kinds = CertificateIndex()
    for engineer in problem.engineers {
      for held in engineer.certificates { _ = kinds.number(of: held.certificate) }
    }
    for order in problem.orders {
      for certificate in order.certificates { _ = kinds.number(of: certificate) }
    }
    scorer = PairScorer(
      problem.orderOfRow.map { problem.orders[Int($0)] },
      columns.map { problem.engineers[$0] }, policy: policy, travel: travel, at: instant,
      scope: scope, threads: threads, kinds: kinds)
    graph = problem.graph.withColumnsWithoutSlots(others.count)
    self.threads = threads
  }

  /// The optimum to go on from.
  func live() -> LiveAssignment { LiveAssignment(graph, threads: threads) }
}

extension CandidateGraph {
  /// The same with more columns behind, which have no slots and no edges.
  fileprivate func withColumnsWithoutSlots(_ count: Int) -> CandidateGraph {
    CandidateGraph.made(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets + Array(repeating: slotCount, count: count), slotCosts: slotCosts)
  }
}
