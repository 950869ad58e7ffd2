/// How a notice is to reach somebody: groups of channels, in each of which one must succeed.
///
/// Within a group the first is preferred and the others are tried in order: `[[app, phone, sms]]`
/// is the app, else a call, else a message (FUP-02); `[[phone, qq], [email]]` is a call or QQ, and
/// an e-mail besides (NTF-04).
public struct DeliveryPlan: Sendable, Hashable, Codable {
  /// The groups; all are to be reached.
  public let groups: [[NotificationChannel]]

  /// A plan of these groups.
  public init(_ groups: [[NotificationChannel]]) { self.groups = groups }

  /// The app, else a call, else a message.
  public static let toCustomer = DeliveryPlan([[.app, .phone, .sms]])
  /// The app, else a call, else a message.
  public static let toStaff = DeliveryPlan([[.app, .phone, .sms]])
  /// A call or QQ, and an e-mail (NTF-04).
  public static let toLeader = DeliveryPlan([[.phone, .qq], [.email]])

  /// What to try now, after some attempts: for each group not reached yet, its first channel that
  /// has not failed.
  ///
  /// - Parameter attempts: so far, with whether they reached anybody.
  /// - Returns: at most one channel for each group; empty where all is done or nothing is left.
  /// - Complexity: O(*c* · *a*) for *c* channels and *a* attempts.
  public func next(after attempts: [DeliveryAttempt]) -> [NotificationChannel] {
    groups.compactMap { group in
      let isReached = attempts.contains { $0.succeeded && group.contains($0.channel) }
      if isReached { return nil }
      return group.first { channel in !attempts.contains { $0.channel == channel } }
    }
  }

  /// True where every group has been reached.
  public func isReached(by attempts: [DeliveryAttempt]) -> Bool {
    groups.allSatisfy { group in
      attempts.contains { $0.succeeded && group.contains($0.channel) }
    }
  }
}

/// One attempt to deliver a notice, as the host reports it.
public struct DeliveryAttempt: Sendable, Hashable, Codable {
  /// By which channel.
  public let channel: NotificationChannel
  /// Whether it reached him.
  public let succeeded: Bool

  /// An attempt and whether it succeeded.
  public init(_ channel: NotificationChannel, succeeded: Bool) {
    self.channel = channel
    self.succeeded = succeeded
  }
}
