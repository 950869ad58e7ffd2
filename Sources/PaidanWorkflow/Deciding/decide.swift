/// What a command amounts to: the events it brings about, or why it brings about none.
///
/// Pure: the same command, case and template give the same events. Nothing is changed;
/// ``evolve(_:_:)`` applies events.
///
/// - Parameters:
///   - command: who, when, against which version, what.
///   - state: the case so far.
///   - template: the template the case was begun under.
/// - Returns: one event or more, in order; clocks that ran out before come first.
/// - Throws: ``WorkflowError``, in which case nothing has happened.
/// - Complexity: O(*n*) in the records the case holds of the kind concerned, mostly none to five.
public func decide(
  _ command: Command, _ state: Case, _ template: ProcessTemplate
) throws(WorkflowError) -> [WorkflowEvent] {
  try state.checkOrder(of: command, template)
  let kind = command.action.kind
  let rule = kind.rule
  let place = state.place
  if let places = rule.places {
    guard places & place.bit != 0 else {
      throw .outOfPlace(command: kind, place: place, possible: kind.places)
    }
  } else {
    try state.checkTransition(kind, place)
  }
  try state.checkPermission(command, rule, template)
  var out = Emitter(command, after: state.version)
  state.raiseClocks(&out)
  try state.decide(command, template, into: &out)
  return out.events
}

extension Case {
  /// Version, recording order and template.
  func checkOrder(
    of command: Command, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    guard command.expectedVersion == version else {
      throw .versionConflict(expected: command.expectedVersion, actual: version)
    }
    guard book.template == template.name else {
      throw .templateDiffers(begunWith: book.template, given: template.name)
    }
    guard command.stamp.happenedAt <= command.stamp.recordedAt else {
      throw .happenedAfterRecorded(
        happenedAt: command.stamp.happenedAt, recordedAt: command.stamp.recordedAt)
    }
    guard lastRecordedAt <= command.stamp.recordedAt else {
      throw .recordedOutOfOrder(recordedAt: command.stamp.recordedAt, last: lastRecordedAt)
    }
  }

  /// Whether table 2.2.1 has a row for the command from here.
  func checkTransition(
    _ kind: CommandKind, _ place: CasePlace
  ) throws(WorkflowError) {
    guard place != .archived, TransitionTable.row(of: kind, from: status) != nil else {
      guard let status else {
        throw .outOfPlace(command: kind, place: place, possible: kind.startingPlaces)
      }
      throw .transitionNotAllowed(
        command: kind, status: status, possible: TransitionTable.possible(from: status))
    }
    // TR1 leads from no status at all: only an intake that is submitted has that.
    if status == nil, place == .blank || place == .intakeClosed {
      throw .outOfPlace(command: kind, place: place, possible: kind.startingPlaces)
    }
  }
}

extension CommandKind {
  /// Where a command of table 2.2.1 makes sense, in terms of places.
  var startingPlaces: [CasePlace] {
    TransitionTable.rows.filter { $0.commands.contains(self) }.flatMap { row in
      row.from.map { status in
        switch status {
        case nil: CasePlace.intakeSubmitted
        case .pending: .pending
        case .scheduled: .scheduled
        case .inService: .inService
        case .completed: .completed
        case .cancelled: .cancelled
        }
      }
    }
  }
}
