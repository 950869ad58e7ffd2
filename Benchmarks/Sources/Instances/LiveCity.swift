import PaidanMatching
import PaidanModel

/// A day in full swing: events of all kinds that keep a city about as large as it is.
///
/// Orders come as fast as they are cancelled, taken and finished; engineers move, come, go and
/// change; on the average nobody holds more than an eighth of an order, and shifts last as long as the
/// city does. Every draw is a whole number, so that the same seed gives the same events.
package struct LiveCity {
  private var random: SplitMix64
  private let points: SyntheticDay.Points
  private var waiting: [OrderID]
  private var offered: [(order: OrderID, engineer: EngineerID)] = []
  private var accepted: [OrderID] = []
  private var number = 0
  private var offShift: [EngineerID] = []
  private let end: Instant

  /// The city of these points, in which engineers who begin a shift work until `end` at the least.
  package init(_ points: SyntheticDay.Points, seed: UInt64, until end: Instant) {
    self.points = points
    self.end = end
    random = SplitMix64(seed: seed)
    waiting = points.orders.map(\.id)
  }

  /// What kind of event it is for the table.
  package enum Kind: String, CaseIterable, Sendable {
    case created, cancelled, edited, accepted, refused, expired, finished
    case moved, shiftEnded, shiftStarted, loadChanged, certificatesChanged

    /// Whether it is an engineer's event, which concerns all orders round him.
    package var isOfEngineer: Bool {
      switch self {
      case .moved, .shiftEnded, .shiftStarted, .loadChanged, .certificatesChanged: true
      default: false
      }
    }
  }

  /// How many orders are offered and not answered.
  package var offeredCount: Int { offered.count }

  /// Draws an order's event or an engineer's.
  package mutating func next(at now: Instant) -> (Kind, LiveEvent) {
    switch random.below(100) {
    case 0..<30: return created(at: now)
    case 30..<40:
      guard let id = Self.take(&waiting, &random) else { return created(at: now) }
      return (.cancelled, .orderCancelled(id))
    case 40..<46:
      guard !waiting.isEmpty else { return created(at: now) }
      let id = waiting[random.below(waiting.count)]
      return (.edited, .orderEdited(order(id, at: now)))
    case 46..<62:
      // Who has much to do finishes something before he takes more.
      if accepted.count > points.engineers.count / 8, let id = Self.take(&accepted, &random) {
        return (.finished, .orderFinished(id))
      }
      guard let offer = takeOffer() else { return created(at: now) }
      accepted.append(offer.order)
      return (.accepted, .offerAccepted(offer.order, by: offer.engineer))
    case 62..<67:
      guard let offer = takeOffer() else { return created(at: now) }
      waiting.append(offer.order)
      return (.refused, .offerRefused(offer.order, by: offer.engineer, because: .timeConflict))
    case 67..<70:
      guard let offer = takeOffer() else { return created(at: now) }
      waiting.append(offer.order)
      return (.expired, .offerExpired(offer.order, by: offer.engineer))
    case 70..<82:
      guard let id = Self.take(&accepted, &random) else { return created(at: now) }
      return (.finished, .orderFinished(id))
    case 82..<94: return moved()
    case 94..<95:
      let id = anyEngineer().id
      offShift.append(id)
      return (.shiftEnded, .shiftEnded(id))
    case 95..<96:
      guard let id = offShift.popLast() else { return moved() }
      let last = max(now.advanced(byMinutes: 480), end)
      return (.shiftStarted, .shiftStarted(id, until: last))
    case 96..<98:
      return (.loadChanged, .loadChanged(anyEngineer().id, openOrders: random.below(5)))
    default:
      let certificates = Set((0..<2 + random.below(3)).map { _ in random.below(12) }).sorted()
      return (
        .certificatesChanged,
        .certificatesChanged(
          anyEngineer().id, certificates.map { HeldCertificate(Certificate("kind-\($0)")) },
          level: .basic)
      )
    }
  }

  /// Learns what a commit decided.
  package mutating func learn(_ commit: LiveCommit) {
    let withdrawn = Set(commit.withdrawals.map(\.order))
    offered.removeAll { withdrawn.contains($0.order) }
    offered += commit.offers.map { ($0.order, $0.engineer) }
    let gone = Set(commit.offers.map(\.order)).union(commit.manual.map(\.order))
    waiting.removeAll { gone.contains($0) }
    let back = withdrawn.subtracting(commit.offers.map(\.order))
    waiting += back.sorted()
  }

  private mutating func created(at now: Instant) -> (Kind, LiveEvent) {
    number += 1
    let order = order(OrderID("N\(number)"), at: now)
    waiting.append(order.id)
    return (.created, .orderCreated(order))
  }

  /// Some order of the day, under another name.
  private mutating func order(_ id: OrderID, at now: Instant) -> Order {
    let model = points.orders[random.below(points.orders.count)]
    return Order(
      id: id, createdAt: now, place: model.place, certificates: model.certificates,
      urgency: model.urgency, serviceMinutes: 60, dueAt: now.advanced(byMinutes: 480))
  }

  private mutating func anyEngineer() -> Engineer {
    points.engineers[random.below(points.engineers.count)]
  }

  /// A few blocks away from where somebody lives.
  private mutating func moved() -> (Kind, LiveEvent) {
    let engineer = anyEngineer()
    func shift() -> Double { Double(random.below(20_000) - 10_000) / 1_000_000 }
    let place = try? Coordinate(
      latitude: engineer.position.latitude + shift(),
      longitude: engineer.position.longitude + shift())
    return (.moved, .engineerMoved(engineer.id, to: place ?? engineer.position))
  }

  private static func take(_ list: inout [OrderID], _ random: inout SplitMix64) -> OrderID? {
    if list.isEmpty { return nil }
    list.swapAt(random.below(list.count), list.count - 1)
    return list.removeLast()
  }

  private mutating func takeOffer() -> (order: OrderID, engineer: EngineerID)? {
    if offered.isEmpty { return nil }
    offered.swapAt(random.below(offered.count), offered.count - 1)
    return offered.removeLast()
  }
}
