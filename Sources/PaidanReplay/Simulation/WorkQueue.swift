internal import PaidanMatching
internal import PaidanModel

/// The jobs an engineer holds and has not set out for.
///
/// The rule: first come, first served, and nobody waits for another's appointment. A later job
/// overtakes only where none of the others then starts later than in the plain sequence, so that it
/// fills the time before an appointment and no promise made on the plain sequence is broken.
struct WorkQueue {
  private(set) var jobs: [Job] = []

  /// A place and an instant in milliseconds.
  struct Point {
    var time: Int64
    var place: Coordinate
  }

  mutating func append(_ job: Job) { jobs.append(job) }

  mutating func remove(at position: Int) -> Job { jobs.remove(at: position) }

  /// The position of the job to do next by an engineer free at `point`.
  ///
  /// - Complexity: O(*k*^3) journeys for *k* jobs; the policy keeps *k* small.
  func next(from point: Point, travel: any TravelModel) -> Int? {
    guard !jobs.isEmpty else { return nil }
    var sequence = Array(jobs.indices)
    // Who overtakes may have to wait himself, so that another fits before him; each overtakes once.
    var overtakers: Set<Int> = []
    while let overtaker = overtaker(in: sequence, from: point, travel: travel),
      overtakers.insert(overtaker).inserted
    {
      sequence.removeAll { $0 == overtaker }
      sequence.insert(overtaker, at: 0)
    }
    return sequence[0]
  }

  /// The first job of `sequence` that may be done before its first without delaying any other.
  private func overtaker(
    in sequence: [Int], from point: Point, travel: any TravelModel
  ) -> Int? {
    let first = jobs[sequence[0]]
    // Only idle time can be filled.
    let arrival = point.time + travel.milliseconds(from: point.place, to: first.place)
    if arrival >= first.earliest { return nil }
    let starts = Self.starts(of: sequence.map { jobs[$0] }, from: point, travel: travel)
    return sequence.indices.dropFirst().first { position in
      var others = sequence
      let overtaker = others.remove(at: position)
      var startsBefore = starts
      startsBefore.remove(at: position)
      let startsAfter = Self.starts(
        of: ([overtaker] + others).map { jobs[$0] }, from: point, travel: travel
      ).dropFirst()
      return zip(startsAfter, startsBefore).allSatisfy { $0 <= $1 }
    }.map { sequence[$0] }
  }

  /// Where and when an engineer free at `point` will have done all of it.
  func end(from point: Point, travel: any TravelModel) -> Point {
    var (queue, point) = (self, point)
    while let position = queue.next(from: point, travel: travel) {
      let job = queue.remove(at: position)
      point = Self.after(job, from: point, travel: travel)
    }
    return point
  }

  private static func starts(
    of jobs: [Job], from point: Point, travel: any TravelModel
  ) -> [Int64] {
    var point = point
    return jobs.map { job in
      point = after(job, from: point, travel: travel)
      return point.time - job.service
    }
  }

  private static func after(_ job: Job, from point: Point, travel: any TravelModel) -> Point {
    let arrival = point.time + travel.milliseconds(from: point.place, to: job.place)
    return Point(time: max(arrival, job.earliest) + job.service, place: job.place)
  }
}
