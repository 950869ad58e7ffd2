public import PaidanMatching
public import PaidanModel

/// Something that happened in a simulated day.
public struct SimulationEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// The order became known.
    case created(OrderID)
    /// A batch decided: how many orders waited, and how many of them it placed.
    case batch(waiting: Int, placed: Int)
    /// The order was given to the engineer, who is expected to start then.
    case dispatched(OrderID, EngineerID, expectedStart: Instant, cost: Int64)
    /// The order went to manual dispatch.
    case manual(OrderID, ManualCause, penalty: Int64)
    /// The order waits for the shift that starts then.
    case waitsForShift(OrderID, until: Instant)
    /// The engineer came on duty.
    case shiftStarted(EngineerID)
    /// The engineer set out; no order for work he held before the day began.
    case departed(EngineerID, OrderID?, meters: Int)
    /// He arrived.
    case arrived(EngineerID, OrderID?)
    /// He began to work.
    case started(EngineerID, OrderID?)
    /// He finished.
    case finished(EngineerID, OrderID?)
    /// The engineer went off duty; he finishes what he holds.
    case shiftEnded(EngineerID)
  }

  /// When.
  public let instant: Instant
  /// What.
  public let kind: Kind

  /// The event as a remark in an event stream: it tells people what happened and decides nothing.
  public var line: LiveLine { LiveLine(.note(note), at: instant) }

  private var note: LiveNote {
    switch kind {
    case .created(let order): LiveNote("created", [.order(order)])
    case .batch(let waiting, let placed):
      LiveNote("batch", [.init("waiting", .whole(waiting)), .init("placed", .whole(placed))])
    case .dispatched(let order, let engineer, let start, let cost):
      LiveNote(
        "dispatched",
        [
          .order(order), .engineer(engineer),
          .init("expectedStart", .text(start.description)), .init("cost", .whole(Int(cost))),
        ])
    case .manual(let order, let cause, let penalty):
      LiveNote(
        "manual",
        [
          .order(order), .init("cause", .text(cause.rawValue)),
          .init("penalty", .whole(Int(penalty))),
        ])
    case .waitsForShift(let order, let until):
      LiveNote("waitsForShift", [.order(order), .init("until", .text(until.description))])
    case .shiftStarted(let engineer): LiveNote("shiftStarted", [.engineer(engineer)])
    case .departed(let engineer, let order, let meters):
      LiveNote(
        "departed", .step(engineer, order) + [.init("meters", .whole(meters))])
    case .arrived(let engineer, let order): LiveNote("arrived", .step(engineer, order))
    case .started(let engineer, let order): LiveNote("started", .step(engineer, order))
    case .finished(let engineer, let order): LiveNote("finished", .step(engineer, order))
    case .shiftEnded(let engineer): LiveNote("shiftEnded", [.engineer(engineer)])
    }
  }
}

extension LiveNote.Named {
  fileprivate static func order(_ id: OrderID) -> Self { .init("order", .text(id.text)) }

  fileprivate static func engineer(_ id: EngineerID) -> Self { .init("engineer", .text(id.text)) }
}

extension [LiveNote.Named] {
  /// Who, and for which order; none for work he held before the day began.
  fileprivate static func step(_ engineer: EngineerID, _ order: OrderID?) -> Self {
    [.engineer(engineer)] + (order.map { [.order($0)] } ?? [])
  }
}
