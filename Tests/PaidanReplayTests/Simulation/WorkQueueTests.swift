import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

@Suite("Work queue")
struct WorkQueueTests {
  private let travel = GridTravel()

  private static func job(
    _ number: Int, x: Int = 0, y: Int = 0, from earliest: Int? = nil, service: Int = 60,
    isRemote: Bool = false
  ) -> Job {
    Job(
      order: number, place: isRemote ? nil : Sketch.place(x, y),
      earliest: earliest.map { Sketch.time($0) } ?? .min, service: Int64(service) * 60_000)
  }

  private static func queue(_ jobs: [Job]) -> WorkQueue {
    var queue = WorkQueue()
    for job in jobs { queue.append(job) }
    return queue
  }

  /// The numbers of the jobs as they are done, the start of each by number, and the end.
  private func work(
    _ jobs: [Job], from point: WorkQueue.Point, travel: any TravelModel = GridTravel()
  ) -> (sequence: [Int], starts: [Int: Int64], end: WorkQueue.Point) {
    var queue = Self.queue(jobs)
    var point = point
    var sequence: [Int] = []
    var starts: [Int: Int64] = [:]
    while !queue.jobs.isEmpty {
      queue.arrange(from: point, travel: travel)
      let job = queue.removeFirst()
      let number = job.order ?? -1
      let start = Self.start(of: job, from: point, travel)
      sequence.append(number)
      starts[number] = start
      point = .init(time: start + job.service, place: job.place ?? point.place)
    }
    return (sequence, starts, point)
  }

  private static func start(
    of job: Job, from point: WorkQueue.Point, _ travel: any TravelModel
  ) -> Int64 {
    let journey = job.place.map { travel.milliseconds(from: point.place, to: $0) }
    return max(job.earliest, point.time + (journey ?? 0))
  }

  /// The start of each job by number when they are done as they came.
  private func plainStarts(
    _ jobs: [Job], from point: WorkQueue.Point, travel: any TravelModel = GridTravel()
  ) -> [Int: Int64] {
    var point = point
    var starts: [Int: Int64] = [:]
    for job in jobs {
      let start = Self.start(of: job, from: point, travel)
      starts[job.order ?? -1] = start
      point = .init(time: start + job.service, place: job.place ?? point.place)
    }
    return starts
  }

  private static let nine = WorkQueue.Point(time: Sketch.time(540), place: Sketch.place(0))

  @Test("nothing to do, nothing to choose; it ends where it began")
  func empty() {
    var nothing = WorkQueue()
    nothing.arrange(from: Self.nine, travel: travel)
    #expect(nothing.jobs.isEmpty)
    let end = WorkQueue().end(from: Self.nine, travel: travel)
    #expect(end.time == Self.nine.time && end.place == Self.nine.place)
  }

  @Test("first come, first served, however near a later one is")
  func firstComeFirstServed() {
    let work = work([Self.job(0, x: 40), Self.job(1, x: 1), Self.job(2, x: 2)], from: Self.nine)
    #expect(work.sequence == [0, 1, 2])
    #expect(work.starts == [0: Sketch.time(580), 1: Sketch.time(679), 2: Sketch.time(740)])
    #expect(work.end.time == Sketch.time(800))
  }

  /// The appointment at 12:00 lies 10 steps west; a job lies 20 steps east and takes `service`:
  /// there, back beyond the start and on to the appointment are 20 + 30 minutes of travel.
  @Test(
    "a later job fills the time before an appointment to the last minute, not a minute more",
    arguments: [(130, [1, 0]), (131, [0, 1])])
  func fillsTime(service: Int, sequence: [Int]) {
    let jobs = [Self.job(0, x: -10, from: 720), Self.job(1, x: 20, service: service)]
    #expect(work(jobs, from: Self.nine).sequence == sequence)
  }

  @Test("no filling where an appointment leaves no time before it")
  func noIdleTime() {
    let jobs = [Self.job(0, x: 10, from: 550), Self.job(1, service: 1)]
    #expect(work(jobs, from: Self.nine).sequence == [0, 1])
  }

  @Test("several jobs fill the time, one after the other, as they came")
  func fillOneAfterTheOther() {
    let jobs = [
      Self.job(0, from: 720), Self.job(1, x: 5, service: 30), Self.job(2, x: 6, service: 100),
    ]
    let work = work(jobs, from: Self.nine)
    #expect(work.sequence == [1, 2, 0])
    #expect(work.starts == [0: Sketch.time(720), 1: Sketch.time(545), 2: Sketch.time(576)])
  }

