public import PaidanModel

/// Where an order stands in live dispatch.
public enum LiveOrderState: Sendable, Hashable {
  /// Planned for somebody, or for nobody, and free.
  case tentative(planned: EngineerID?)
  /// Sent to an engineer who has not answered; the plan may have moved on since the last commit.
  case offered(to: EngineerID, planned: EngineerID?)
  /// Taken.
  case accepted(by: EngineerID)
}
