/// What became of an event.
public enum LiveOutcome: String, Sendable, Hashable, Codable {
  /// It changed what the matcher knows.
  case applied
  /// It said what the matcher knew already; nothing changed.
  case repeated
  /// An answer to an offer that no longer stands: moved, withdrawn, expired, or taken by another.
  /// Nothing changed.
  case stale
}
