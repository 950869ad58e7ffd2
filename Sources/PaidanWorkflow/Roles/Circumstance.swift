/// A condition under which a cell of the matrix grants what it grants (2.20.2).
public enum Circumstance: String, Sendable, Hashable, Codable, CaseIterable {
  /// Profile D: the technical leader chooses the person responsible.
  case leaderSelects
  /// Profile D, while the leader cannot be reached (DSP-15).
  case leaderUnreachable
  /// The matter belongs to an incident.
  case incident
  /// The matter belongs to an incident of level 1.
  case majorIncident
  /// The amount is small.
  case smallAmount
  /// A reason is given and kept.
  case reasonGiven
  /// The case is being opened, not changed.
  case opening
  /// The order is still active.
  case activeOrder
  /// Profile E: the training course's emergency process.
  case trainingEmergency
}
