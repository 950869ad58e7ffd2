/// A hard rule a pair of order and engineer can fail; the names are those of requirement DSP-06.
public enum EligibilityRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// A required certificate is missing or does not hold at the start, or the level is too low
  /// (DSP-03).
  case noSkill
  /// Farther than the policy's radius (DSP-04).
  case outOfRadius
  /// No free slot under the load policy (DSP-05).
  case overLoad
  /// Not on shift when asked, or his shift is over when he could start (OPT-F11).
  case unavailable
  /// The order excludes him, as after a refusal (DSP-11).
  case excludedByRefusal
  /// He could not start by the latest start (OPT-F09).
  case appointmentInfeasible
  /// Of another area than the order, where the policy leaves that to people (A-10, OPT-F28).
  case otherArea
}
