public import PaidanModel

/// The smallest change of its kind that would serve an order nobody takes, verified by solving the
/// changed problem (requirements DSP-06, OPT-12).
///
/// A change serves the order where every best plan then does: at equal cost it stays left out.
public struct Remedy: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// What to change.
  public let change: Change
  /// Who would then take the order.
  public let engineer: EngineerID
  /// The changed plan against the one in force; the order itself is among the moves.
  public let difference: PlanDifference
  /// What the change costs the other orders together, slots included; in thousandths of an
  /// equivalent travel minute.
  public let costToOthers: Int64

  /// One change, everything else as it is.
  public enum Change: Sendable, Hashable, Codable {
    /// Engineers this far away may take the order, whole metres; the least for which it is served.
    case radius(meters: Int)
    /// This engineer may take one order more than the load rule allows.
    ///
    /// Of those who could then take the order himself, the one that costs the plan least, of equals
    /// the least identifier.
    case load(engineer: EngineerID)
    /// This engineer holds one certificate more; chosen as for ``load(engineer:)``.
    case certificate(certificate: Certificate, engineer: EngineerID)
    /// Both ends of the order's window lie so many whole minutes later, earlier if negative; the
    /// fewest, of equals later.
    case window(minutes: Int)
    /// The order is more urgent; the next class for which it is served.
    case urgency(class: Urgency)
  }
}

/// How far the search for remedies goes.
public struct RemedyLimits: Sendable, Hashable {
  /// How many metres away engineers are looked for.
  public var meters: Int
  /// By how many minutes a window is shifted at most.
  public var minutes: Int

  /// Fifty kilometres, and a day.
  public static let standard = RemedyLimits(meters: 50_000, minutes: 1_440)

  /// Limits.
  public init(meters: Int, minutes: Int) {
    self.meters = meters
    self.minutes = minutes
  }
}
