internal import PaidanMatching
internal import PaidanModel

/// The jobs an engineer holds and has not set out for.
///
/// The rule: first come, first served, and nobody waits for another's appointment. A later job overtakes only where
/// none of the others then starts later than in the plain sequence, so that it fills the time before an appointment
/// and no promise made on the plain sequence is broken.
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
  /// - Complexity: O(*k*^2) journeys for *k* jobs; the policy keeps *k* small.
  func next(from point: Point, travel: any TravelModel) -> Int? {
    guard let first = jobs.first else { return nil }
    let plain = Self.starts(of: jobs, from: point, travel: travel)
    // Only idle time can be filled; without any, the plain sequence stands.
    let arrival = point.time + travel.milliseconds(from: point.place, to: first.place)
    if arrival >= first.earliest { return 0 }
    for position in jobs.indices.dropFirst() {
      let overtaking = [jobs[position]] + jobs[..<position] + jobs[(position + 1)...]
      let starts = Self.starts(of: overtaking, from: point, travel: travel)
      let keepsOthers = jobs.indices.allSatisfy { other in
        other == position || starts[other < position ? other + 1 : other] <= plain[other]
      }
      if keepsOthers { return position }
    }
    return 0
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
