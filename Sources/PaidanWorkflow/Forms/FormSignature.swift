/// A signature as a form shows it: 张* (electronic) (CNF-12).
public struct FormSignature: Sendable, Hashable, Codable {
  /// Who signed, masked.
  public var signer: String
  /// How.
  public var kind: SignatureKind
  /// When; nil where the form does not say.
  public var signedAt: LocalMinute?
  /// Hash of the signed content in hexadecimal; nil where the host keeps none.
  public var contentHash: String?

  /// A signature.
  public init(
    signer: String, kind: SignatureKind, signedAt: LocalMinute? = nil, contentHash: String? = nil
  ) {
    self.signer = signer
    self.kind = kind
    self.signedAt = signedAt
    self.contentHash = contentHash
  }

  var text: String { "\(signer)（\(kind.label.chinese) \(kind.label.english)）" }
}
