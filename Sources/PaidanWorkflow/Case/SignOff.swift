public import PaidanModel

/// A signature: who, when, how, and the fingerprint of what was signed (CNF-12).
public struct SignOff: Sendable, Hashable, Codable {
  /// How it was given.
  public let kind: SignatureKind
  /// A fingerprint of the signed content, as the host computed it.
  public let contentHash: String

  /// A signature under the content with this fingerprint.
  public init(kind: SignatureKind, contentHash: String) {
    self.kind = kind
    self.contentHash = contentHash
  }
}

/// The confirmation of the result (CNF).
public struct ConfirmationState: Sendable, Hashable {
  /// The customer's signature (CNF-06).
  public internal(set) var customer: SignOff?
  /// When he signed.
  public internal(set) var customerSignedAt: Instant?
  /// The engineer's signature (CNF-06).
  public internal(set) var engineer: SignOff?
  /// When the engineer signed.
  public internal(set) var engineerSignedAt: Instant?
  /// Why the customer did not sign (CNF-13).
  public internal(set) var refusal: String?
  /// When the customer's copy was handed over (CNF-08).
  public internal(set) var copyHandedAt: Instant?
  /// Until when the customer should keep it (CNF-08).
  public internal(set) var keepCopyUntil: Instant?
  /// When the restored function was shown to the customer (CNF-01).
  public internal(set) var demonstratedAt: Instant?
  /// What else the customer needs (CNF-01).
  public internal(set) var furtherNeeds: String?
  /// The verdict of a problem-solved confirmation (CNF-14).
  public internal(set) var verdict: SatisfactionVerdict?
}
