import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// Draws events of a city in the course of a day, all kinds of them, and now and then one that
/// comes twice or too late.
struct RandomStream {
  /// How large the city is, and how much there is to do for each engineer.
  struct City: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var orders = 300
    var engineers = 100
    var kilometers = 12.0
    /// Whether costs repeat, so that plans are rarely the only best one.
    var isCoarse = false

    static let contended = City(testDescription: "contended", orders: 300, engineers: 60)
    static let slack = City(testDescription: "slack", orders: 120, engineers: 130)
    static let ties = City(
      testDescription: "ties", orders: 60, engineers: 25, kilometers: 6, isCoarse: true)
  }

  /// What to do next.
  enum Step {
    case event(LiveEvent)
    case advance(minutes: Double)
    case commit
  }

  private(set) var random: SplitMix64
  private let city: City
  /// What the names of its orders begin with.
  private let prefix: String
  private var orderNumber = 0
  private var engineerNumber = 0
  private(set) var waiting: [OrderID] = []
  private var offered: [(order: OrderID, engineer: EngineerID)] = []
  private var accepted: [OrderID] = []
  private var refused: [(order: OrderID, engineer: EngineerID)] = []
  private var closed: [OrderID] = []
  private var engineers: [EngineerID] = []
  private var partners: Set<PartnerID> = []
  private var records: [OrderID: Order] = [:]
  private(set) var policy: DispatchPolicy
  private static let kinds: [Certificate] = ["boiler", "gas", "lift", "cooling"]

  init(seed: UInt64, city: City, prefix: String = "o") {
    random = SplitMix64(seed: seed)
    self.city = city
    self.prefix = prefix
    policy = .standard
    policy = drawPolicy()
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick<T>(_ list: [T]) -> T? { list.randomElement(using: &random) }

  private mutating func drawPolicy() -> DispatchPolicy {
    var policy = DispatchPolicy.standard
    if city.isCoarse {
      policy.weights.loadStep = .minutes(0)
      policy.weights.latenessMinute = .minutes(Int64.random(in: 0...1, using: &random))
    }
    if chance(30) { policy.referencePoint = .nextFreePlace }
    if chance(20) { policy.appointment = .preferred }
    if chance(30) { policy.offers.receivers = Int.random(in: 2...3, using: &random) }
    if chance(30) { policy.offers.stability = .minutes(Int64.random(in: 0...30, using: &random)) }
    if chance(30) { policy.penalties.waitingMinute = .minutes(1) }
    if chance(20) { policy.distanceAppliesToRemote = true }
    if chance(40) {
      policy.crossArea = .automatic
      policy.weights.crossArea = .minutes(Int64.random(in: 0...20, using: &random))
    }
    if chance(30) { policy.positionMaxAgeMinutes = Int.random(in: 1...20, using: &random) }
    if chance(30) {
      policy.offers.refusal = .excludeFor(minutes: Int.random(in: 1...20, using: &random))
    } else if chance(30) {
      policy.offers.refusal = .penalise(.minutes(Int64.random(in: 0...90, using: &random)))
    }
    if chance(30) { policy.load = .openAtMostAfterAccepting(Int.random(in: 1...4, using: &random)) }
    return policy
  }

  private mutating func place() -> Coordinate {
    let side = city.kilometers / 111.2
    func share() -> Double {
      let value = Double.random(in: 0..<1, using: &random)
      return city.isCoarse ? (value * 6).rounded(.down) / 6 : value
    }
    return Geometry.place(0.001 + side * share(), 100 + side * share())
  }

  /// Few orders and engineers have one, so that there is still much to plan.
  private mutating func area() -> AreaID? { chance(30) ? pick(["north", "south"]) : nil }

  private mutating func certificates(_ percent: Int) -> [Certificate] {
    Self.kinds.filter { _ in chance(percent) }
  }

  private mutating func order(_ id: OrderID, at now: Instant) -> Order {
    let latest =
      chance(35) ? now.advanced(byMinutes: Int.random(in: -5...180, using: &random)) : nil
    let earliest =
      chance(25)
      ? (latest ?? now).advanced(byMinutes: -Int.random(in: 0...40, using: &random)) : nil
    return Sample.order(
      id, at: place(), created: now.advanced(byMinutes: -Int.random(in: 0...2, using: &random)),
      certificates: certificates(18), level: chance(10) ? .professional : .basic,
      urgency: Urgency.allCases.randomElement(using: &random) ?? .normal,
      minutes: Double(Int.random(in: 2...12, using: &random) * 10),
      window: Sample.window(from: earliest, to: latest),
      due: chance(50) ? now.advanced(byMinutes: Int.random(in: -10...300, using: &random)) : nil,
      excluding: chance(3) ? pick(engineers).map { [$0] } ?? [] : [],
      service: chance(8) ? .remote : .onSite, area: area())
  }

  private mutating func held(at now: Instant) -> [HeldCertificate] {
    certificates(75).map { kind in
      HeldCertificate(
        kind,
        validUntil: chance(10)
          ? now.advanced(byMinutes: Int.random(in: -20...200, using: &random)) : nil)
    }
  }

  private mutating func engineer(_ id: EngineerID, at now: Instant) -> Engineer {
    let start = now.advanced(byMinutes: chance(10) ? 30 : -60)
    return Sample.engineer(
      id, at: place(), certificates: held(at: now),
      level: CertificationLevel.allCases.randomElement(using: &random) ?? .basic,
      open: Int.random(in: 0...3, using: &random),
      shift: Sample.shift(
        start, start.advanced(byMinutes: Int.random(in: 90...600, using: &random))),
      free: chance(40) ? availability(at: now) : nil,
      today: Int.random(in: 0...4, using: &random),
      seen: chance(40) ? now.advanced(byMinutes: -Int.random(in: 0...20, using: &random)) : nil,
      base: chance(40) ? place() : nil, area: area())
  }

  private mutating func availability(at now: Instant) -> Engineer.Availability {
    .init(
      instant: now.advanced(byMinutes: Int.random(in: -10...90, using: &random)), place: place())
  }

  /// Who is there in the morning.
  mutating func morning(at now: Instant) -> (orders: [Order], engineers: [Engineer]) {
    let engineers = (0..<city.engineers).map { _ in newEngineer(at: now) }
    let orders = (0..<city.orders / 2).map { _ in newOrder(at: now) }
    return (orders, engineers)
  }

  private mutating func newOrder(at now: Instant) -> Order {
    orderNumber += 1
    let order = order(OrderID("\(prefix)\(orderNumber)"), at: now)
    records[order.id] = order
    waiting.append(order.id)
    return order
  }

  private mutating func newEngineer(at now: Instant) -> Engineer {
    engineerNumber += 1
    let id = EngineerID("e\(engineerNumber)")
    engineers.append(id)
    return engineer(id, at: now)
  }

  /// Draws what happens next.
  mutating func next(at now: Instant) -> Step {
    let kind = Int.random(in: 0..<1000, using: &random)
    switch kind {
    case 0..<240:
      if waiting.count >= city.orders { return .advance(minutes: 0.5) }
      return .event(.orderCreated(newOrder(at: now)))
    case 240..<280:
      guard let id = pick(waiting) else { return .commit }
      let order = order(id, at: now)
      records[id] = order
      return .event(.orderEdited(order))
    case 280..<330:
      guard let id = pick(chance(60) ? waiting : accepted) else { return .commit }
      forget(id)
      return .event(.orderCancelled(id))
    case 330..<470:
      guard let (id, engineer) = pick(offered) else { return .commit }
      return .event(.offerAccepted(id, by: engineer))
    case 470..<540:
      guard let (id, engineer) = pick(offered) else { return .commit }
      refused.append((id, engineer))
      return .event(.offerRefused(id, by: engineer, because: .timeConflict))
    case 540..<590:
      guard let (id, engineer) = pick(offered) else { return .commit }
      return .event(.offerExpired(id, by: engineer))
    case 590..<605:
      guard let (id, engineer) = pick(refused) else { return .commit }
      return .event(.refusalLifted(id, for: engineer))
    case 605..<690:
      guard let id = pick(accepted) else { return .commit }
      return .event(.orderFinished(id))
    case 690..<705:
      guard let id = pick(accepted) else { return .commit }
      return .event(.orderFreed(id))
    case 705..<712:
      guard let id = pick(closed), let order = records[id] else { return .commit }
      return .event(.orderReopened(order))
    case 712..<722:
      if chance(50), engineers.count < 2 * city.engineers {
        return .event(.engineerUpdated(newEngineer(at: now)))
      }
      guard let id = pick(engineers) else { return .commit }
      return .event(.engineerUpdated(engineer(id, at: now)))
    case 722..<728:
      guard engineers.count > city.engineers / 2, let id = pick(engineers) else { return .commit }
      engineers.removeAll { $0 == id }
      return .event(.engineerRemoved(id))
    case 728..<800:
      guard let id = pick(engineers) else { return .commit }
      return .event(.engineerMoved(id, to: place()))
    case 800..<815:
      guard let id = pick(engineers) else { return .commit }
      let end = now.advanced(byMinutes: Int.random(in: 20...400, using: &random))
      return .event(.shiftStarted(id, until: end))
    case 815..<823:
      guard let id = pick(engineers) else { return .commit }
      return .event(.shiftEnded(id))
    case 823..<840:
      guard let id = pick(engineers) else { return .commit }
      return .event(.loadChanged(id, openOrders: Int.random(in: 0...4, using: &random)))
    case 840..<865:
      guard let id = pick(engineers) else { return .commit }
      return .event(.availabilityChanged(id, chance(70) ? availability(at: now) : nil))
    case 865..<880:
      guard let id = pick(engineers) else { return .commit }
      return .event(
        .certificatesChanged(
          id, held(at: now),
          level: CertificationLevel.allCases.randomElement(using: &random) ?? .basic))
    case 880..<882:
      policy = drawPolicy()
      return .event(.policyChanged(policy))
    case 882..<892:
      let id = PartnerID("p\(Int.random(in: 0...4, using: &random))")
      if partners.contains(id), chance(40) { return .event(.partnerRemoved(id)) }
      return .event(
        .partnerUpdated(
          Partner(
            id: id, place: place(), radius: .kilometers(Double.random(in: 1...9, using: &random)),
            certificates: held(at: now), costPerOrder: .minutes(90))))
    case 892..<945: return .commit
    default:
      return .advance(minutes: chance(10) ? 20 : Double.random(in: 0..<2, using: &random))
    }
  }

  private mutating func forget(_ id: OrderID) {
    waiting.removeAll { $0 == id }
    accepted.removeAll { $0 == id }
    if closed.count < 100 { closed.append(id) }
  }

  /// Learns what became of an event.
  mutating func learn(_ event: LiveEvent, _ outcome: LiveOutcome) {
    guard outcome == .applied else { return }
    switch event {
    case .offerAccepted(let id, _):
      waiting.removeAll { $0 == id }
      accepted.append(id)
    case .orderFinished(let id): forget(id)
    case .orderFreed(let id):
      accepted.removeAll { $0 == id }
      waiting.append(id)
    case .orderReopened(let order):
      closed.removeAll { $0 == order.id }
      waiting.append(order.id)
    case .partnerUpdated(let partner): partners.insert(partner.id)
    case .partnerRemoved(let id): partners.remove(id)
    default: break
    }
  }

  /// Learns what a commit decided.
  mutating func learn(_ commit: LiveCommit) {
    offered += commit.offers.map { ($0.order, $0.engineer) }
    // Old offers stay for a while, so that some answers come too late.
    if offered.count > 60 { offered.removeFirst(offered.count - 60) }
    for handover in commit.manual { forget(handover.order) }
  }
}
