internal import PaidanModel

/// Judges and scores pairs of one batch: every rule, every term, in one place for the search, the
/// explanations and the verification.
struct PairScorer {
  let engineers: EngineerTable
  let travel: any TravelModel
  private let source: [Engineer]
  private let kinds: CertificateIndex
  private let radiusChord: Double
  private let requiresAppointment: Bool
  private let isSignatureExact: Bool
  private let latenessMinute: Int64
  private let orderToday: Int64
  private let certificateSurplus: Int64
  private let levelSurplus: Int64

  init(
    _ source: [Engineer], kinds: CertificateIndex, policy: DispatchPolicy,
    travel: any TravelModel, at instant: Instant, scope: BatchScope
  ) {
    engineers = EngineerTable(source, kinds: kinds, policy: policy, at: instant, scope: scope)
    self.source = source
    self.kinds = kinds
    self.travel = travel
    radiusChord = GreatCircle.squaredChord(spanning: policy.radius)
    requiresAppointment = policy.appointment == .required && scope == .onShift
    isSignatureExact = kinds.count <= SkillSignature.exactKinds
    latenessMinute = policy.weights.latenessMinute.thousandths
    orderToday = policy.weights.orderToday.thousandths
    certificateSurplus = policy.weights.certificateSurplus.thousandths
    levelSurplus = policy.weights.levelSurplus.thousandths
  }

  /// Everything about `order` and the engineer numbered `engineer`.
  ///
  /// - Parameters:
  ///   - order: a row of this batch.
  ///   - engineer: his number by identifier.
  ///   - squaredChord: between the order's place and his reference point.
  /// - Returns: rules failed, distance, start and terms.
  func evaluate(_ order: OrderRow, _ engineer: Int, squaredChord: Double) -> PairEvaluation {
    let distance = GreatCircle.distance(squaredChord: squaredChord)
    let reference = engineers.references[engineer]
    let journey = travel.duration(from: reference, to: order.place, distance: distance)
    var lastLeg = journey
    if let free = engineers.freePlaces[engineer] {
      let distance = GreatCircle.distance(
        squaredChord: UnitVector(free).squaredChord(to: order.vector))
      lastLeg = travel.duration(from: free, to: order.place, distance: distance)
    }
    let start = max(engineers.readyAt[engineer] + lastLeg.milliseconds, order.earliest)

    var failed: RuleSet = []
    if squaredChord > radiusChord { failed.insert(.outOfRadius) }
    if engineers.slots[engineer] == 0 { failed.insert(.overLoad) }
    if !engineers.isOnShift[engineer] || start >= engineers.shiftEnds[engineer] {
      failed.insert(.unavailable)
    }
    if requiresAppointment, let latest = order.keptLatest, start > latest {
      failed.insert(.appointmentInfeasible)
    }
    if !order.excluded.isEmpty, order.excluded.contains(Int32(engineer)) {
      failed.insert(.excludedByRefusal)
    }
    var held = engineers.certificateCounts[engineer]
    if engineers.signatures[engineer] & order.skill.bits != order.skill.bits {
      failed.insert(.noSkill)
    } else if engineers.expires[engineer] {
      let (certificates, count) = certificatesHeld(
        by: engineer, at: Instant(milliseconds: start))
      held = count
      if !certificates.isSuperset(of: order.certificates) { failed.insert(.noSkill) }
    } else if !isSignatureExact,
      !engineers.certificates[engineer].isSuperset(of: order.certificates)
    {
      failed.insert(.noSkill)
    }
    let levels = Int(engineers.levels[engineer]) - order.level

    let added = order.lateness(startingAt: start) - order.unavoidableLateness
    return PairEvaluation(
      failed: failed, distance: distance, start: Instant(milliseconds: start),
      terms: ScoreTerms(
        travel: journey.thousandths,
        lateness: added * latenessMinute,
        ordersToday: engineers.ordersToday[engineer] * orderToday,
        certificateSurplus: Int64(max(0, Int(held) - order.certificateCount)) * certificateSurplus,
        levelSurplus: Int64(max(0, levels)) * levelSurplus))
  }

  /// What he still holds at `instant`, and how many; the slow way, for who has one that runs out.
  private func certificatesHeld(
    by engineer: Int, at instant: Instant
  ) -> (certificates: CertificateSet, count: Int32) {
    var certificates = CertificateSet()
    for held in source[engineer].certificates where held.isValid(at: instant) {
      if let number = kinds.existingNumber(of: held.certificate) { certificates.insert(number) }
    }
    return (certificates, Int32(source[engineer].certificates.distinctCount(at: instant)))
  }
}

extension TravelMinutes {
  /// The amount as a duration: a thousandth of a minute is 60 ms.
  package var milliseconds: Int64 { thousandths * 60 }
}
