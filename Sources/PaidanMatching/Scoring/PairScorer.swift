internal import PaidanModel

/// Judges and scores pairs of one batch: every rule, every term, in one place for the search, the
/// explanations and the verification.
struct PairScorer: Sendable {
  /// By the order's number.
  var orderRows: [OrderRow]
  /// By the engineer's number.
  var rows: [EngineerRow]
  /// By the engineer's number.
  var places: [EngineerPlaces]
  let travel: any TravelModel
  /// The same as `travel` where that is the plain model: the hot path then calls it directly.
  let straightLine: StraightLineTravel?
  var orders: [Order]
  var engineers: [Engineer]
  /// Per order, where signatures cannot decide alone: all it requires.
  var required: [CertificateSet]
  /// Per engineer, where signatures cannot decide alone: all he holds when the batch runs.
  var certificates: [CertificateSet]
  var kinds: CertificateIndex
  var areas: AreaIndex
  private let radiusChord: Double
  private let radiusDistance: Meters
  /// Who takes part, and which rules apply.
  let scope: BatchScope
  let requiresAppointment: Bool
  let distanceAppliesToRemote: Bool
  /// Whether who belongs to another area does not qualify.
  let staysInArea: Bool
  var isSignatureExact: Bool
  private(set) var latenessMinute: Int64
  private(set) var orderToday: Int64
  private(set) var certificateSurplus: Int64
  private(set) var levelSurplus: Int64
  private(set) var crossArea: Int64
  /// What a squared chord is multiplied by for the square of the least journey, in thousandths.
  ///
  /// An arc is no shorter than its chord.
  let leastTravelPerChord: Double

  init(
    _ orders: [Order], _ engineers: [Engineer], policy: DispatchPolicy, travel: any TravelModel,
    at instant: Instant, scope: BatchScope, threads: Int, kinds known: CertificateIndex? = nil
  ) {
    let kinds = known ?? Self.kinds(of: orders.span)
    let areas = Self.areas(of: orders.span, engineers.span)
    let isSignatureExact = kinds.count <= SkillSignature.exactKinds
    let places = Parallel.elements(of: engineers, threads: threads) { _, engineer in
      EngineerPlaces(engineer, policy: policy, at: instant)
    }
    self.places = places
    rows = Parallel.elements(of: engineers, threads: threads) { number, engineer in
      EngineerRow(
        engineer, at: places[number], number: number,
        held: HeldKinds(engineer.certificates, kinds: kinds, at: instant),
        area: areas.existingNumber(of: engineer.area), policy: policy, at: instant, scope: scope)
    }
    orderRows = Parallel.elements(of: orders, threads: threads) { number, order in
      OrderRow(
        order, number: number, kinds: kinds, area: areas.existingNumber(of: order.area),
        isRemote: policy.ignoresDistance(of: order), at: instant)
    }
    required = isSignatureExact ? [] : orders.map { kinds.set(of: $0.certificates) }
    certificates =
      isSignatureExact
      ? [] : engineers.map { HeldKinds($0.certificates, kinds: kinds, at: instant).certificates }
    let leastPerChord = travel.leastThousandthsPerMeter * GreatCircle.earthRadius * (1 - 1e-9)
    leastTravelPerChord = leastPerChord * leastPerChord
    self.orders = orders
    self.engineers = engineers
    self.kinds = kinds
    self.areas = areas
    self.travel = travel
    self.isSignatureExact = isSignatureExact
    straightLine = travel as? StraightLineTravel
    radiusChord = GreatCircle.squaredChord(spanning: policy.radius)
    radiusDistance = policy.radius
    self.scope = scope
    requiresAppointment = policy.appointment == .required && scope == .onShift
    distanceAppliesToRemote = policy.distanceAppliesToRemote
    staysInArea = policy.crossArea == .manual
    latenessMinute = policy.weights.latenessMinute.thousandths
    orderToday = policy.weights.orderToday.thousandths
    certificateSurplus = policy.weights.certificateSurplus.thousandths
    levelSurplus = policy.weights.levelSurplus.thousandths
    crossArea = policy.weights.crossArea.thousandths
  }

  /// Numbers for every certificate that an order requires.
  private static func kinds(of orders: Span<Order>) -> CertificateIndex {
    var kinds = CertificateIndex()
    for place in orders.indices {
      for certificate in orders[place].certificates { _ = kinds.number(of: certificate) }
    }
    return kinds
  }

