/// What must hold before a transition of table 2.2.1 (WO-05).
///
/// The raw values are what the state chart prints.
public enum TransitionGuard: String, Sendable, Hashable, Codable, CaseIterable {
  /// The intake is read back to the customer and submitted.
  case intakeConfirmed
  /// Every required field of the form is there and valid.
  case requiredFieldsValid
  /// An engineer or partner has accepted.
  case offerAccepted
  /// The slot lies among those offered, or is the customer's wish.
  case slotOfferedOrWished
  /// Preparation notes and cautions of SA-AP-003 are there and pass the lint; signature and send
  /// time may follow.
  case appointmentFormValid
  /// The new slot lies ahead and clashes with nothing the host named.
  case slotFeasible
  /// Somebody is assigned.
  case assigneeSet
  /// Tools, parts and equipment were checked.
  case preparationChecked
  /// Phenomenon, cause, solution and feedback of SA-OS-004 are there and pass the lint.
  case serviceRecordValid
  /// The function was tested with a measured or named result.
  case functionTestRecorded
  /// Nothing is owed, or it was paid.
  case feeSettledOrFree
  /// The customer signed, or his refusal to sign is documented.
  case signatureOrRefusal
  /// A reason from the template's list is given.
  case reasonGiven
  /// A new appointment is agreed, or the old one is kept as a wish.
  case newAppointment
  /// The role may do it by the permission matrix.
  case authorisedRole
  /// A quotation is on record and not consented.
  case quoteDocumented
  /// The customer was reached.
  case customerReached
  /// The order is remote support or extra urgent.
  case remoteOrExtraUrgent
  /// Cause and solution are recorded.
  case resultRecorded
  /// The customer's spoken consent is recorded in place of a signature.
  case spokenConsent
  /// The template reopens the same order on rework.
  case reopensSameOrder
  /// A follow-up said 'not solved' or 'recurred'.
  case followUpResultAttached
}
