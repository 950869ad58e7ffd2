public import PaidanModel

/// Something a dispatcher tells a ``LiveMatcher``; it happens at the matcher's instant.
public enum LiveEvent: Sendable, Hashable {
  /// An order became known.
  case orderCreated(Order)
  /// An order that waits is not what it was: place, window, urgency, certificates.
  ///
  /// Who declined stays excluded, unless the ground has gone: another window for a time conflict,
  /// other certificates or another level for a skill mismatch (DSP-11).
  case orderEdited(Order)
  /// An order is no longer to be done, whoever has it.
  case orderCancelled(OrderID)
  /// The engineer takes the order he was offered: it is his, and never moves by itself (DSP-08).
  case offerAccepted(OrderID, by: EngineerID)
  /// He declines, and says why (DSP-09): it is matched again at once (DSP-10), and what else follows
  /// is the policy's ``RefusalPolicy`` (DSP-11, A-05).
  case offerRefused(OrderID, by: EngineerID, because: RefusalGround)
  /// He did not answer in time: it is matched again, and he is passed over once (DSP-12, A-06).
  case offerExpired(OrderID, by: EngineerID)
  /// The ground of a refusal has gone: he may be asked again (DSP-11).
  case refusalLifted(OrderID, for: EngineerID)
  /// The work is done: the engineer has room again.
  case orderFinished(OrderID)
  /// An accepted order is taken from its engineer and to be matched again.
  case orderFreed(OrderID)
  /// An order that was closed or handed to people is to be matched again, from now on.
  case orderReopened(Order)
  /// An engineer is new, or is not what he was.
  case engineerUpdated(Engineer)
  /// He is no longer there; what he has accepted stays his until it is freed.
  case engineerRemoved(EngineerID)
  /// He is there now; a move shorter than the policy's step is none, and only says that his position
  /// is fresh.
  case engineerMoved(EngineerID, to: Coordinate)
  /// He is on duty from now on, until that instant.
  case shiftStarted(EngineerID, until: Instant)
  /// He is off duty from now on.
  case shiftEnded(EngineerID)
  /// He holds so many open orders, whatever was counted before.
  case loadChanged(EngineerID, openOrders: Int)
  /// When and where he will have done what he holds; nil where nothing is known.
  case availabilityChanged(EngineerID, Engineer.Availability?)
  /// What he holds, and how far he is trained.
  case certificatesChanged(EngineerID, [HeldCertificate], level: CertificationLevel)
  /// An external partner is new, or is not what it was.
  case partnerUpdated(Partner)
  /// A partner is no longer to be proposed.
  case partnerRemoved(PartnerID)
  /// Other rules and weights are in force.
  case policyChanged(DispatchPolicy)
}
