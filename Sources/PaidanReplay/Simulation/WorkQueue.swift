internal import PaidanMatching
internal import PaidanModel

/// The jobs an engineer holds and has not set out for.
///
/// The rule: first come, first served, and nobody waits for another's appointment. A later job
/// overtakes only where none of the others then starts later than in the sequence so far, so that it
/// fills the time before an appointment and no promise made on that sequence is broken.
struct WorkQueue {
  private(set) var jobs: [Job] = []

  /// A place and an instant in milliseconds.
  struct Point {
    var time: Int64
    var place: Coordinate
  }

  mutating func append(_ job: Job) { jobs.append(job) }

  mutating func removeFirst() -> Job { jobs.removeFirst() }

  /// Brings the job to the front that an engineer free at `point` does next.
  ///
  /// Who overtook stays in front: the sequence agreed so far is the one nobody may then fall behind.
  ///
  /// - Complexity: O(*k*^3) journeys for *k* jobs; the policy keeps *k* small.
  mutating func arrange(from point: Point, travel: any TravelModel) {
    // Who overtakes may have to wait himself, so that another fits before him; each overtakes once.
    for _ in jobs.indices.dropFirst() {
      guard let overtaker = overtaker(from: point, travel: travel) else { return }
      jobs.insert(jobs.remove(at: overtaker), at: 0)
    }
  }

  /// The first job that may be done before the front one without delaying any other.
  private func overtaker(from point: Point, travel: any TravelModel) -> Int? {
    guard let front = jobs.first else { return nil }
    // Only idle time can be filled.
    let arrival = point.time + front.journey(from: point.place, travel: travel)
    if arrival >= front.earliest { return nil }
    let starts = Self.starts(of: jobs, from: point, travel: travel)
    // Behind a remote job nobody overtakes before it is done: by overtaking he would change where
    // those between them set out from, who may have been promised to overtake in their turn.
    let end = jobs.firstIndex { $0.place == nil } ?? jobs.count
    return jobs.indices.dropFirst().prefix { $0 <= end }.first { position in
      var (others, startsBefore) = (jobs, starts)
      let overtaker = others.remove(at: position)
      startsBefore.remove(at: position)
      let startsAfter = Self.starts(of: [overtaker] + others, from: point, travel: travel)
      return zip(startsAfter.dropFirst(), startsBefore).prefix(judged(by: position) - 1)
        .allSatisfy { $0 <= $1 }
    }
  }

  /// How many jobs, from the front, have a say in whether the one at `position` may overtake.
  ///
  /// From where he sets out after a remote job depends on who has overtaken by then. Whoever comes
  /// behind one was promised a start on the sequence so far, overtakings included, and has none.
  private func judged(by position: Int) -> Int {
    if jobs[position].place == nil { return jobs.count }
    return jobs[(position + 1)...].firstIndex { $0.place == nil } ?? jobs.count
  }

  /// Where and when an engineer free at `point` will have done all of it.
  func end(from point: Point, travel: any TravelModel) -> Point {
    var (queue, point) = (self, point)
    while !queue.jobs.isEmpty {
      queue.arrange(from: point, travel: travel)
      point = Self.after(queue.removeFirst(), from: point, travel: travel)
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
    let arrival = point.time + job.journey(from: point.place, travel: travel)
    return Point(
      time: max(arrival, job.earliest) + job.service, place: job.place ?? point.place)
  }
}
