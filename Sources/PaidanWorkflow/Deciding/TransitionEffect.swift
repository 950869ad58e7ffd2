/// What a transition of table 2.2.1 brings about besides the new status.
public enum TransitionEffect: String, Sendable, Hashable, Codable, CaseIterable {
  /// The order has its number.
  case orderNumbered
  /// The dispatch clock runs (SLA-11).
  case dispatchClockStarted
  /// The appointment has its number.
  case appointmentNumbered
  /// The customer gets a message.
  case customerNotified
  /// The reminder before the visit is due (SLA-19).
  case reminderTimed
  /// The appointment has a further revision.
  case appointmentRevised
  /// The departure, or the start of the session, is stamped.
  case departureStamped
  /// The completion is stamped (WO-13).
  case completionStamped
  /// The closure stage is `completionConfirmed`.
  case completionConfirmed
  /// The follow-ups of the plan are due.
  case followUpsPlanned
  /// The engineer holds one order less.
  case loadReleased
  /// The order no longer counts as fixed the first time.
  case firstTimeFixLost
  /// The description stays with the order.
  case descriptionCarried
  /// The appointment becomes a wish.
  case appointmentKeptAsWish
  /// Matching begins anew.
  case dispatchRestarted
  /// Running clocks stop.
  case clocksStopped
  /// The call-out fee follows the price list.
  case callOutFeeRuled
  /// The service record is kept.
  case recordKept
  /// The closure stage is `open` again.
  case closureReopened
  /// The rework count grows.
  case reworkCounted
  /// The owner so far is preferred.
  case ownerPreferred
}
