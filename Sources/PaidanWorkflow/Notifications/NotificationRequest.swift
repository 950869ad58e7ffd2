public import PaidanModel

/// A notice the host is asked to send (NTF-01): typed, worded in both languages, and without
/// anything that names a person.
public struct NotificationRequest: Sendable, Hashable, Codable {
  /// Which notice.
  public let kind: NotificationKind
  /// The event it follows from, by its place in the case's history; 0 where it follows from none.
  public let sequence: Int32
  /// When it was asked for.
  public let at: Instant
  /// Whom it goes to.
  public let audience: NotificationAudience
  /// Who gets a copy.
  public let copies: [NotificationAudience]
  /// How.
  public let plan: DeliveryPlan
  /// The values, by the names in the wording.
  public let values: [String: LocalizedText]
  /// The words, ready to be read.
  public let text: LocalizedText
}
