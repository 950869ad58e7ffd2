internal import PaidanModel

/// Gathers the events of one command, numbered and stamped alike.
struct Emitter {
  let stamp: Stamp
  let actor: Actor
  private(set) var next: Int32
  private(set) var events: [WorkflowEvent] = []

  init(_ command: Command, after version: Int32) {
    stamp = command.stamp
    actor = command.actor
    next = version + 1
    events.reserveCapacity(4)
  }

  mutating func emit(_ body: WorkflowEvent.Body) {
    events.append(WorkflowEvent(sequence: next, stamp: stamp, actor: actor, body: body))
    next += 1
  }

  /// What the library itself brings about, such as a clock that ran out.
  mutating func emit(_ body: WorkflowEvent.Body, happenedAt: Instant) {
    events.append(
      WorkflowEvent(
        sequence: next, stamp: Stamp(happenedAt: happenedAt, recordedAt: stamp.recordedAt),
        actor: .system, body: body))
    next += 1
  }
}