  /// Numbers for every area there is.
  private static func areas(of orders: Span<Order>, _ engineers: Span<Engineer>) -> AreaIndex {
    var areas = AreaIndex()
    for place in orders.indices where orders[place].area != nil {
      _ = areas.number(of: orders[place].area)
    }
    for place in engineers.indices where engineers[place].area != nil {
      _ = areas.number(of: engineers[place].area)
    }
    return areas
  }

  /// The same orders and engineers, with each unit of a term weighing what these weights say.
  func weighing(_ weights: ScoreWeights) -> PairScorer {
    var scorer = self
    scorer.latenessMinute = weights.latenessMinute.thousandths
    scorer.orderToday = weights.orderToday.thousandths
    scorer.certificateSurplus = weights.certificateSurplus.thousandths
    scorer.levelSurplus = weights.levelSurplus.thousandths
    scorer.crossArea = weights.crossArea.thousandths
    return scorer
  }

  /// What a journey over a distance takes at least, in thousandths of a minute.
  func leastTravel(over distance: Meters) -> Int64 {
    Int64((distance.value * travel.leastThousandthsPerMeter).rounded(.down))
  }

  /// What a journey over at most a distance takes at most; nil where a travel model of the host's
  /// tells no bound.
  func longestJourney(within distance: Meters) -> TravelMinutes? {
    straightLine?.duration(over: distance)
  }

  /// Whether it costs nothing that somebody was given orders today.
  var ignoresOrdersToday: Bool { orderToday == 0 }

  /// Everything about `order` and the engineer numbered `number`.
  func evaluate(_ order: OrderRow, _ number: Int) -> PairEvaluation {
    evaluateAny(
      order, rows[number], squaredChord: order.vector.squaredChord(to: places[number].vector))
  }

  /// Everything about `order`, to which distance applies, and `engineer`.
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is not remote.
  ///   - engineer: a row of this batch.
  ///   - squaredChord: between the order's place and his reference point.
  /// - Returns: rules failed, distance, start and terms.
  @inline(__always)
  func evaluate(
    _ order: OrderRow, _ engineer: EngineerRow, squaredChord: Double
  ) -> PairEvaluation {
    let distance = GreatCircle.distance(squaredChord: squaredChord)
    let journey =
      straightLine?.duration(over: distance) ?? reportedJourney(order, engineer, distance)
    let lastLeg = engineer.travelsFromElsewhere ? lastLeg(order, engineer) : journey
    var failed: RuleSet = squaredChord > radiusChord ? .outOfRadius : []
    var stranger: Int64 = 0
    if order.isOfOtherArea(than: engineer) {
      if staysInArea { failed.insert(.otherArea) }
      stranger = crossArea
    }
    return judge(
      order, engineer, failed: failed, distance: distance, journey: journey, lastLeg: lastLeg,
      crossArea: stranger)
  }

  /// The rules and terms that have nothing to do with place, and what was found out about it.
  ///
  /// Part of its callers, so that it costs them nothing.
  @inline(__always)
  func judge(
    _ order: OrderRow, _ engineer: EngineerRow, failed known: RuleSet, distance: Meters,
    journey: TravelMinutes, lastLeg: TravelMinutes, crossArea: Int64
  ) -> PairEvaluation {
    let start = max(engineer.readyAt + lastLeg.milliseconds, order.earliest)
    var failed = known
    if engineer.slots == 0 { failed.insert(.overLoad) }
    if !engineer.isOnShift || start >= engineer.shiftEnd { failed.insert(.unavailable) }
    if requiresAppointment, start > order.keptLatest { failed.insert(.appointmentInfeasible) }
    if order.hasExclusions, excludes(order, engineer) {
      failed.insert(.excludedByRefusal)
    }
    var held = Int(engineer.certificateCount)
    if engineer.signature & order.skill.bits != order.skill.bits {
      failed.insert(.noSkill)
    } else if start >= engineer.certificatesUnchangedUntil || !isSignatureExact {
      let (count, isSkilled) = skill(order, engineer, at: start)
      held = count
      if !isSkilled { failed.insert(.noSkill) }
    }

    let added = order.lateness(startingAt: start) - order.unavoidableLateness
    return PairEvaluation(
      failed: failed, distance: distance, start: Instant(milliseconds: start),
      terms: ScoreTerms(
        travel: journey.thousandths,
        lateness: added * latenessMinute,
        ordersToday: Int64(engineer.ordersToday) * orderToday,
        certificateSurplus: Int64(max(0, held - order.certificateCount)) * certificateSurplus,
        levelSurplus: Int64(max(0, Int(engineer.level) - order.level)) * levelSurplus,
        crossArea: crossArea))
  }

