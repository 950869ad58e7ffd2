public import PaidanModel

/// Whom people get proposed for an order that nobody takes (requirement DSP-07).
public struct ProposalPolicy: Sendable, Hashable {
  /// How many proposals there are for an order at most, where nobody asks for another number.
  public var most: Int
  /// How far from the order engineers beyond the policy's radius are looked for.
  public var radius: Meters

  /// Five, from up to fifty kilometres.
  public static let standard = ProposalPolicy(most: 5, radius: .kilometers(50))

  /// How many may be asked for.
  public static let numbers = 1...50

  /// A policy of proposals.
  public init(most: Int, radius: Meters) {
    self.most = most
    self.radius = radius
  }
}
