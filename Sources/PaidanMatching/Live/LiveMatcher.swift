internal import Foundation
public import PaidanAssignment
public import PaidanModel

/// Dispatch as it happens: orders come and go, engineers answer and move, and after every event the
/// plan is the best there is for what is known (requirement OPT-05).
///
/// ```swift
/// var matcher = try LiveMatcher(engineers: engineers, at: morning, policy: .standard)
/// try matcher.apply(.orderCreated(order))
/// try matcher.advance(to: now)
/// let commit = matcher.commit()      // offers to send and to withdraw, orders for people
/// try matcher.apply(.offerAccepted(order.id, by: commit.offers[0].engineer))
/// ```
///
/// An order is *tentative* until the batch window of its urgency ends, and free to be planned for
/// anybody. ``commit()`` then *offers* it to whom the plan gives it; from there on moving it costs
/// the policy's stability. Once *accepted* it is the engineer's: it leaves the plan together with a
/// slot of his. Whoever declines is not asked again.
///
/// The matcher reads no clock: time passes by ``advance(to:)``, in one step or in many, with the
/// same result. What it decides follows from the events and their order alone.
///
/// It cannot be copied, as it owns a solver's state; it may be handed from thread to thread.
public struct LiveMatcher: ~Copyable, Sendable {
  /// Every rule and weight in force.
  public internal(set) var policy: DispatchPolicy
  /// The instant up to which everything is known.
  public internal(set) var instant: Instant
  /// How long journeys take; nil for the policy's speed along straight lines.
  let hostTravel: (any TravelModel)?
  let threads: Int

  var live: LiveAssignment
  /// Orders by row, engineers by column.
  var scorer: PairScorer
  /// Orders in play, with the start that is early enough for them as limit and payload.
  var orderGrid: PlaceGrid<Int64>
  /// Engineers on shift, with their rows.
  var engineerGrid: PlaceGrid<EngineerRow>
  /// Engineers known who are not on shift, for the question why nobody is to be had.
  var offDutyGrid: PlaceGrid<EngineerRow>
  /// The orders that are on no map.
  var remoteRows = RemoteRows()
  var radius: SearchRadius

  /// By row: whether an order is in it, and what is known of it.
  var isInPlay: [Bool] = []
  var waiting: [LiveOrder] = []
  var book = OrderBook()
  /// By column.
  var staff: [LiveEngineer] = []
  var columnOf = NameTable<Engineer, Int32>()
  /// External partners, by identifier; they are proposed, and never part of a plan.
  public internal(set) var partners: [Partner]
  var refusals = RecentRefusals()

  var queue = TimeQueue()
  /// Rows whose window has passed and that are not offered.
  var due: Set<Int32> = []
  var clashes = ClashBook()
  /// What the next commit has to report, besides what the plan tells.
  var notices = LiveNotices()
  var scratch = LiveScratch()
  /// How often an order was looked at because time had passed.
  public internal(set) var touchCount = 0
  /// True while an event is applied whose costs were found admissible.
  var areCostsChecked = false

  /// A matcher that knows these orders and engineers.
  ///
  /// - Parameters:
  ///   - orders: wait to be dispatched, each from its own creation.
  ///   - engineers: everybody who might be asked, on shift or not.
  ///   - partners: external partners, whom people get proposed.
  ///   - instant: when this begins.
  ///   - policy: every rule and weight in force.
  ///   - scope: who takes part; a whole day is for questions about it, not for dispatch.
  ///   - travel: how long journeys take; the policy's speed along straight lines unless given.
  ///   - threads: how many threads may work at once on the first plan; all cores unless given.
  /// - Throws: ``LiveError/batch(_:)`` when identifiers repeat, the policy is out of range or a score
  ///   overflows.
  /// - Complexity: that of a batch.
  public init(
    orders: [Order] = [], engineers: [Engineer], partners: [Partner] = [], at instant: Instant,
    policy: DispatchPolicy, scope: BatchScope = .onShift, travel: (any TravelModel)? = nil,
    threads: Int? = nil
  ) throws(LiveError) {
    self.policy = policy
    self.instant = instant
    hostTravel = travel
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let seed = try LiveSeed(
      orders, engineers, partners, at: instant, policy: policy, scope: scope, travel: travel,
      threads: self.threads)
    self.partners = seed.partners
    live = seed.live()
    scorer = seed.scorer
    radius = SearchRadius(policy.radius)
    orderGrid = PlaceGrid(radius: policy.radius)
    engineerGrid = PlaceGrid(radius: policy.radius)
    offDutyGrid = PlaceGrid(radius: policy.radius)
    book = OrderBook(room: scorer.orders.count)
    columnOf = NameTable(room: scorer.engineers.count)
    for column in scorer.engineers.indices {
      let column = Int32(column)
      staff.append(LiveEngineer())
      columnOf.set(column, of: scorer.engineers[Int(column)].id)
      prepareEngineer(column)
      scheduleEngineer(column)
    }
    for row in scorer.orders.indices {
      isInPlay.append(false)
      waiting.append(LiveOrder(dueAt: 0, limitAt: 0))
      enter(Int32(row))
    }
    scorer.makeRoom()
    isInPlay = LargePages.withRoom(isInPlay)
    waiting = LargePages.withRoom(waiting)
    staff = LargePages.withRoom(staff)
    orderGrid.tidy()
    engineerGrid.tidy()
    for row in scorer.orders.indices { schedulePairs(Int32(row)) }
  }

