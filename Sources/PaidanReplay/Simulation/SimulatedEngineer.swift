internal import PaidanMatching
internal import PaidanModel

/// One engineer in the course of a simulated day.
struct SimulatedEngineer {
  /// What he is doing.
  enum Phase {
    /// Not on duty yet; what he held before the day waits for him.
    case beforeShift
    /// Free, or waiting until he must set out for an appointment.
    case idle
    /// On his way to a job.
    case travelling(Job, from: Coordinate, departed: Int64, arrives: Int64)
    /// At work.
    case working(Job, until: Int64)
  }

  let record: Engineer
  let vectorAtBase: UnitVector
  private(set) var phase = Phase.beforeShift
  private(set) var queue = WorkQueue()
  /// Orders he held before the day and has not begun: a number, since nothing else is known of
  /// them.
  private var heldBefore: Int
  private let heldService: Int64
  /// Where he stands while not travelling.
  private(set) var place: Coordinate
  private(set) var ordersToday = 0
  /// Grows with every change of plan: an event scheduled before it no longer counts.
  private(set) var revision = 0

  init(_ record: Engineer, openOrderMinutes: Int) {
    self.record = record
    place = record.position
    vectorAtBase = UnitVector(record.position)
    heldBefore = record.openOrders
    heldService = Int64(openOrderMinutes) * 60_000
  }

  /// Orders he holds: in the queue, on the way, on site (requirement A-02).
  var openOrders: Int {
    switch phase {
    case .beforeShift, .idle: heldBefore + queue.jobs.count
    case .travelling, .working: heldBefore + queue.jobs.count + 1
    }
  }

  /// The job he is at work on, and when it will be done.
  var work: (job: Job, end: Int64)? {
    if case .working(let job, let end) = phase { (job, end) } else { nil }
  }

  /// True when he is on his way and set out before `time`.
  func isUnderway(before time: Int64) -> Bool {
    if case .travelling(_, _, let departed, _) = phase { departed < time } else { false }
  }

  /// Where he is; on his way, a straight share of it.
  func position(at time: Int64) -> Coordinate {
    guard case .travelling(let job, let from, let departed, let arrives) = phase else {
      return place
    }
    return from.moved(
      towards: job.place ?? from,
      share: Double(time - departed) / Double(max(1, arrives - departed)))
  }

  /// Where and when he will have done all he holds: what he is at, what he held before the day, his
  /// queue.
  func availability(at time: Int64, travel: any TravelModel) -> WorkQueue.Point {
    var point = WorkQueue.Point(time: time, place: place)
    switch phase {
    case .beforeShift: point.time = max(time, record.shift.start.milliseconds)
    case .idle: break
    case .travelling(let job, _, _, let arrives):
      point = .init(time: max(arrives, job.earliest) + job.service, place: job.place ?? place)
    case .working(_, let until): point.time = until
    }
    point.time += Int64(heldBefore) * heldService
    return queue.end(from: point, travel: travel)
  }

  /// He as the matcher sees him at `time`.
  func seen(at time: Int64, travel: any TravelModel) -> Engineer {
    let free = availability(at: time, travel: travel)
    var engineer = record
    // Where he is this very moment.
    engineer.position = position(at: time)
    engineer.positionAt = nil
    engineer.openOrders = openOrders
    engineer.availability = .init(
      instant: Instant(milliseconds: free.time), place: free.place)
    engineer.ordersToday = ordersToday
    return engineer
  }

  mutating func beginShift() { phase = .idle }

  mutating func accept(_ job: Job) {
    queue.append(job)
    ordersToday += 1
    if case .idle = phase { revision += 1 }
  }

  /// What an idle engineer does next at `time`: sets out, or waits until he must.
  enum Step {
    case none
    case wait(until: Int64)
    case depart(Job, arrives: Int64)
  }

  /// Takes the next step of an idle engineer.
  mutating func step(at time: Int64, travel: any TravelModel) -> Step {
    guard case .idle = phase else { return .none }
    if heldBefore > 0 {
      // Where he starts, as nothing is known of where they are.
      heldBefore -= 1
      return depart(
        for: Job(order: nil, place: place, earliest: .min, service: heldService), at: time,
        journey: 0)
    }
    queue.arrange(from: .init(time: time, place: place), travel: travel)
    guard let job = queue.jobs.first else { return .none }
    let journey = job.journey(from: place, travel: travel)
    // Who sets out at once for a later appointment could not fill the time before it.
    if job.earliest != .min, time < job.earliest - journey {
      return .wait(until: job.earliest - journey)
    }
    return depart(for: queue.removeFirst(), at: time, journey: journey)
  }

  private mutating func depart(for job: Job, at time: Int64, journey: Int64) -> Step {
    revision += 1
    phase = .travelling(job, from: place, departed: time, arrives: time + journey)
    return .depart(job, arrives: time + journey)
  }

  /// He arrived; answers the job, when its work starts and when it will be done.
  mutating func arrive(at time: Int64) -> (job: Job, start: Int64, end: Int64)? {
    guard case .travelling(let job, _, _, _) = phase else { return nil }
    let start = max(time, job.earliest)
    place = job.place ?? place
    phase = .working(job, until: start + job.service)
    return (job, start, start + job.service)
  }

  /// He is done with what he was working at.
  mutating func finish() -> Job? {
    guard case .working(let job, _) = phase else { return nil }
    phase = .idle
    return job
  }
}
