/// How orders are offered to engineers (requirements ).
public struct OfferPolicy: Sendable, Hashable {
  /// What moving an order costs that is offered and not yet accepted: it moves only where that saves
  /// more.
  public var stability: TravelMinutes
  /// To how many engineers an order is offered at once: the plan's, and the next by cost and price
  /// who have a free slot; the first to accept wins.
  public var receivers: Int
  /// What follows when somebody declines.
  public var refusal: RefusalPolicy

  /// One engineer at a time, moved for ten minutes.
  public static let standard = OfferPolicy(stability: .minutes(10), receivers: 1)

  /// A policy of offers; who declines is excluded for the order unless said otherwise.
  public init(
    stability: TravelMinutes, receivers: Int, refusal: RefusalPolicy = .excludeForOrder
  ) {
    self.stability = stability
    self.receivers = receivers
    self.refusal = refusal
  }
}
