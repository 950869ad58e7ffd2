internal import PaidanModel

/// What pairs of one engineer and any order cost where nothing special is to be judged.
///
/// A pair is *plain* where the journey has a known length and starts at the reference point, no
/// certificate or shift has run out by the start of work, the order excludes nobody, and areas cost
/// nothing; who must not take it because of his area is left out before. Its cost is its journey,
/// its added lateness and two amounts known beforehand. ``PairScorer/evaluate`` is the reference
/// for plain pairs too: every debug build compares the two for each candidate, so a rule or term
/// that is new there has to be here as well, or make pairs not plain.
struct PlainEngineer: BitwiseCopyable, Sendable {
  /// When he is ready for something new, in milliseconds.
  let readyAt: Int64
  /// From which start on a pair is not plain; `.min` where none is.
  let plainUntil: Int64
  /// What he costs whatever the order, in thousandths of a minute.
  let fixedCost: Int64
  /// His column.
  let column: Int32
  /// The number of his area, 0 for none.
  let area: Int32

  /// An engineer who is on shift and has a free slot.
  init(_ row: EngineerRow, column: Int32, _ weights: PlainWeights) {
    self.column = column
    area = row.area
    readyAt = row.readyAt
    plainUntil =
      weights.arePlain && !row.travelsFromElsewhere
      ? min(row.shiftEnd, row.certificatesUnchangedUntil) : .min
    fixedCost =
      Int64(row.ordersToday) * weights.orderToday
      + Int64(row.certificateCount) * weights.certificateSurplus
      + Int64(row.level) * weights.levelSurplus
  }
}

/// The same of one order and any engineer who has its skill signature.
struct PlainOrder {
  let earliest: Int64
  /// The last start that is allowed.
  let keptLatest: Int64
  /// The last start that is allowed and adds no lateness to what nobody can avoid.
  let quietUntil: Int64
  /// What it costs whoever takes it, 0 or less, in thousandths of a minute.
  let fixedCost: Int64
  private let latest: Int64
  private let lastTimelyStart: Int64
  private let unavoidableLateness: Int64
  private let latenessMinute: Int64

  init(_ order: OrderRow, _ weights: PlainWeights) {
    earliest = order.earliest
    // What of an engineer's fixed cost is no surplus; a skilled one has no less.
    fixedCost =
      -(Int64(order.certificateCount) * weights.certificateSurplus
      + Int64(order.level) * weights.levelSurplus)
    latest = order.latest ?? Self.never
    lastTimelyStart = order.due.map { $0 - order.service } ?? Self.never
    unavoidableLateness = order.unavoidableLateness
    latenessMinute = weights.latenessMinute
    let kept = weights.requiresAppointment ? order.keptLatest : .max
    keptLatest = kept
    let first = max(weights.instant, order.earliest)
    quietUntil =
      weights.latenessMinute == 0
      ? kept
      : min(
        kept,
        min(Self.lastEqual(first, since: latest), Self.lastEqual(first, since: lastTimelyStart)))
  }

  /// Later than any start, and yet any start less it is an integer.
  private static let never: Int64 = 1 << 61

  /// The last start of as many whole minutes after `origin` as `first`.
  private static func lastEqual(_ first: Int64, since origin: Int64) -> Int64 {
    max(0, first - origin) / 60_000 * 60_000 + origin + 59_999
  }

  /// What the lateness a start adds costs.
  @inline(__always)
  func latenessCost(startingAt start: Int64) -> Int64 {
    let minutes = max(0, start - latest) / 60_000 + max(0, start - lastTimelyStart) / 60_000
    return (minutes - unavoidableLateness) * latenessMinute
  }
}

/// What plain pairs of a batch have in common.
struct PlainWeights: Sendable {
  /// False where every pair has to be judged in full: journeys are a host's, or signatures do not
  /// say for certain who is skilled.
  fileprivate let arePlain: Bool
  fileprivate let requiresAppointment: Bool
  /// When the batch runs, in milliseconds.
  fileprivate let instant: Int64
  fileprivate let latenessMinute: Int64
  fileprivate let orderToday: Int64
  fileprivate let certificateSurplus: Int64
  fileprivate let levelSurplus: Int64

  init(_ scorer: PairScorer, at instant: Instant) {
    arePlain = scorer.straightLine != nil && scorer.isSignatureExact
    requiresAppointment = scorer.requiresAppointment
    self.instant = instant.milliseconds
    latenessMinute = scorer.latenessMinute
    orderToday = scorer.orderToday
    certificateSurplus = scorer.certificateSurplus
    levelSurplus = scorer.levelSurplus
  }
}
