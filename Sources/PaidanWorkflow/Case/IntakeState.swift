public import PaidanModel

/// How far an intake has come.
public struct IntakeState: Sendable, Hashable {
  /// What was said.
  public internal(set) var facts: IntakeFacts
  /// How fast a response it asks for (C-02, WO-27).
  public internal(set) var tier: ResponseTier
  /// The template the case was begun under, which it keeps (CFG-04).
  public let template: TemplateVersion
  /// When it was taken (INT-21).
  public internal(set) var receivedAt: Instant
  /// When the customer confirmed the read-back (INT-15).
  public internal(set) var readBackAt: Instant?
  /// When it was submitted; an order needs that.
  public internal(set) var submittedAt: Instant?
  /// Until when the customer was promised a contact (INT-16).
  public internal(set) var promisedContactBy: Instant?
  /// When the contact will come, where that is later than promised (DSP-25).
  public internal(set) var contactForecast: Instant?
  /// Whether the product is in warranty (INT-05).
  public internal(set) var warranty: WarrantyStatus = .unknown
  /// Whether it was bought through a genuine channel (INT-05).
  public internal(set) var genuine: GenuineChannel = .unknown
  /// When the warranty ends, where known (INT-06).
  public internal(set) var warrantyEnd: Instant?
  /// When the product was verified.
  public internal(set) var verifiedAt: Instant?
  /// When the customer first got any feedback (INT-12).
  public internal(set) var feedbackAt: Instant?
  /// When he was told a solution.
  public internal(set) var solutionAt: Instant?
  /// What came of it; nil while open (INT-25).
  public internal(set) var outcome: IntakeOutcome?
  /// The candidate for an emergency that an extra-urgent request opens (INT-13, A-56).
  public internal(set) var incident: IncidentCandidate?
  /// Earlier orders of the customer (INT-19).
  public internal(set) var earlierOrders: Int32 = 0
  /// Complaints of the customer (APT-01).
  public internal(set) var earlierComplaints: Int32 = 0
  /// Further contacts about the same problem (INT-31).
  public internal(set) var repeatedContacts: Int32 = 0
}

/// A candidate for an emergency: open until a person judges it (A-56, C-31).
public enum IncidentCandidate: Sendable, Hashable, Codable {
  /// Opened by the system at this level.
  case open(level: IncidentLevel)
  /// A person confirmed or changed the level.
  case taken(level: IncidentLevel)
  /// A person found that it is none.
  case dismissed
}
