import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Visit sequences") struct VisitSequencesTests {
  /// Some stops, where they are made from and what every permutation of them comes to.
  private struct Tour {
    var visits: [Visit] = []
    let travel = StraightLineTravel(kilometersPerHour: 30, detourFactor: 1)

    var sequences: VisitSequences {
      VisitSequences(visits, from: Sample.centre, ready: Sample.now, travel: travel)
    }

    /// When the last stop is done; nil where a latest start is missed.
    func finish(_ sequence: [Int]) -> Int64? {
      var (place, time) = (Sample.centre, Sample.now.milliseconds)
      for number in sequence {
        let visit = visits[number]
        if !visit.isRemote {
          let distance = place.distance(to: visit.place)
          time += travel.duration(from: place, to: visit.place, distance: distance).thousandths * 60
          place = visit.place
        }
        time = max(time, visit.window.earliestStart?.milliseconds ?? time)
        if let latest = visit.window.latestStart, time > latest.milliseconds { return nil }
        time += visit.service
      }
      return time
    }

    /// The earliest finish of all sequences of the stops in `mask`.
    func earliest(_ mask: Int) -> Int64? {
      func best(_ left: [Int], _ done: [Int]) -> Int64? {
        if left.isEmpty { return finish(done) }
        return left.compactMap { next in best(left.filter { $0 != next }, done + [next]) }.min()
      }
      return best(visits.indices.filter { mask >> $0 & 1 == 1 }, [])
    }
  }

  private func tour(_ random: inout SplitMix64) -> Tour {
    var tour = Tour()
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let latest =
        Int.random(in: 0..<5, using: &random) > 0
        ? Sample.minutes(Int.random(in: 0...150, using: &random)) : nil
      let earliest =
        Int.random(in: 0..<3, using: &random) == 0
        ? (latest ?? Sample.minutes(60)).advanced(
          byMinutes: -Int.random(in: 0...40, using: &random)) : nil
      tour.visits.append(
        Visit(
          place: Geometry.place(0, 100 + Double(Int.random(in: 0...4, using: &random)) * 0.02),
          window: Sample.window(from: earliest, to: latest),
          service: Int64.random(in: 1...6, using: &random) * 600_000,
          isRemote: Int.random(in: 0..<4, using: &random) == 0))
    }
    return tour
  }

  @Test("random stops: feasibility, best sequence and smallest clash are those of all permutations")
  func permutations() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var clashSizes: Set<Int> = []
    for round in 0..<TestScale.count(150, full: 5_000) {
      let tour = tour(&random)
      let sequences = tour.sequences
      let place: Comment = "seed \(TestScale.seed), round \(round): \(tour.visits)"
      let all = (1 << tour.visits.count) - 1
      let earliest = (0...all).map(tour.earliest)
      for mask in 0...all {
        try #require(sequences.isFeasible(mask) == (earliest[mask] != nil), place)
      }
      let sequence = sequences.earliestFinishing
      try #require((sequence == nil) == (earliest[all] == nil), place)
      if let sequence {
        try #require(sequence.sorted() == Array(tour.visits.indices), place)
        try #require(tour.finish(sequence) == earliest[all], place)
      }
      let clashes = (0...all).filter { earliest[$0] == nil }
        .map { mask in tour.visits.indices.filter { mask >> $0 & 1 == 1 } }
        .sorted { ($0.count, $0.description) < ($1.count, $1.description) }
      try #require(sequences.smallestClash == clashes.first, place)
      clashSizes.insert(sequences.smallestClash?.count ?? 0)
    }
    // The cases must not all be alike.
    #expect(clashSizes.isSuperset(of: [0, 1, 2, 3]))
  }

  @Test("no stop at all is an empty sequence")
  func empty() {
    let sequences = Tour().sequences
    #expect(sequences.isFeasible(0))
    #expect(sequences.earliestFinishing == [])
    #expect(sequences.smallestClash == nil)
  }

  @Test("sixteen stops are no trouble")
  func sixteen() {
    var tour = Tour()
    for number in 0..<16 {
      tour.visits.append(
        Visit(
          place: Sample.centre, window: Sample.window(to: Sample.minutes(10 * (15 - number))),
          service: 600_000))
    }
    #expect(tour.sequences.earliestFinishing == Array((0..<16).reversed()))
    #expect(tour.sequences.smallestClash == nil)
  }

  @Test("an order's stop keeps its latest start only while that can still be kept")
  func visitOfOrder() {
    let order = Sample.order(
      minutes: 20, window: Sample.window(from: Sample.minutes(-5), to: Sample.now))
    #expect(Visit(order, at: Sample.now, under: .standard).window == order.window)
    let later = Visit(order, at: Sample.now.advanced(byMilliseconds: 1), under: .standard)
    #expect(later.window == Sample.window(from: Sample.minutes(-5)))
    #expect(later.service == 1_200_000)
    #expect(later.place == order.place)
  }
}
