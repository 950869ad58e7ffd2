/// How far a form must be filled.
public enum FormStage: String, Sendable, Hashable, Codable, CaseIterable {
  /// Valid to act upon; what follows later may be missing: the signature and the send time of an
  /// appointment.
  case draft
  /// Every field that is required.
  case final
}
