/// What an order's latest start asks of an engineer (requirement OPT-F09).
public enum AppointmentPolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// Who cannot start by then does not qualify.
  case required
  /// He qualifies, and the minutes he would be late count in his score.
  case preferred
}
