import PaidanModel
import PaidanWorkflow

/// Gives commands to one case and applies what they amount to, so that a test reads like the
/// catalogue.
struct CaseDriver {
  var state: Case
  let template: ProcessTemplate
  private(set) var events: [WorkflowEvent] = []
  /// When the next command is given, unless it says otherwise.
  var now: Instant

  init(_ template: ProcessTemplate = .test, at text: String = "2024-05-20T08:00:00+08:00") {
    state = Case(template)
    self.template = template
    now = Instant(text)
  }

  /// Gives a command and applies its events.
  ///
  /// - Parameters:
  ///   - action: what.
  ///   - actor: who.
  ///   - time: when it happens, local time of 2024-05-20, or a whole ISO 8601 text; nil: now.
  ///   - recordedAt: when it is recorded; nil: at once.
  /// - Returns: the events.
  /// - Throws: what `decide` throws.
  @discardableResult
  mutating func give(
    _ action: Action, by actor: Actor, at time: String? = nil, recordedAt: String? = nil
  ) throws(WorkflowError) -> [WorkflowEvent] {
    let command = command(action, by: actor, at: time, recordedAt: recordedAt)
    now = max(now, command.stamp.recordedAt)
    let decided = try decide(command, state, template)
    for event in decided {
      evolve(&state, event)
      events.append(event)
    }
    return decided
  }

  /// The command ``give(_:by:at:recordedAt:)`` would give.
  func command(
    _ action: Action, by actor: Actor, at time: String? = nil, recordedAt: String? = nil
  ) -> Command {
    let happened = time.map { Self.instant($0) } ?? now
    let recorded = recordedAt.map { Self.instant($0) } ?? max(happened, state.lastRecordedAt, now)
    return Command(
      actor: actor, stamp: Stamp(happenedAt: happened, recordedAt: recorded),
      expectedVersion: state.version, action: action)
  }

  /// The kinds of everything that happened so far.
  var kinds: [WorkflowEvent.Kind] { events.map(\.body.kind) }

  /// An instant of 2024-05-20 in local time, or of a whole text.
  static func instant(_ text: String) -> Instant {
    text.count <= 5 ? Instant("2024-05-20T\(text):00+08:00") : Instant(text)
  }
}

extension Instant {
  /// An instant a test is sure of.
  init(_ text: String) {
    do {
      try self.init(iso8601: text)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
