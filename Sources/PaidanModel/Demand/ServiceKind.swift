/// Where an order's work is done (requirements DSP-26, OPT-F22).
public enum ServiceKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// At the order's place: an engineer travels there.
  case onSite
  /// From where the engineer is, by telephone, picture or data (远程支持): distance does not apply.
  case remote
}
