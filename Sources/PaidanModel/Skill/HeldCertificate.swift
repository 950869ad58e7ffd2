/// A certificate in an engineer's hand, with the instant from which it no longer holds.
public struct HeldCertificate: Sendable, Hashable {
  /// What is held.
  public let certificate: Certificate
  /// The first instant at which it no longer holds; nil: it does not expire.
  public let validUntil: Instant?

  /// `certificate`, held until `validUntil`.
  public init(_ certificate: Certificate, validUntil: Instant? = nil) {
    self.certificate = certificate
    self.validUntil = validUntil
  }

  /// True while it holds at `instant`; at `validUntil` itself it no longer does.
  public func isValid(at instant: Instant) -> Bool {
    validUntil.map { instant < $0 } ?? true
  }
}

extension HeldCertificate: ExpressibleByStringLiteral {
  /// The certificate of this name, held without expiry.
  public init(stringLiteral name: String) { self.init(Certificate(name)) }
}
