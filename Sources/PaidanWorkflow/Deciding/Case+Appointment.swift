internal import PaidanModel

extension Case {
  func requireAppointment() throws(WorkflowError) {
    guard appointment.agreed != nil else { throw .unknown(what: .appointment, value: "") }
  }

  /// A window must last, and begin and end on the template's grain of local time.
  private func checkSlot(
    _ slot: Slot, _ template: ProcessTemplate, _ violations: inout Violations
  ) {
    violations.check(slot.start < slot.end, "slot", .windowOrder)
    violations.check(
      template.isOnGrain(slot.start) && template.isOnGrain(slot.end), "slot", .fullHours)
  }

  func offerSlots(
    _ slots: [Slot], _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.check(!slots.isEmpty, "slots", .required)
    for slot in slots {
      checkSlot(slot, template, &violations)
      violations.check(slot.end > command.stamp.happenedAt, "slot", .past)
    }
    try violations.raise()
    out.emit(.slotsOffered(slots: slots))
    let usual = template.content.casePolicy.slotsAtLeast...template.content.casePolicy.slotsAtMost
    if !usual.contains(slots.count) {
      out.emit(.slotCountUnusual(count: Int32(clamping: slots.count)))
    }
  }

  func agreeAppointment(
    _ agreement: AppointmentAgreement, _ busy: [Slot], _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require(assignment.state == .accepted, .tr2, .offerAccepted)
    try require(isFeasible(agreement.slot, busy, command), .tr2, .slotFeasible)
    try require(
      agreement.origin == .customerWish || appointment.offeredSlots.contains(agreement.slot),
      .tr2, .slotOfferedOrWished)
    try checkAgreement(agreement, template)
    out.emit(.appointmentAgreed(agreement: agreement))
    if let wish = appointment.wish, wish != agreement.slot {
      liftExclusions(on: .timeConflict, &out)
    }
  }

  /// SA-AP-003's own fields: number, window, wording (APT-13, APT-14).
  private func checkAgreement(
    _ agreement: AppointmentAgreement, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.check(agreement.number.kind == .appointment, "appointmentNumber", .numberKind)
    checkSlot(agreement.slot, template, &violations)
    violations.lint(agreement.serviceContent, .serviceContent, "serviceContent", template)
    violations.lint(
      agreement.customerPreparation, .customerPreparation, "customerPreparation", template)
    violations.lint(agreement.cautions, .cautions, "cautions", template)
    try violations.raise()
  }

  private func isFeasible(_ slot: Slot, _ busy: [Slot], _ command: Command) -> Bool {
    slot.end > command.stamp.happenedAt && !busy.contains { $0.overlaps(slot) }
  }

  func changeAppointment(
    _ slot: Slot, _ origin: SlotOrigin, _ busy: [Slot], _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    checkSlot(slot, template, &violations)
    try violations.raise()
    try require(isFeasible(slot, busy, command), .tr3, .slotFeasible)
    guard slot != appointment.agreed?.agreement.slot else {
      throw .alreadyDone(command: .changeAppointment)
    }
    out.emit(.appointmentChanged(slot: slot, origin: origin))
    liftExclusions(on: .timeConflict, &out)
  }

  func prepare(
    _ preparation: Preparation, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireAppointment()
    try requireCount(
      preparation.equipment.count, template.content.casePolicy.equipmentChecklist.count, "equipment"
    )
    out.emit(.prepared(preparation: preparation))
  }

  func foreseeArrival(
    _ arrival: Instant, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let slot = appointment.agreed?.agreement.slot else {
      throw .unknown(what: .appointment, value: "")
    }
    out.emit(
      .arrivalForeseen(at: arrival, isLate: arrival > template.lateAfter(slot)))
  }

  func sendLateNotice(
    _ arrival: Instant, _ apologised: Bool, _ command: Command, _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireAppointment()
    guard apologised else {
      throw .invalid([.init(field: "apologised", value: "false", rule: .required)])
    }
    guard arrival > command.stamp.happenedAt else {
      throw .invalid([.init(field: "expectedArrival", value: "\(arrival)", rule: .past)])
    }
    out.emit(.lateNoticeSent(expectedArrival: arrival))
  }
}
