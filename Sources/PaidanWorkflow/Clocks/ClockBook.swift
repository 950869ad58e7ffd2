public import PaidanModel

/// The clocks of a template, made ready to run: named lengths resolved, calendars laid out, and for
/// each kind of signal the clocks that hear it.
public struct ClockBook: Sendable {
  /// The clocks that run, in the order of the template.
  public let definitions: [ClockDefinition]
  /// What derivations and reports name as their origin: the template and its version.
  public let template: String
  let clocks: [RunningClock]
  // The clocks that hear a kind of signal, by its raw value.
  let listeners: [[UInt16]]
  private let positions: [ClockID: Int]

  /// A book of the enabled clocks among `definitions`.
  ///
  /// - Parameters:
  ///   - definitions: the clocks of a template.
  ///   - calendars: the calendars they name.
  ///   - lengths: the lengths they name where no seed gives a figure.
  ///   - template: name and version of the template.
  /// - Throws: ``ClockBookError`` for the first reference that leads nowhere or calendar that
  ///   cannot be used; a validated template has none.
  public init(
    _ definitions: [ClockDefinition], calendars: [String: BusinessCalendar] = [:],
    lengths: [String: ClockDuration] = [:], template: String = ""
  ) throws(ClockBookError) {
    let enabled = definitions.filter(\.isEnabled)
    var times: [String: BusinessTime] = [:]
    var clocks: [RunningClock] = []
    var listeners = Array(repeating: [UInt16](), count: ClockSignalKind.allCases.count)
    var positions: [ClockID: Int] = [:]
    for (position, definition) in enabled.enumerated() {
      let name = definition.calendar
      if times[name] == nil {
        guard let calendar = calendars[name] ?? (name == ClockDefinition.always ? .always : nil)
        else { throw .unknownCalendar(definition.id, name) }
        do throws(CalendarError) {
          times[name] = try BusinessTime(calendar)
        } catch {
          throw .calendar(name, error)
        }
      }
      guard let time = times[name] else { throw .unknownCalendar(definition.id, name) }
      let clock = try RunningClock(definition, time: time, lengths: lengths)
      for kind in ClockSignalKind.allCases where clock.hearing[Int(kind.rawValue)] != 0 {
        listeners[Int(kind.rawValue)].append(UInt16(position))
      }
      guard positions.updateValue(position, forKey: definition.id) == nil else {
        throw .repeatedClock(definition.id)
      }
      clocks.append(clock)
    }
    self.definitions = enabled
    self.template = template
    self.clocks = clocks
    self.listeners = listeners
    self.positions = positions
  }

  /// A book without clocks.
  public static let empty = ClockBook(template: "")

  private init(template: String) {
    definitions = []
    self.template = template
    clocks = []
    listeners = Array(repeating: [], count: ClockSignalKind.allCases.count)
    positions = [:]
  }

  /// The clock of this name; nil where the book runs none.
  public func definition(_ id: ClockID) -> ClockDefinition? {
    positions[id].map { definitions[$0] }
  }

  /// The calendar in which a clock counts; nil where the book runs none of this name.
  public func time(of id: ClockID) -> BusinessTime? { positions[id].map { clocks[$0].time } }

  /// True when some clock hears this kind of signal; others need not be sent.
  public func hears(_ kind: ClockSignalKind) -> Bool { !listeners[Int(kind.rawValue)].isEmpty }

  func position(of id: ClockID) -> Int? { positions[id] }
}

/// Why clocks cannot be made ready to run.
public enum ClockBookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A clock names a calendar that the template has not.
  case unknownCalendar(ClockID, String)
  /// A clock names a length that the template has not.
  case unknownLength(ClockID, String)
  /// Two clocks have the same number.
  case repeatedClock(ClockID)
  /// A calendar cannot be used.
  case calendar(String, CalendarError)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .unknownCalendar(let id, let name): "clock \(id) names calendar \"\(name)\", which is none"
    case .unknownLength(let id, let name): "clock \(id) names length \"\(name)\", which is none"
    case .repeatedClock(let id): "clock \(id) stands twice"
    case .calendar(let name, let error): "calendar \(name): \(error)"
    }
  }
}

/// A definition in the shape the engine reads.
///
/// A class, since the engine passes it about for every signal and its parts are many.
final class RunningClock: Sendable {
  let definition: ClockDefinition
  let kind: ClockKind
  let repetition: ClockRepetition
  let isPerPart: Bool
  let hasPauses: Bool
  let hasGradedLadder: Bool
  let time: BusinessTime
  let limits: [RunningLimit]
  let warnings: [WarnPoint]
  /// What each kind of signal does here, by its raw value.
  let hearing: [UInt8]
  /// How many stops a run needs.
  let stopsNeeded: Int

  static let start: UInt8 = 1
  static let stop: UInt8 = 2
  static let cancel: UInt8 = 4
  static let pause: UInt8 = 8
  /// Whether starts and stops ask for more than the kind of signal.
  static let conditional: UInt8 = 16
  /// What concerns every part of a subject when it names none.
  static let concernsAll = cancel | pause

  init(
    _ definition: ClockDefinition, time: BusinessTime, lengths: [String: ClockDuration]
  ) throws(ClockBookError) {
    self.definition = definition
    kind = definition.kind
    repetition = definition.repetition
    isPerPart = definition.isPerPart
    hasPauses = !definition.pauses.isEmpty
    hasGradedLadder = definition.escalations.contains { $0.levels != nil }
    self.time = time
    var hearing = Array(repeating: 0 as UInt8, count: ClockSignalKind.allCases.count)
    for (triggers, role) in [(definition.starts, Self.start), (definition.stops, Self.stop)] {
      for trigger in triggers {
        hearing[Int(trigger.signal.rawValue)] |= role
        if trigger.part != nil || trigger.feedback != nil {
          hearing[Int(trigger.signal.rawValue)] |= Self.conditional
        }
      }
    }
    for kind in definition.cancels { hearing[Int(kind.rawValue)] |= Self.cancel }
    if hasPauses {
      hearing[Int(ClockSignalKind.pauseBegan.rawValue)] |= Self.pause
      hearing[Int(ClockSignalKind.pauseEnded.rawValue)] |= Self.pause
    }
    self.hearing = hearing
    var limits: [RunningLimit] = []
    var stopsNeeded = 1
    for limit in definition.limits {
      guard let running = RunningLimit(limit, lengths: lengths) else {
        guard case .named(let name) = limit.figure else { continue }
        throw .unknownLength(definition.id, name)
      }
      if case .period(let rule) = running.figure { stopsNeeded = max(1, rule.atLeast) }
      limits.append(running)
    }
    self.limits = limits
    warnings = definition.warnings
    self.stopsNeeded = stopsNeeded
  }

  /// What a mark does to this clock, its conditions checked.
  func role(of mark: ClockMark) -> UInt8 {
    let heard = hearing[Int(mark.kind.rawValue)]
    if heard & Self.conditional == 0 { return heard }
    var role = heard & Self.concernsAll
    if heard & Self.start != 0, definition.starts.contains(where: { $0.fits(mark) }) {
      role |= Self.start
    }
    if heard & Self.stop != 0, definition.stops.contains(where: { $0.fits(mark) }) {
      role |= Self.stop
    }
    return role
  }
}

extension ClockTrigger {
  func fits(_ mark: ClockMark) -> Bool {
    signal == mark.kind && (part == nil || part == mark.part)
      && (feedback == nil || feedback == mark.feedback)
  }
}
