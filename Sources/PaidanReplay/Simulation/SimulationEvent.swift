public import PaidanMatching
public import PaidanModel
internal import PaidanText

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

  /// The event as one line of JSON, without line break.
  ///
  /// - Parameters:
  ///   - day: the day's name.
  ///   - strategy: how the replay decided.
  /// - Returns: UTF-8 text.
  public func json(day: String, strategy: Strategy) -> [UInt8] {
    var json = JSONWriter(compact: true)
    json.object { json in
      json.field("day", day)
      json.field("strategy", strategy.rawValue)
      json.field("at", instant.description)
      switch kind {
      case .created(let order):
        json.field("event", "created")
        json.field("order", order.text)
      case .batch(let waiting, let placed):
        json.field("event", "batch")
        json.field("waiting", waiting)
        json.field("placed", placed)
      case .dispatched(let order, let engineer, let start, let cost):
        json.field("event", "dispatched")
        json.field("order", order.text)
        json.field("engineer", engineer.text)
        json.field("expectedStart", start.description)
        json.field("cost", cost)
      case .manual(let order, let cause, let penalty):
        json.field("event", "manual")
        json.field("order", order.text)
        json.field("cause", cause.rawValue)
        json.field("penalty", penalty)
      case .waitsForShift(let order, let until):
        json.field("event", "waitsForShift")
        json.field("order", order.text)
        json.field("until", until.description)
      case .shiftStarted(let engineer):
        json.field("event", "shiftStarted")
        json.field("engineer", engineer.text)
      case .departed(let engineer, let order, let meters):
        json.field("event", "departed")
        json.field("engineer", engineer.text)
        json.field("order", order?.text)
        json.field("meters", meters)
      case .arrived(let engineer, let order): json.step("arrived", engineer, order)
      case .started(let engineer, let order): json.step("started", engineer, order)
      case .finished(let engineer, let order): json.step("finished", engineer, order)
      case .shiftEnded(let engineer):
        json.field("event", "shiftEnded")
        json.field("engineer", engineer.text)
      }
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func step(_ event: String, _ engineer: EngineerID, _ order: OrderID?) {
    field("event", event)
    field("engineer", engineer.text)
    field("order", order?.text)
  }
}
