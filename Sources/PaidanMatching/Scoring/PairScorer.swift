internal import PaidanModel

/// Judges and scores pairs of one batch: every rule, every term, in one place for the search, the
/// explanations and the verification.
struct PairScorer {
  /// By the engineer's number.
  let rows: [EngineerRow]
  let travel: any TravelModel
  /// The same as `travel` where that is the plain model: the hot path then calls it directly.
  private let straightLine: StraightLineTravel?
  private let engineers: [Engineer]
  private let certificates: [CertificateSet]
  private let kinds: CertificateIndex
  private let radiusChord: Double
  private let requiresAppointment: Bool
  private let isSignatureExact: Bool
  private let latenessMinute: Int64
  private let orderToday: Int64
  private let certificateSurplus: Int64
  private let levelSurplus: Int64

  init(
    _ engineers: [Engineer], kinds: CertificateIndex, policy: DispatchPolicy,
    travel: any TravelModel, at instant: Instant, scope: BatchScope
  ) {
    let isSignatureExact = kinds.count <= SkillSignature.exactKinds
    var rows: [EngineerRow] = []
    var certificates: [CertificateSet] = []
    rows.reserveCapacity(engineers.count)
    for (number, engineer) in engineers.enumerated() {
      let held = HeldKinds(engineer.certificates, kinds: kinds, at: instant)
      rows.append(
        EngineerRow(
          engineer, number: number, held: held, policy: policy, at: instant, scope: scope))
      if !isSignatureExact { certificates.append(held.certificates) }
    }
    self.rows = rows
    self.certificates = certificates
    self.engineers = engineers
    self.kinds = kinds
    self.travel = travel
    self.isSignatureExact = isSignatureExact
    straightLine = travel as? StraightLineTravel
    radiusChord = GreatCircle.squaredChord(spanning: policy.radius)
    requiresAppointment = policy.appointment == .required && scope == .onShift
    latenessMinute = policy.weights.latenessMinute.thousandths
    orderToday = policy.weights.orderToday.thousandths
    certificateSurplus = policy.weights.certificateSurplus.thousandths
    levelSurplus = policy.weights.levelSurplus.thousandths
  }

  /// Everything about `order` and the engineer numbered `number`.
  func evaluate(_ order: OrderRow, _ number: Int) -> PairEvaluation {
    let engineer = rows[number]
    return evaluate(
      order, engineer, squaredChord: order.vector.squaredChord(to: engineer.vector))
  }

  /// Everything about `order` and `engineer`.
  ///
  /// - Parameters:
  ///   - order: a row of this batch.
  ///   - engineer: a row of this batch.
  ///   - squaredChord: between the order's place and his reference point.
  /// - Returns: rules failed, distance, start and terms.
  func evaluate(
    _ order: OrderRow, _ engineer: EngineerRow, squaredChord: Double
  ) -> PairEvaluation {
    let distance = GreatCircle.distance(squaredChord: squaredChord)
    let journey = duration(from: engineer.reference, to: order.place, distance)
    var lastLeg = journey
    if engineer.travelsFromElsewhere {
      let chord = order.vector.squaredChord(to: engineer.freeVector)
      lastLeg = duration(
        from: engineer.free, to: order.place, GreatCircle.distance(squaredChord: chord))
    }
    let start = max(engineer.readyAt + lastLeg.milliseconds, order.earliest)

    var failed: RuleSet = []
    if squaredChord > radiusChord { failed.insert(.outOfRadius) }
    if engineer.slots == 0 { failed.insert(.overLoad) }
    if !engineer.isOnShift || start >= engineer.shiftEnd { failed.insert(.unavailable) }
    if requiresAppointment, let latest = order.keptLatest, start > latest {
      failed.insert(.appointmentInfeasible)
    }
    if !order.excluded.isEmpty, order.excluded.contains(engineer.number) {
      failed.insert(.excludedByRefusal)
    }
    var held = Int(engineer.certificateCount)
    if engineer.signature & order.skill.bits != order.skill.bits {
      failed.insert(.noSkill)
    } else if start >= engineer.certificatesUnchangedUntil {
      let atStart = HeldKinds(
        engineers[Int(engineer.number)].certificates, kinds: kinds,
        at: Instant(milliseconds: start))
      held = atStart.count
      if !atStart.certificates.isSuperset(of: order.certificates) { failed.insert(.noSkill) }
    } else if !isSignatureExact,
      !certificates[Int(engineer.number)].isSuperset(of: order.certificates)
    {
      failed.insert(.noSkill)
    }

    let added = order.lateness(startingAt: start) - order.unavoidableLateness
    return PairEvaluation(
      failed: failed, distance: distance, start: Instant(milliseconds: start),
      terms: ScoreTerms(
        travel: journey.thousandths,
        lateness: added * latenessMinute,
        ordersToday: engineer.ordersToday * orderToday,
        certificateSurplus: Int64(max(0, held - order.certificateCount)) * certificateSurplus,
        levelSurplus: Int64(max(0, Int(engineer.level) - order.level)) * levelSurplus))
  }

  private func duration(
    from: Coordinate, to: Coordinate, _ distance: Meters
  ) -> TravelMinutes {
    straightLine?.duration(from: from, to: to, distance: distance)
      ?? travel.duration(from: from, to: to, distance: distance)
  }
}

extension TravelMinutes {
  /// The amount as a duration: a thousandth of a minute is 60 ms.
  package var milliseconds: Int64 { thousandths * 60 }
}
