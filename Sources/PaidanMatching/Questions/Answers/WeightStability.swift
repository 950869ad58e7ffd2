/// How far one weight of a policy can change, all else as it is, before another plan is better.
///
/// In the weight's own unit: whole thousandths of an equivalent travel minute for one unit of its
/// term. Costs are exactly linear in each weight, and who may take what does not depend on any, so
/// that the weights for which a plan is optimal have no gap.
public struct WeightStability: Sendable, Hashable, Codable {
  /// The weight's key in a policy file, such as `weights.loadStep`.
  public let weight: String
  /// What it is, in thousandths of a minute.
  public let value: Int64
  /// The least value for which today's plan stays optimal.
  public let least: Int64
  /// The greatest value for which it does.
  public let greatest: Int64
  /// Whether ``greatest`` is the greatest value that can be asked for: the end of the policy's range,
  /// or of the costs the exact solver admits.
  public let isUnbounded: Bool
}
