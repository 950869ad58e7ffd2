public import PaidanModel

/// Every number of the matcher: its hard rules, its weights, its clocks.
///
/// A policy is data: JSON with a version, unknown keys refused (``init(json:)``), printed by
/// `paidan policy` and documented key by key in docs/policy.md.
public struct DispatchPolicy: Sendable, Hashable {
  /// What people call it; plans and replays print it.
  public var name: String
  /// Grows with every published change.
  public var version: Int
  /// Nobody farther than this by great circle is proposed automatically; the boundary is inside
  /// (DSP-04, A-03).
  public var radius: Meters
  /// From where radius and travel are measured.
  public var referencePoint: ReferencePoint
  /// When an engineer may take one more order (DSP-05, A-01).
  public var load: LoadPolicy
  /// Minutes an open order counts of which only the number is known.
  public var openOrderMinutes: Int
  /// Speed of travel along the way, in km/h.
  public var kilometersPerHour: Double
  /// Length of the way over the great-circle distance, 1 or more.
  public var detourFactor: Double
  /// Whether a latest start is a rule or a wish.
  public var appointment: AppointmentPolicy
  /// Minutes after creation at which an order is dispatched at the earliest, so that a batch
  /// gathers.
  public var batchWindowMinutes: PerUrgency<Int>
  /// Minutes after creation at whose end an order nobody took goes to manual dispatch (DSP-01,
  ///
  public var dispatchLimitMinutes: Int
  /// Whether an order whose promise leaves room for the next shift waits for it instead of going
  /// to manual dispatch (A-09: off).
  public var waitsForShift: Bool
  /// What scores are made of.
  public var weights: ScoreWeights
  /// What leaving an order out costs.
  public var penalties: PenaltyWeights
  /// How orders are offered, and what it takes to move one that is.
  public var offers = OfferPolicy.standard
  /// A live matcher takes no notice of an engineer's move that is shorter.
  public var positionStep = Meters(100)
  /// How many minutes a position counts after the instant it is known for; 0: positions do not age
  ///
  public var positionMaxAgeMinutes = 0
  /// Whether remote orders are subject to radius and travel like any other (DSP-26: they are not).
  public var distanceAppliesToRemote = false
  /// Whether an engineer of another area may be given an order automatically (A-10, DSP-27: he may
  /// not).
  public var crossArea = CrossAreaPolicy.manual
  /// Whom people get proposed for an order nobody takes (DSP-07).
  public var proposals = ProposalPolicy.standard

  /// The literal rules of the process template: 5 km, at most 3 open orders before another, 0/1/4
  /// minutes of batch window inside 5; weight only on what that text names (catalogue 5.1).
  public static let standard = DispatchPolicy(
    name: "standard", version: 1, radius: .kilometers(5), referencePoint: .position,
    load: .openAtMostBeforeAccepting(3), openOrderMinutes: 45, kilometersPerHour: 30,
    detourFactor: 1.3, appointment: .required,
    batchWindowMinutes: PerUrgency(normal: 4, urgent: 1, extraUrgent: 0),
    dispatchLimitMinutes: 5, waitsForShift: false,
    weights: ScoreWeights(
      latenessMinute: .minutes(1), loadStep: .minutes(10), orderToday: .minutes(0),
      certificateSurplus: .minutes(0), levelSurplus: .minutes(0)),
    penalties: PenaltyWeights(
      base: PerUrgency(normal: .minutes(240), urgent: .minutes(480), extraUrgent: .minutes(960)),
      slackUsedPerMille: TravelMinutes(thousandths: 60), waitingMinute: .minutes(0)))

  /// Whether distance does not apply to an order: nobody is too far for it, and nobody travels
  /// (DSP-26).
  package func ignoresDistance(of order: borrowing Order) -> Bool {
    order.service == .remote && !distanceAppliesToRemote
  }
}
