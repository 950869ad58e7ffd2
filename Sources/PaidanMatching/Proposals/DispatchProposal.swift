public import PaidanModel

/// Somebody whom people could give an order that nobody takes, and what rules that would break
/// (requirements DSP-07, DSP-27, A-10).
///
/// A proposal decides nothing: no plan changes by it, and nobody is asked.
public struct DispatchProposal: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// Where he comes from.
  public let source: ProposalSource
  /// The engineer; nil where a partner is proposed.
  public let engineer: EngineerID?
  /// The partner; nil where an engineer is proposed.
  public let partner: PartnerID?
  /// Great-circle distance from the reference point, or from the partner's place, whole metres.
  public let meters: Int
  /// By how many whole metres that is beyond the policy's radius, at least 1; 0 inside it, of a remote
  /// order and of a partner, who has a radius of its own.
  public let metersBeyondRadius: Int
  /// The engineer's area, where it is another than the order's; else nil.
  public let area: AreaID?
  /// Orders held now.
  public let openOrders: Int
  /// By how many orders the engineer would hold more than the load rule allows; else 0.
  public let ordersBeyondLoad: Int
  /// When the engineer is expected to start; nil of a partner.
  public let start: Instant?
  /// What it costs, in thousandths of an equivalent travel minute: the pair with its load step, and what
  /// a refusal makes it dearer; or what the partner takes.
  public let cost: Int64
  /// The rules of automatic dispatch it breaks, in the order of ``EligibilityRule``: of distance, area,
  /// load and appointment alone.
  ///
  /// An appointment that clashes with another of the engineer's counts as one he cannot keep.
  public let failed: [EligibilityRule]
}
