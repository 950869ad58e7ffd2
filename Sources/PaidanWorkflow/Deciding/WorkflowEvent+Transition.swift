extension WorkflowEvent {
  /// The row of table 2.2.1 this event takes a case through; nil: none.
  ///
  /// - Parameter state: the case before the event.
  /// - Returns: the row's name.
  public func transition(from state: Case) -> TransitionID? {
    switch body {
    case .orderCreated: .tr1
    case .appointmentAgreed: .tr2
    case .appointmentChanged: .tr3
    case .serviceStarted: state.status == .pending ? .tr10 : .tr4
    case .orderCompleted: state.status == .pending ? .tr11 : .tr5
    case .serviceInterrupted: .tr6
    case .engineerWithdrawn: .tr7
    case .orderCancelled: state.status == .inService ? .tr9 : .tr8
    case .orderReopened: .tr12
    default: nil
    }
  }
}
