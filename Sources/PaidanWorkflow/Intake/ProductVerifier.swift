public import PaidanModel

/// Who can tell what a proof of purchase is worth: the host's sales system, for example (INT-05).
public protocol ProductVerifier: Sendable {
  /// What the evidence shows about a product.
  ///
  /// - Parameters:
  ///   - evidence: one piece or more.
  ///   - model: the customer says he has.
  ///   - instant: at which it is asked.
  /// - Returns: the finding; ``ProductVerification/unknown(at:)`` where nothing is known.
  /// - Throws: what the host's system throws where it cannot be asked.
  func verify(
    _ evidence: [PurchaseEvidence], of model: ProductID, at instant: Instant
  ) async throws -> ProductVerification
}
