import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Candidate search") struct CandidateSearchTests {
  /// What a problem's graph holds, by identifiers.
  private struct Pair: Hashable {
    let order: OrderID
    let engineer: EngineerID
  }

  private static func pairs(of problem: BatchProblem) -> [Pair: Int64] {
    var pairs: [Pair: Int64] = [:]
    let graph = problem.graph
    for (row, order) in problem.orderOfRow.enumerated() {
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let engineer = problem.engineerOfColumn[Int(graph.columns[edge])]
        let pair = Pair(
          order: problem.orders[Int(order)].id, engineer: problem.engineers[Int(engineer)].id)
        pairs[pair] = Int64(graph.costs[edge])
      }
    }
    return pairs
  }

  /// The pairs that pass every rule, by haversine over all of them.
  private static func reference(_ scattered: ScatteredDay) -> [Pair: Int64] {
    let reference = Reference(scattered.day)
    let border = GreatCircle.squaredChord(spanning: Meters(scattered.radius))
    var pairs: [Pair: Int64] = [:]
    for order in reference.orders {
      for engineer in reference.engineers {
        let place = reference.reference(engineer)
        let distance = Geometry.haversine(order.place, place)
        // Where rounding decides, the radius is the squared chord that spans it.
        let isNear =
          abs(distance - scattered.radius) < 0.001
          ? UnitVector(order.place).squaredChord(to: UnitVector(place)) <= border
          : distance < scattered.radius
        if isNear, reference.failed(order, engineer).allSatisfy({ $0 == .outOfRadius }) {
          pairs[Pair(order: order.id, engineer: engineer.id)] = reference.cost(order, engineer)
        }
      }
    }
    return pairs
  }

  @Test("OPT-F04 the graph holds whom a scan of all pairs finds, anywhere and at any radius")
  func bruteForce() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var (found, manyKinds, smallest, greatest) = (0, 0, 0, 0)
    for round in 0..<TestScale.count(60, full: 4_000) {
      let scattered = ScatteredDay(round, &random)
      let day = scattered.day
      let question = BatchQuestion(orders: day.orders, at: day.at)
      func problem(threads: Int, _ candidates: CandidateSearch) throws -> BatchProblem {
        try BatchMatcher(policy: day.policy, threads: threads).problem(
          question.orders, day.engineers, at: question.instant, scope: question.scope,
          candidates: candidates)
      }
      let all = try problem(threads: 1 + round % 3, .all)
      let (pairs, expected) = (Self.pairs(of: all), Self.reference(scattered))
      let place: Comment =
        "seed \(TestScale.seed), round \(round), \(scattered.radius) m, \(day.scope)"
      try #require(all.isComplete && all.candidateCount == pairs.count, place)
      if pairs != expected {
        let wrong = Set(pairs.keys).symmetricDifference(expected.keys)
        let dearer = pairs.filter { $0.value != expected[$0.key] }
        Issue.record("\(place): \(wrong), costs of \(dearer)")
      }
      try expectCore(try problem(threads: 1 + round % 2, .core), of: all, place)
      found += pairs.count
      if Set(day.orders.flatMap(\.certificates)).count > 61 { manyKinds += 1 }
      if scattered.radius == 10 { smallest += pairs.count }
      if scattered.radius == 20_000_000 { greatest += pairs.count }
    }
    // The days must hold what the test is about.
    #expect(
      found > 5_000 && manyKinds > 10 && smallest > 100 && greatest > 1_000,
      "\(found), \(manyKinds), \(smallest), \(greatest)")
  }

  /// Of each row a core holds all candidates within its disc, as many as it should where there are
  /// as many, and nobody else.
  private func expectCore(
    _ core: BatchProblem, of all: BatchProblem, _ place: Comment
  ) throws {
    guard let discs = core.core else {
      // A cost might be beyond what the solver admits.
      try #require(core.graph == all.graph, place)
      return
    }
    try #require(core.engineerOfColumn == all.engineerOfColumn, place)
    try #require(core.orderOfRow == all.orderOfRow, place)
    for (row, order) in core.orderOfRow.enumerated() {
      let vector = core.orderRows[Int(order)].vector
      let inner = discs.innerDisc(of: row, in: core.finder)?.squaredChord ?? .infinity
      let expected = (all.graph.rowOffsets[row]..<all.graph.rowOffsets[row + 1]).filter { edge in
        let engineer = Int(all.engineerOfColumn[Int(all.graph.columns[edge])])
        return vector.squaredChord(to: core.scorer.places[engineer].vector) <= inner
      }
      let edges = core.graph.rowOffsets[row]..<core.graph.rowOffsets[row + 1]
      try #require(edges.count >= GraphBuilder.coreSize || inner == .infinity, place)
      try #require(
        edges.map { core.graph.columns[$0] } == expected.map { all.graph.columns[$0] }, place)
      try #require(
        edges.map { core.graph.costs[$0] } == expected.map { all.graph.costs[$0] }, place)
    }
  }

  @Test("an index finds all within any radius, not only its own, and a part of it its members")
  func index() {
    var random = SplitMix64(seed: TestScale.seed &+ 1)
    for round in 0..<TestScale.count(40, full: 5_000) {
      let scattered = ScatteredDay(round, &random)
      let places = scattered.day.engineers.map(\.position) + scattered.day.orders.map(\.place)
      let vectors = places.map { UnitVector($0) }
      let index = SphereIndex(places, vectors: vectors, radius: Meters(scattered.radius))
      let place: Comment = "seed \(TestScale.seed &+ 1), round \(round), \(scattered.radius) m"
      #expect(index.members.map { Int($0) }.sorted() == Array(places.indices), place)
      let chosen = index.members.indices.filter { _ in Bool.random(using: &random) }
      let part = index.part(chosen.map { Int32($0) })
      for factor in [1, 2, 0.1, 7] {
        let radius = SearchRadius(Meters(min(scattered.radius * factor, 20_015_000)))
        for (centre, vector) in zip(places, vectors).prefix(5) {
          var runs: [SphereIndex.Run] = []
          index.runs(around: centre, vector, radius: radius, into: &runs)
          #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, place)
          let seen = Set(runs.joined())
          let near = index.members.indices.filter {
            index.squaredChord(from: vector, to: $0) <= radius.squaredChord
          }
          #expect(seen.isSuperset(of: near), place)
          part.runs(around: centre, vector, radius: radius, into: &runs)
          let members = Set(runs.joined().map { Int(part.members[$0]) })
          #expect(members.isSuperset(of: Set(near).intersection(chosen)), place)
          #expect(members.isSubset(of: chosen), place)
        }
      }
    }
  }
}
