import PaidanMatching
import PaidanModel

@testable import PaidanReplay

/// What the event log alone says of a replayed day, without the simulator's own bookkeeping.
struct EventLedger {
  /// What became of an order.
  struct Fate {
    var created: Int64?
    var engineer: EngineerID?
    var dispatched: Int64?
    var expectedStart: Int64?
    /// Other orders given to the same engineer at the same instant.
    var companions = 0
    var cost: Int64 = 0
    var manual: Int64?
    var cause: ManualCause?
    var waits: [Int64] = []
    var departed: Int64?
    var arrived: Int64?
    var started: Int64?
    var finished: Int64?
  }

  /// A journey of an engineer.
  struct Journey {
    let from: Coordinate
    let to: Coordinate
    let departed: Int64
    let order: OrderID?
    let meters: Int
    var arrived: Int64 = .max
  }

  let day: Day
  private(set) var fates: [OrderID: Fate] = [:]
  private(set) var journeys: [EngineerID: [Journey]] = [:]
  private(set) var batches: [Int64] = []
  private(set) var batchesPlaced: [Int] = []
  /// What cannot be: events out of order, an event twice, of somebody unknown, a step left out.
  private(set) var faults: [String] = []

  init(_ day: Day, _ events: [SimulationEvent]) {
    self.day = day
    var places = Dictionary(uniqueKeysWithValues: day.engineers.map { ($0.id, $0.position) })
    // For a remote order nobody goes anywhere.
    let orderPlaces = Dictionary(
      uniqueKeysWithValues: day.orders.filter { $0.service == .onSite }.map { ($0.id, $0.place) })
    var busy: [EngineerID: OrderID?] = [:]
    var last = Int64.min
    for event in events {
      let time = event.instant.milliseconds
      if time < last { fault("back in time", event) }
      last = time
      switch event.kind {
      case .created(let order): set(order, \.created, time, event)
      case .batch(_, let placed):
        batches.append(time)
        batchesPlaced.append(placed)
      case .dispatched(let order, let engineer, let start, let cost):
        set(order, \.dispatched, time, event)
        fates[order]?.engineer = engineer
        fates[order]?.expectedStart = start.milliseconds
        fates[order]?.cost = cost
      case .manual(let order, let cause, let penalty):
        set(order, \.manual, time, event)
        fates[order]?.cause = cause
        fates[order]?.cost = penalty
      case .waitsForShift(let order, let until): fates[order]?.waits.append(until.milliseconds)
      case .departed(let engineer, let order, let meters):
        if busy[engineer] != nil { fault("sets out while busy", event) }
        busy[engineer] = .some(order)
        if let order { set(order, \.departed, time, event) }
        let place = order.flatMap { orderPlaces[$0] }
        let from = places[engineer] ?? day.engineers[0].position
        let to = place ?? from
        journeys[engineer, default: []].append(
          Journey(from: from, to: to, departed: time, order: order, meters: meters))
        places[engineer] = to
      case .arrived(let engineer, let order):
        if busy[engineer] != .some(order) { fault("arrives for what he did not set out", event) }
        if let order { set(order, \.arrived, time, event) }
        let count = journeys[engineer]?.count ?? 0
        if count > 0 { journeys[engineer]?[count - 1].arrived = time }
      case .started(let engineer, let order):
        if busy[engineer] != .some(order) { fault("starts what he did not set out for", event) }
        if let order { set(order, \.started, time, event) }
      case .finished(let engineer, let order):
        if busy[engineer] != .some(order) { fault("finishes what he did not start", event) }
        busy[engineer] = nil
        if let order { set(order, \.finished, time, event) }
      case .shiftStarted(let engineer):
        check(engineer, \.start, time, event)
      case .shiftEnded(let engineer):
        check(engineer, \.end, time, event)
      }
    }
    if !busy.isEmpty { faults.append("never finished: \(busy.keys.sorted())") }
    let batches = Dictionary(grouping: fates.filter { $0.value.dispatched != nil }) {
      [$0.value.engineer?.text, $0.value.dispatched.map { "\($0)" }]
    }
    for together in batches.values {
      for (order, _) in together { fates[order]?.companions = together.count - 1 }
    }
  }

  private mutating func fault(_ what: String, _ event: SimulationEvent) {
    faults.append("\(what): \(Sketch.line(event))")
  }

  private mutating func set(
    _ order: OrderID, _ path: WritableKeyPath<Fate, Int64?>, _ time: Int64,
    _ event: SimulationEvent
  ) {
    var fate = fates[order] ?? Fate()
    if fate[keyPath: path] != nil { fault("twice", event) }
    if path != \.created, fate.created == nil { fault("before it was created", event) }
    fate[keyPath: path] = time
    fates[order] = fate
  }

  private mutating func check(
    _ engineer: EngineerID, _ path: KeyPath<Shift, Instant>, _ time: Int64,
    _ event: SimulationEvent
  ) {
    let shift = day.engineers.first { $0.id == engineer }?.shift
    if shift?[keyPath: path].milliseconds != time { fault("not his shift", event) }
  }

  /// Where an engineer is at an instant.
  func place(of engineer: Engineer, at time: Int64) -> Coordinate {
    guard let last = journeys[engineer.id]?.last(where: { $0.departed <= time }) else {
      return engineer.position
    }
    if time >= last.arrived { return last.to }
    return last.from.moved(
      towards: last.to,
      share: Double(time - last.departed) / Double(last.arrived - last.departed))
  }

  /// The orders an engineer holds before anything is given out at `time`.
  func held(by engineer: Engineer, before time: Int64, oldMinutes: Int) -> Int {
    let given = fates.values.filter { $0.engineer == engineer.id }
    let current = given.count {
      ($0.dispatched ?? .max) < time && ($0.finished ?? .max) > time
    }
    return current + oldOrders(of: engineer, at: time, oldMinutes: oldMinutes)
  }

  /// How many of the orders he held before the day are not done at `time`.
  private func oldOrders(of engineer: Engineer, at time: Int64, oldMinutes: Int) -> Int {
    let old = (journeys[engineer.id] ?? []).filter { $0.order == nil }
    let done = old.count { $0.arrived + Int64(oldMinutes) * 60_000 <= time }
    return engineer.openOrders - done
  }
}
