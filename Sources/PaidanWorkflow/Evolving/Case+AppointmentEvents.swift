internal import PaidanModel

extension Case {
  mutating func applyAppointment(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .callMade(let reached):
      appointment.firstCallAt.keepEarlier(at)
      if reached {
        appointment.isCustomerReached = true
        order?.respondedAt.keepEarlier(at)
      } else {
        appointment.missedCalls += 1
      }
    case .slotsOffered(let slots): appointment.offeredSlots = slots
    case .slotCountUnusual: break
    case .appointmentAgreed(let agreement):
      appointment.agreed = Appointment(agreement: agreement, agreedAt: at)
      appointment.wish = nil
      appointment.isCustomerReached = true
      appointment.madeAt.keepEarlier(at)
      order?.status = .scheduled
    case .appointmentChanged(let slot, let origin):
      appointment.agreed?.agreement.slot = slot
      appointment.agreed?.agreement.origin = origin
      renew(at)
    case .confirmationSent(let channel):
      appointment.agreed?.sentAt = at
      appointment.agreed?.sentBy = channel
    case .appointmentSigned(let signature): appointment.agreed?.signature = signature
    case .customerReminded: appointment.agreed?.remindedAt = at
    case .visitChecked(let result): appointment.agreed?.preVisitCheck = result
    case .prepared(let preparation): appointment.agreed?.preparation = preparation
    case .arrivalForeseen(let arrival, let isLate):
      appointment.agreed?.foreseenArrival = isLate ? arrival : nil
    case .lateNoticeSent: appointment.agreed?.lateNoticeAt = at
    default: break
    }
  }

  /// A changed appointment is sent, signed and reminded of anew (TR3).
  private mutating func renew(_ at: Instant) {
    appointment.agreed?.revision += 1
    appointment.agreed?.agreedAt = at
    appointment.agreed?.sentAt = nil
    appointment.agreed?.sentBy = nil
    appointment.agreed?.signature = nil
    appointment.agreed?.remindedAt = nil
    appointment.agreed?.foreseenArrival = nil
    appointment.agreed?.lateNoticeAt = nil
  }
}
