package import PaidanModel

/// Every sequence in which one engineer can make some stops, as far as their latest starts allow.
///
/// Dynamic programming over subsets (Held and Karp 1962, doi:10.1137/0110015) with the earliest
/// finish as state: finishing earlier never hurts, since waiting is always possible. It is meant
/// for the few orders of one engineer in one batch; the policy allows at most 16 slots.
package struct VisitSequences {
  private let count: Int
  /// Earliest finish of the stops in `mask` with `last` at the end, at `mask * count + last`.
  ///
  /// `.max` where no sequence keeps all latest starts.
  private let finish: [Int64]

  /// The sequences of `visits` from `place`, ready to leave at `ready`.
  ///
  /// - Complexity: O(2^*k* *k*^2) for *k* visits.
  /// - Precondition: at most 16 visits.
  package init(_ visits: [Visit], from place: Coordinate, ready: Instant, travel: any TravelModel) {
    precondition(visits.count <= 16, "a policy allows at most 16 slots")
    let count = visits.count
    let legs = visits.map { from in
      visits.map { travel.milliseconds(from: from.place, to: $0.place) }
    }
    var finish = [Int64](repeating: .max, count: count << count)
    func extend(_ mask: Int, leaving: Int64, leg: Int64, to next: Int) {
      let window = visits[next].window
      let start = max(leaving + leg, window.earliestStart?.milliseconds ?? .min)
      if let latest = window.latestStart, start > latest.milliseconds { return }
      let slot = (mask | 1 << next) * count + next
      finish[slot] = min(finish[slot], start + visits[next].service)
    }
    for first in 0..<count {
      extend(
        0, leaving: ready.milliseconds,
        leg: travel.milliseconds(from: place, to: visits[first].place), to: first)
    }
    for mask in 1..<max(1, 1 << count) {
      for last in 0..<count where finish[mask * count + last] != .max {
        for next in 0..<count where mask >> next & 1 == 0 {
          extend(mask, leaving: finish[mask * count + last], leg: legs[last][next], to: next)
        }
      }
    }
    self.count = count
    self.finish = finish
    self.legs = legs
    self.visits = visits
  }

  private let legs: [[Int64]]
  private let visits: [Visit]

  /// The earliest finish of the stops in `mask` with `last` at the end; `.max` for never.
  private func finish(_ mask: Int, last: Int) -> Int64 { finish[mask * count + last] }

  /// True when some sequence keeps the latest start of each stop in `mask`, bit *k* for stop *k*.
  package func isFeasible(_ mask: Int) -> Bool {
    mask == 0 || (0..<count).contains { finish[mask * count + $0] != .max }
  }

  /// The sequence of all stops that finishes first, ties to the lower number; nil when none keeps
  /// every latest start.
  package var earliestFinishing: [Int]? {
    var mask = (1 << count) - 1
    guard isFeasible(mask) else { return nil }
    var sequence: [Int] = []
    var deadline: Int64? = nil
    while mask != 0 {
      // The stop before a known one is whichever lets that one finish as early as it does.
      let next = sequence.last
      let last = (0..<count).first { candidate in
        let end = finish[mask * count + candidate]
        guard end != .max else { return false }
        guard let next, let deadline else {
          return !(0..<count).contains { finish[mask * count + $0] < end }
        }
        let earliest = visits[next].window.earliestStart?.milliseconds ?? .min
        return max(end + legs[candidate][next], earliest) + visits[next].service == deadline
      }
      guard let last else { preconditionFailure("every reached state has a predecessor") }
      deadline = finish[mask * count + last]
      sequence.append(last)
      mask &= ~(1 << last)
    }
    return sequence.reversed()
  }

  /// The smallest set of stops whose latest starts no sequence keeps; nil when all can be kept.
  ///
  /// Of several of one size the first by numbers. Every proper subset of it can be kept.
  package var smallestClash: [Int]? {
    let clashes = (1..<max(1, 1 << count)).filter { !isFeasible($0) }
    let size = clashes.map(\.nonzeroBitCount).min()
    return clashes.filter { $0.nonzeroBitCount == size }
      .map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
      .min { $0.lexicographicallyPrecedes($1) }
  }
}

extension VisitSequences {
  /// By how many milliseconds all starts of a sequence may shift and each latest start still be kept;
  /// nil where there is none to keep.
  ///
  /// - Parameter sequence: of all stops, one that keeps every latest start.
  /// - Returns: the least distance of a start from its latest, 0 or more.
  func slack(of sequence: [Int]) -> Int64? {
    var mask = 0
    var slack: Int64?
    for stop in sequence {
      mask |= 1 << stop
      let start = finish(mask, last: stop) - visits[stop].service
      if let latest = visits[stop].window.latestStart {
        slack = min(slack ?? .max, latest.milliseconds - start)
      }
    }
    return slack
  }
}

extension TravelModel {
  /// The time from one place to another, for callers who have not measured the distance.
  package func milliseconds(from: Coordinate, to: Coordinate) -> Int64 {
    duration(from: from, to: to, distance: from.distance(to: to)).milliseconds
  }
}