  @Test("who overtakes and must wait himself is overtaken in turn")
  func fillTheOvertaker() {
    let jobs = [
      Self.job(0, from: 720), Self.job(1, x: 5, from: 600, service: 30),
      Self.job(2, x: 6, service: 10),
    ]
    #expect(work(jobs, from: Self.nine).sequence == [2, 1, 0])
  }

  @Test("who is late for the appointment goes there at once")
  func alreadyLate() {
    let jobs = [Self.job(0, x: 30, from: 560), Self.job(1, x: 1, service: 1)]
    #expect(work(jobs, from: Self.nine).sequence == [0, 1])
  }

  /// A random queue of up to six jobs, half of them with an appointment.
  ///
  /// `remote` of twenty are done from where he is.
  private static func randomQueue(_ random: inout SplitMix64, remote: Int = 0) -> [Job] {
    (0..<Int.random(in: 1...6, using: &random)).map { number in
      job(
        number, x: Int.random(in: -20...20, using: &random),
        y: Int.random(in: -20...20, using: &random),
        from: Bool.random(using: &random) ? Int.random(in: 500...900, using: &random) : nil,
        service: Int.random(in: 1...120, using: &random),
        isRemote: Int.random(in: 0..<20, using: &random) < remote)
    }
  }

  @Test(
    "nobody starts later than in the plain sequence, and the end is that of the work itself",
    arguments: [
      TravelCase(name: "grid", travel: GridTravel()),
      TravelCase(name: "policy", travel: StraightLineTravel(policy: .standard)),
      TravelCase(name: "one-way streets", travel: OneWayTravel()),
    ])
  func neverLater(_ travel: TravelCase) {
    var random = SplitMix64(seed: TestScale.seed)
    var overtakings = 0
    for round in 0..<TestScale.count(2000, full: 100_000) {
      let jobs = Self.randomQueue(&random)
      let work = work(jobs, from: Self.nine, travel: travel.travel)
      let plain = plainStarts(jobs, from: Self.nine, travel: travel.travel)
      let late = plain.filter { number, start in work.starts[number].map { $0 > start } ?? true }
      #expect(
        late.isEmpty, "seed \(TestScale.seed) round \(round): \(late.keys.sorted()) of \(jobs)")
      let end = Self.queue(jobs).end(from: Self.nine, travel: travel.travel)
      #expect(
        end.time == work.end.time && end.place == work.end.place,
        "seed \(TestScale.seed) round \(round)")
      if work.sequence != Array(jobs.indices) { overtakings += 1 }
      if !late.isEmpty { return }
    }
    #expect(overtakings > 100, "the rule was put to work")
  }

  @Test(
    "DSP-26 a job added to the end starts when it was expected or sooner, and delays none before it",
    arguments: [0, 5, 12])
  func keepsTheExpectedStart(remote: Int) {
    var random = SplitMix64(seed: TestScale.seed &+ 1)
    for round in 0..<TestScale.count(2000, full: 100_000) {
      var jobs = Self.randomQueue(&random, remote: remote)
      let last = jobs.removeLast()
      let end = Self.queue(jobs).end(from: Self.nine, travel: travel)
      let expected = Self.start(of: last, from: end, travel)
      let number = jobs.count
      var promised = work(jobs, from: Self.nine).starts
      promised[number] = expected
      let actual = work(jobs + [last], from: Self.nine).starts
      let broken = promised.filter { job, start in actual[job].map { $0 > start } ?? true }
      #expect(
        broken.isEmpty,
        "seed \(TestScale.seed) round \(round): \(broken.keys.sorted()) of \(jobs + [last])")
      if !broken.isEmpty { return }
    }
  }
}

/// A travel model with a name for test output.
struct TravelCase: CustomTestStringConvertible {
  let name: String
  let travel: any TravelModel
  var testDescription: String { name }
}

/// Travel where a detour over a third place may be quicker: westwards everything takes thrice as
/// long, and long journeys four times.
struct OneWayTravel: TravelModel {
  func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes {
    let plain = GridTravel().duration(from: from, to: to, distance: distance).thousandths
    return TravelMinutes(
      thousandths: plain * (to.longitude < from.longitude ? 3 : 1) * (plain > 15_000 ? 4 : 1))
  }

  func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters { distance }
}