  /// How many certificates he holds at the start of work, and whether all that are asked for are
  /// among them.
  @inline(never)
  private func skill(
    _ order: OrderRow, _ engineer: EngineerRow, at start: Int64
  ) -> (held: Int, isSkilled: Bool) {
    let number = Int(engineer.number)
    guard start >= engineer.certificatesUnchangedUntil else {
      return (
        Int(engineer.certificateCount),
        certificates[number].isSuperset(of: required[Int(order.number)])
      )
    }
    let atStart = HeldKinds(
      engineers[number].certificates, kinds: kinds, at: Instant(milliseconds: start))
    let required = kinds.set(of: orders[Int(order.number)].certificates)
    return (atStart.count, atStart.certificates.isSuperset(of: required))
  }

  @inline(never)
  private func excludes(_ order: OrderRow, _ engineer: EngineerRow) -> Bool {
    orders[Int(order.number)].excludedEngineers.contains(engineers[Int(engineer.number)].id)
  }

  /// The journey from the reference point as a travel model of the host's has it.
  @inline(never)
  private func reportedJourney(
    _ order: OrderRow, _ engineer: EngineerRow, _ distance: Meters
  ) -> TravelMinutes {
    travel.duration(
      from: places[Int(engineer.number)].reference, to: order.place, distance: distance)
  }

  /// The journey from where he will be free.
  @inline(never)
  private func lastLeg(_ order: OrderRow, _ engineer: EngineerRow) -> TravelMinutes {
    let places = places[Int(engineer.number)]
    let chord = order.vector.squaredChord(to: places.freeVector)
    return travel.duration(
      from: places.free, to: order.place, distance: GreatCircle.distance(squaredChord: chord))
  }

  /// True when no pair of a candidate and one of `orders` can cost `limit` or more.
  ///
  /// Only where journeys have a known length; a travel model of the host's is taken at its word.
  func keepsCostsBelow(_ limit: Int64, for orders: [OrderRow]) -> Bool {
    let halfRound = Double.pi * GreatCircle.earthRadius
    let isFar = rows.contains { $0.travelsFromElsewhere }
    let radius = radiusDistance.value
    let perMeter = straightLine?.leastThousandthsPerMeter ?? 0
    // Far beyond any limit and yet within what an integer holds.
    let longest = { (meters: Double) in Int64(min(meters * perMeter + 1, 1e15)) }
    let journey = longest(min(radius, halfRound))
    let lastLeg = isFar ? longest(halfRound) : journey
    let ready = rows.lazy.filter { $0.isOnShift && $0.slots > 0 }.map(\.readyAt).max() ?? 0
    let today = rows.lazy.map { Int64($0.ordersToday) }.max() ?? 0
    let held = rows.lazy.map(\.certificateCount).max() ?? 0
    let (sum, overflow) = today.multipliedReportingOverflow(by: orderToday)
    let fixed = sum + Int64(held) * certificateSurplus + 8 * levelSurplus + crossArea + journey
    if overflow || fixed < 0 || fixed >= limit { return false }
    return orders.allSatisfy { order in
      let start = max(ready + lastLeg * 60, order.earliest)
      let added = order.lateness(startingAt: start) - order.unavoidableLateness
      let (late, overflow) = added.multipliedReportingOverflow(by: latenessMinute)
      return !overflow && late < limit - fixed
    }
  }
}

extension TravelMinutes {
  /// The amount as a duration: a thousandth of a minute is 60 ms.
  package var milliseconds: Int64 { thousandths * 60 }
}

extension CertificateIndex {
  /// Those of `certificates` that have a number.
  func set(of certificates: [Certificate]) -> CertificateSet {
    certificates.reduce(into: CertificateSet()) { set, certificate in
      if let number = existingNumber(of: certificate) { set.insert(number) }
    }
  }
}
