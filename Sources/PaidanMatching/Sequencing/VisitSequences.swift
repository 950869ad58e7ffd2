package import PaidanModel

/// Every sequence in which one engineer can make some stops, as far as their latest starts allow.
///
/// Dynamic programming over subsets (Held and Karp 1962, doi:10.1137/0110015) with the earliest
/// finish as state: finishing earlier never hurts, since waiting is always possible. It is meant
/// for the few orders of one engineer in one batch; the policy allows at most 16 slots.
package struct VisitSequences {
  private let count: Int
  /// Where he can stand: at each of the stops, or where he set out.
  private let stands: Int
  /// Earliest finish of the stops in `mask` that leaves him standing at `stand`, at
  /// `mask * stands + stand`.
  ///
  /// A remote stop leaves him where he was; any other is where he then stands. `.max` where no
  /// sequence keeps all latest starts.
  private let finish: [Int64]
  /// By stand and stop.
  private let legs: [[Int64]]
  private let visits: [Visit]

  /// The sequences of `visits` from `place`, ready to leave at `ready`.
  ///
  /// - Complexity: O(2^*k* *k*^2) for *k* visits.
  /// - Precondition: at most 16 visits.
  package init(_ visits: [Visit], from place: Coordinate, ready: Instant, travel: any TravelModel) {
    precondition(visits.count <= 16, "a policy allows at most 16 slots")
    let count = visits.count
    let stands = count + 1
    let legs = (visits.map(\.place) + [place]).map { from in
      visits.map { $0.isRemote ? 0 : travel.milliseconds(from: from, to: $0.place) }
    }
    var finish = [Int64](repeating: .max, count: stands << count)
    finish[count] = ready.milliseconds
    for mask in 0..<1 << count {
      for stand in 0..<stands where finish[mask * stands + stand] != .max {
        for next in 0..<count where mask >> next & 1 == 0 {
          let window = visits[next].window
          let arrival = finish[mask * stands + stand] + legs[stand][next]
          let start = max(arrival, window.earliestStart?.milliseconds ?? .min)
          if let latest = window.latestStart, start > latest.milliseconds { continue }
          let slot = (mask | 1 << next) * stands + (visits[next].isRemote ? stand : next)
          finish[slot] = min(finish[slot], start + visits[next].service)
        }
      }
    }
    self.count = count
    self.stands = stands
    self.finish = finish
    self.legs = legs
    self.visits = visits
  }

  /// The earliest finish of the stops in `mask` that leaves him at `stand`; `.max` for never.
  private func finish(_ mask: Int, at stand: Int) -> Int64 { finish[mask * stands + stand] }

  /// True when some sequence keeps the latest start of each stop in `mask`, bit *k* for stop *k*.
  package func isFeasible(_ mask: Int) -> Bool {
    (0..<stands).contains { finish(mask, at: $0) != .max }
  }

  /// The sequence of all stops that finishes first, ties to the lower number; nil when none keeps
  /// every latest start.
  package var earliestFinishing: [Int]? {
    var mask = (1 << count) - 1
    var sequence: [Int] = []
    guard var stand = (0..<stands).min(by: { finish(mask, at: $0) < finish(mask, at: $1) }),
      finish(mask, at: stand) != .max
    else { return nil }
    while mask != 0 {
      let (stop, before) = last(of: mask, at: stand)
      sequence.append(stop)
      mask &= ~(1 << stop)
      stand = before
    }
    return sequence.reversed()
  }

  /// The last stop of a sequence that does those in `mask` and leaves him at `stand` as early as can
  /// be, and where he stood before it.
  private func last(of mask: Int, at stand: Int) -> (stop: Int, before: Int) {
    /// The stop before a known one is whichever lets that one finish as early as it does.
    func ends(_ stop: Int, from before: Int) -> Bool {
      let end = finish(mask & ~(1 << stop), at: before)
      guard end != .max else { return false }
      let window = visits[stop].window
      let start = max(
        end + legs[before][stop], window.earliestStart?.milliseconds ?? .min)
      // Another stop may be what finishes then; this one must keep its own latest start.
      return start + visits[stop].service == finish(mask, at: stand)
        && window.latestStart.map { start <= $0.milliseconds } ?? true
    }
    if stand < count, let before = (0..<stands).first(where: { ends(stand, from: $0) }) {
      return (stand, before)
    }
    let remote = (0..<count).first {
      mask >> $0 & 1 == 1 && visits[$0].isRemote && ends($0, from: stand)
    }
    guard let remote else { preconditionFailure("every reached state has a predecessor") }
    return (remote, stand)
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
    var (mask, stand) = (0, count)
    var slack: Int64?
    for stop in sequence {
      mask |= 1 << stop
      if !visits[stop].isRemote { stand = stop }
      let start = finish(mask, at: stand) - visits[stop].service
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
