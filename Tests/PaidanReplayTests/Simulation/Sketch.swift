import PaidanMatching
import PaidanModel

@testable import PaidanReplay

/// Days drawn on a grid: a step is a thousandth of a degree, and a minute of ``GridTravel``.
enum Sketch {
  /// 2024-05-20T00:00:00Z.
  static let midnight = Instant(milliseconds: 1_716_163_200_000)

  /// The instant this many minutes after ``midnight``.
  static func at(_ minute: Int) -> Instant { midnight.advanced(byMinutes: minute) }

  /// The same in milliseconds since 1970.
  static func time(_ minute: Int) -> Int64 { at(minute).milliseconds }

  /// `x` steps east and `y` steps north of the middle of the grid.
  static func place(_ x: Int, _ y: Int = 0) -> Coordinate {
    guard
      let place = try? Coordinate(
        latitude: 31 + Double(y) / 1000, longitude: 121 + Double(x) / 1000)
    else { preconditionFailure("the grid lies on the Earth") }
    return place
  }

  static func shift(_ start: Int, _ end: Int) -> Shift {
    guard let shift = try? Shift(start: at(start), end: at(end)) else {
      preconditionFailure("a shift ends after it starts")
    }
    return shift
  }

  static func window(from earliest: Int? = nil, to latest: Int? = nil) -> TimeWindow {
    guard
      let window = try? TimeWindow(
        earliestStart: earliest.map(at), latestStart: latest.map(at))
    else { preconditionFailure("a window ends after it begins") }
    return window
  }

  /// An order created at a minute of the day; an hour of work unless told.
  static func order(
    _ id: OrderID, created: Int, x: Int = 0, y: Int = 0, needs: [Certificate] = [],
    level: CertificationLevel = .basic, _ urgency: Urgency = .normal, service: Double = 60,
    from earliest: Int? = nil, to latest: Int? = nil, due: Int? = nil,
    excluding: [EngineerID] = [], kind: ServiceKind = .onSite, area: AreaID? = nil
  ) -> Order {
    Order(
      id: id, createdAt: at(created), place: place(x, y), certificates: needs,
      minimumLevel: level, urgency: urgency, serviceMinutes: service,
      window: window(from: earliest, to: latest), dueAt: due.map(at),
      excludedEngineers: excluding, service: kind, area: area)
  }

  /// An engineer on shift from 8:00 to 18:00 unless told.
  static func engineer(
    _ id: EngineerID, x: Int = 0, y: Int = 0, holds: [HeldCertificate] = [],
    level: CertificationLevel = .basic, open: Int = 0, shift start: Int = 480, _ end: Int = 1080,
    area: AreaID? = nil
  ) -> Engineer {
    Engineer(
      id: id, position: place(x, y), certificates: holds, level: level, openOrders: open,
      shift: shift(start, end), area: area)
  }

  static func day(_ orders: [Order], _ engineers: [Engineer], name: String = "sketch") -> Day {
    Day(
      name: name, orders: orders.sorted { $0.id < $1.id },
      engineers: engineers.sorted { $0.id < $1.id }, history: [])
  }

  /// Replays a day; the figures and every event.
  static func replay(
    _ day: Day, _ policy: DispatchPolicy = .standard, _ strategy: Strategy = .exact,
    travel: (any TravelModel)? = GridTravel()
  ) throws -> (result: DayResult, events: [SimulationEvent]) {
    var events: [SimulationEvent] = []
    let simulator = Simulator(policy: policy, strategy: strategy, travel: travel)
    let result = try simulator.run(day) { events.append($0) }
    return (result, events)
  }

  /// Every event as `hh:mm kind …`, for days whose instants are whole minutes.
  static func lines(_ events: [SimulationEvent]) -> [String] { events.map(line) }

  static func line(_ event: SimulationEvent) -> String {
    let time = clock(event.instant)
    switch event.kind {
    case .created(let order): return "\(time) created \(order)"
    case .batch(let waiting, let placed): return "\(time) batch \(placed) of \(waiting)"
    case .dispatched(let order, let engineer, let start, _):
      return "\(time) \(order) to \(engineer), start \(clock(start))"
    case .manual(let order, let cause, _): return "\(time) \(order) manual: \(cause)"
    case .waitsForShift(let order, let until): return "\(time) \(order) waits until \(clock(until))"
    case .shiftStarted(let engineer): return "\(time) \(engineer) on"
    case .departed(let engineer, let order, let meters):
      return "\(time) \(engineer) sets out for \(order?.text ?? "old work"), \(meters) m"
    case .arrived(let engineer, let order):
      return "\(time) \(engineer) arrives at \(order?.text ?? "old work")"
    case .started(let engineer, let order):
      return "\(time) \(engineer) starts \(order?.text ?? "old work")"
    case .finished(let engineer, let order):
      return "\(time) \(engineer) finishes \(order?.text ?? "old work")"
    case .shiftEnded(let engineer): return "\(time) \(engineer) off"
    }
  }

  /// `hh:mm` of ``midnight``'s day, hours beyond 24 for later ones, with seconds where there are
  /// any.
  static func clock(_ instant: Instant) -> String {
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let milliseconds = instant.milliseconds - midnight.milliseconds
    let minutes = milliseconds / 60_000
    let rest = milliseconds % 60_000
    return two(minutes / 60) + ":" + two(minutes % 60) + (rest == 0 ? "" : "+\(rest) ms")
  }
}

/// A minute for each step of the grid, along streets; exact, so that the triangle inequality holds.
struct GridTravel: TravelModel {
  func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes {
    let degrees = abs(from.latitude - to.latitude) + abs(from.longitude - to.longitude)
    return TravelMinutes(thousandths: Int64((degrees * 1_000_000).rounded()))
  }

  /// A hundred metres a step.
  func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters {
    Meters(Double(duration(from: from, to: to, distance: distance).thousandths) / 10)
  }
}
