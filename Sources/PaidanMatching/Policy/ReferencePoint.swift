/// From where radius and travel are measured (requirement A-04).
public enum ReferencePoint: String, Sendable, Hashable, Codable, CaseIterable {
  /// Where he is, or was last known to be; where that is older than a policy allows, where what he
  /// holds takes him, or else his base.
  case position
  /// Where he will be once he has done what he holds.
  case nextFreePlace
}