  /// Who takes part.
  ///
  /// - Complexity: O(1).
  public var scope: BatchScope { scorer.scope }

  /// The instant in milliseconds.
  var now: Int64 { instant.milliseconds }

  /// How many orders are in play: tentative or offered.
  ///
  /// - Complexity: O(1).
  public var orderCount: Int { book.rowCount }

  /// How many engineers are known, on shift or not.
  ///
  /// - Complexity: O(1).
  public var engineerCount: Int { columnOf.count }

  /// How many numbers, instants and names are kept: what the matcher's memory grows with.
  ///
  /// - Complexity: O(1).
  public var storedCount: Int {
    live.storedCount + queue.count + waiting.count + staff.count + book.acceptedCount
      + book.rowCount + partners.count
  }

  /// Objective and bound of the present plan, kept up to date at each event.
  ///
  /// They are equal, as the plan is optimal; ``snapshot()`` is for those who would rather check.
  ///
  /// - Complexity: O(1).
  public var proof: OptimalityProof { live.proof }

  /// Where an order stands.
  ///
  /// - Parameter id: an order.
  /// - Returns: its state; nil where it is not in play and nobody has accepted it.
  /// - Complexity: O(1).
  public func state(of id: OrderID) -> LiveOrderState? {
    if let accepted = book.accepted(id) { return .accepted(by: engineerID(accepted.column)) }
    guard let row = book.row(of: id) else { return nil }
    let column = live.column(of: row)
    let planned = column < 0 ? nil : engineerID(column)
    let offered = waiting[Int(row)].offered
    return offered < 0
      ? .tentative(planned: planned) : .offered(to: engineerID(offered), planned: planned)
  }

  func orderID(_ row: Int32) -> OrderID { scorer.orders[Int(row)].id }

  func engineerID(_ column: Int32) -> EngineerID { scorer.engineers[Int(column)].id }

  /// The rows of orders in play, ascending.
  var rowsInPlay: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(book.rowCount)
    for row in isInPlay.indices where isInPlay[row] { rows.append(Int32(row)) }
    return rows
  }

  /// The columns that are somebody's, ascending; of one who was removed, until nothing is left of him.
  var namedColumns: [Int32] {
    var columns: [Int32] = []
    columns.reserveCapacity(columnOf.count)
    for column in 0..<Int32(staff.count) where columnOf[engineerID(column)] == column {
      columns.append(column)
    }
    return columns
  }

  func column(of id: EngineerID) throws(LiveError) -> Int32 {
    guard let column = columnOf[id] else { throw .unknownEngineer(id) }
    return column
  }
}

/// An order that an engineer has taken.
struct AcceptedOrder: Sendable {
  let order: Order
  let column: Int32
  /// What still follows from refusals, if it is freed.
  var standing: [StandingRefusal] = []
}

/// What a live matcher knows of an engineer besides his record.
struct LiveEngineer: Sendable {
  /// False once he was removed; his column then has no slots.
  var isKnown = true
  /// What he accepted, in the order he did.
  var accepted: [OrderID] = []
  /// How many of his slots are held by offers that the plan gives to others.
  var heldSlots = 0
  /// When time next changes him; `.max` for never.
  var nextChange = Int64.max
  /// When his pairs are to be looked at again because of when he is ready; `.max` for never.
  var nextReadiness = Int64.max
}
