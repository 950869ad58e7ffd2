/// Table 2.2.2: how the words of the other seeds name the same state (WO-08, WO-28, WO-34).
///
/// Total functions both ways; what they say is derived, never stored.
public enum StatusCorrespondence {
  /// The status in the ticket tool of seed 1; nil: the case is not there yet.
  public static func sysAid(of state: Case) -> SysAidStatus? {
    guard let order = state.order else { return nil }
    switch order.status {
    case .cancelled: return .fullyClosed
    case .completed:
      switch order.closure {
      case .open: return .dispatched
      case .completionConfirmed: return .completionConfirmed
      case .completionFollowedUp: return .completionFollowedUp
      case .fullyClosed: return .fullyClosed
      }
    case .scheduled, .inService: return .dispatched
    case .pending:
      switch state.assignment.state {
      case .offered, .accepted, .externalPartner: return .dispatched
      case .unassigned, .matching, .refused, .expired, .withdrawn, .manualQueue: return nil
      }
    }
  }

  /// What a status of the ticket tool means here.
  ///
  /// - Parameters:
  ///   - status: of the ticket; nil: none yet.
  ///   - hasAppointment: an appointment exists.
  ///   - hasStarted: a start is stamped.
  ///   - isCancelled: the ticket carries the flag `cancelled`.
  /// - Returns: status, dispatch sub-state and closure stage.
  public static func imported(
    _ status: SysAidStatus?, hasAppointment: Bool = false, hasStarted: Bool = false,
    isCancelled: Bool = false
  ) -> (status: WorkOrderStatus, dispatch: DispatchState, closure: ClosureStage) {
    if isCancelled { return (.cancelled, .unassigned, .open) }
    switch status {
    case nil: return (.pending, .unassigned, .open)
    case .dispatched:
      if hasStarted { return (.inService, .accepted, .open) }
      return (hasAppointment ? .scheduled : .pending, .accepted, .open)
    case .completionConfirmed: return (.completed, .accepted, .completionConfirmed)
    case .completionFollowedUp: return (.completed, .accepted, .completionFollowedUp)
    case .fullyClosed: return (.completed, .accepted, .fullyClosed)
    }
  }

  /// The order stage of seed 2.
  public static func stage(of state: Case) -> OrderStage {
    if state.archivedAt != nil { return .archive }
    guard let order = state.order else { return .creation }
    switch order.status {
    case .pending:
      switch state.assignment.state {
      case .offered, .accepted, .externalPartner: return .assignment
      case .unassigned, .matching, .refused, .expired, .withdrawn, .manualQueue: return .creation
      }
    case .scheduled: return .assignment
    case .inService: return .inProcess
    case .completed: return order.closure == .fullyClosed ? .archive : .close
    case .cancelled: return .close
    }
  }

  /// The step of seed 2's five; nil where the table has none.
  public static func step(of state: Case) -> ServiceStep? {
    guard let order = state.order else { return .intake }
    switch order.status {
    case .pending, .scheduled: return .dispatch
    case .inService:
      switch state.service.visits.last?.progress {
      case .travelling, .diagnosing, nil: return .diagnosis
      case .repairing, .testing: return .handling
      }
    case .completed: return order.closure == .fullyClosed ? nil : .followUp
    case .cancelled: return nil
    }
  }

  /// The step of seed 2's problem loop.
  public static func loopStep(of state: Case) -> ProblemLoopStep {
    if state.archivedAt != nil { return .archive }
    switch step(of: state) {
    case .intake: return .record
    case .dispatch: return .assign
    case .diagnosis, .handling: return .handle
    case .followUp: return .confirm
    case nil: return .archive
    }
  }

  /// The link of seed 0's process the case is at (WO-34).
  public static func link(of state: Case) -> ProcessLink {
    if state.archivedAt != nil { return .archive }
    guard let order = state.order else { return .intake }
    switch order.status {
    case .pending: return state.assignment.state == .accepted ? .appointment : .orderManagement
    case .scheduled: return .appointment
    case .inService:
      return state.service.visits.last?.endedAt == nil ? .execution : .resultConfirmation
    case .completed: return order.closure == .fullyClosed ? .archive : .survey
    case .cancelled: return .archive
    }
  }
}
