internal import PaidanModel

extension NotificationPlanner {
  /// Gathers the requests of one event; each theme looks only for its own events.
  struct Drafts {
    let event: WorkflowEvent
    let state: Case
    let planner: NotificationPlanner
    private(set) var requests: [NotificationRequest] = []

    init(event: WorkflowEvent, state: Case, planner: NotificationPlanner) {
      self.event = event
      self.state = state
      self.planner = planner
    }

    private mutating func add(
      _ kind: NotificationKind, _ values: [String: LocalizedText] = [:],
      to audience: NotificationAudience? = nil
    ) {
      var values = values
      if let order = state.order {
        values["order"] = NotificationPlanner.same(order.facts.number.description)
        values["urgency"] = order.urgency.label
        values["service"] = order.facts.serviceType.label
      }
      if let facts = state.intake?.facts {
        values["intake"] = NotificationPlanner.same(facts.number.description)
        values["urgency"] = values["urgency"] ?? facts.urgency.label
      }
      let known = kind.values
      let request = planner.request(
        kind, values.filter { known.contains($0.key) }, to: audience, sequence: event.sequence,
        at: event.stamp.recordedAt)
      if let request { requests.append(request) }
    }

    private var customer: NotificationAudience? {
      let id = state.order?.customer ?? state.intake?.facts.customer
      return id.map { NotificationAudience(role: .customer, customer: $0) }
    }

    private func engineer(_ staff: StaffID?) -> NotificationAudience? {
      staff.map { NotificationAudience(role: .engineer, staff: $0) }
    }

    private var owner: StaffID? { state.assignment.owner }

    mutating func addIntake() {
      switch event.body {
      case .intakeSubmitted(let promise):
        if let promise {
          add(.contactPromised, ["promise": planner.text(of: promise)], to: customer)
        } else {
          add(.intakeConfirmed, to: customer)
        }
        if planner.isLeaderSelecting { add(.leaderInformed) }
      case .incidentCandidateOpened: add(.incidentCandidate)
      default: break
      }
    }

    mutating func addDispatch() {
      switch event.body {
      case .offerMade(let staff, _, _, _):
        let urgency = state.order?.urgency ?? .normal
        add(.orderPushed, ["minutes": planner.minutes(for: urgency)], to: engineer(staff))
      case .offerAccepted(let staff):
        add(.engineerAssigned, ["engineer": NotificationPlanner.same(staff.text)], to: customer)
      case .partnerAssigned(let partner, _):
        add(.engineerAssigned, ["engineer": NotificationPlanner.same(partner.text)], to: customer)
      case .offerRefused(let staff, let reason, _, _):
        add(
          .offerRefused,
          ["engineer": NotificationPlanner.same(staff.text), "reason": reason.label])
      case .offerWithdrawn(let staff, let reason):
        let taken = LocalizedText("another engineer has accepted it", "其他工程师已接单")
        add(.orderTakenBack, ["reason": reason?.label ?? taken], to: engineer(staff))
      case .acceptanceWithdrawn(let staff, let reason),
        .engineerWithdrawn(let staff, let reason):
        add(.orderTakenBack, ["reason": reason.label], to: engineer(staff))
      case .manualQueueEntered: add(.manualQueue)
      case .orderAmended(let amendment):
        add(.orderChanged, ["change": amendment.field.label], to: engineer(owner))
      default: break
      }
    }

    mutating func addAppointment() {
      switch event.body {
      case .appointmentAgreed(let agreement):
        add(
          .appointmentConfirmed,
          [
            "slot": planner.text(of: agreement.slot),
            "preparation": NotificationPlanner.same(agreement.customerPreparation),
            "cautions": NotificationPlanner.same(agreement.cautions),
          ], to: customer)
      case .appointmentChanged(let slot, _):
        let time = planner.text(of: slot)
        add(.appointmentMoved, ["slot": time], to: customer)
        let change = LocalizedText(
          "the appointment is now \(time.english)", "预约时间改为\(time.chinese)")
        add(.orderChanged, ["change": change], to: engineer(owner))
      case .arrivalForeseen(let arrival, isLate: true):
        add(.lateNotice, ["arrival": planner.text(of: arrival)], to: customer)
      default: break
      }
    }

    mutating func addService() {
      switch event.body {
      case .serviceStarted(_, .onSite, let arrival):
        let unknown = LocalizedText("the agreed time", "约定时间")
        add(
          .engineerDeparted, ["arrival": arrival.map(planner.text(of:)) ?? unknown],
          to: customer)
      case .serviceStarted: add(.sessionStarted, to: customer)
      case .foundUnsolvable(let note):
        add(.progress, ["reason": NotificationPlanner.same(note.reason)], to: customer)
      case .serviceInterrupted(let interruption):
        add(.progress, ["reason": interruption.reason.label], to: customer)
      case .partDelayed:
        add(.progress, ["reason": InterruptionReason.partLate.label], to: customer)
      case .orderCancelled(let reason):
        add(.orderCancelled, ["reason": reason.label], to: customer)
        if let owner { add(.orderTakenBack, ["reason": reason.label], to: engineer(owner)) }
      default: break
      }
    }

    mutating func addAfterwards() {
      switch event.body {
      case .orderCompleted:
        add(.serviceResult, to: customer)
        add(.surveyInvitation, to: customer)
      case .recoveryOpened: add(.dissatisfied)
      default: break
      }
    }

    mutating func addClock() {
      guard case .clockRaised(let firing) = event.body else { return }
      let due = firing.due ?? firing.at
      let values = ["clock": planner.name(of: firing.clock), "due": planner.text(of: due)]
      let staff = firing.role.map { NotificationAudience(role: $0) }
      switch firing.kind {
      case .warning:
        add(.clockWarning, values, to: staff)
        if let owner { add(.deadlineNear, values, to: engineer(owner)) }
      case .breach, .escalation: add(.clockBreach, values, to: staff)
      case .taskDue:
        guard firing.clock == "SLA-19", let slot = state.appointment.agreed?.agreement.slot else {
          return
        }
        add(.reminderCallDue, ["slot": planner.text(of: slot)], to: engineer(owner))
        add(.appointmentReminder, ["slot": planner.text(of: slot)], to: customer)
      case .breachWithdrawn, .retentionEnded: break
      }
    }
  }
}
