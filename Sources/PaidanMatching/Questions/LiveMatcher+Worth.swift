internal import PaidanAssignment
public import PaidanModel

extension LiveMatcher {
  /// What an engineer's next slot is worth.
  ///
  /// Nothing moves.
  ///
  /// - Parameter engineer: anybody known.
  /// - Returns: the interval, exact; 0 to 0 for somebody without slots in the plan.
  /// - Throws: ``QuestionError/unknownEngineer(_:)``.
  /// - Complexity: two local searches.
  public mutating func worth(
    ofTimeOf engineer: EngineerID
  ) throws(QuestionError) -> PriceInterval {
    priceInterval(ofColumn: try column(asked: engineer))
  }

  /// What the next slot of everybody with a slot in the plan is worth.
  ///
  /// Nothing moves.
  ///
  /// - Returns: the intervals, exact, by engineer.
  /// - Complexity: two local searches for each engineer.
  public mutating func worthOfTime() -> [PriceInterval] {
    let columns = staff.indices.map { Int32($0) }.filter {
      staff[Int($0)].isKnown && !live.slotCosts(of: $0).isEmpty
    }
    return columns.map { priceInterval(ofColumn: $0) }.sorted { $0.engineer < $1.engineer }
  }

  /// What one more certificate would be worth in an engineer's hands.
  ///
  /// Nothing moves. The certificate counts as valid without end; who holds it already gains nothing.
  ///
  /// - Parameters:
  ///   - certificate: any certificate.
  ///   - engineer: anybody known.
  /// - Returns: the answer, exact for the pairs that are not kept apart at present.
  /// - Throws: ``QuestionError/unknownEngineer(_:)``.
  /// - Complexity: a search of his disc, and a few local searches.
  public mutating func worth(
    of certificate: Certificate, for engineer: EngineerID
  ) throws(QuestionError) -> CertificateWorth {
    worth(of: certificate, ofColumn: try column(asked: engineer))
  }

  private mutating func worth(
    of certificate: Certificate, ofColumn column: Int32
  ) -> CertificateWorth {
    var trained = scorer.engineers[Int(column)]
    trained.certificates.append(HeldCertificate(certificate))
    let supposed = supposing(trained, column: column)
    let before = live.proof.primalObjective
    var (excess, moves): (Int64, [(move: LiveMove, cost: Int64)]) = (0, [])
    if isTempting(supposed, column) {
      (excess, moves) = live.trial { live in
        live.suppose(supposed, column: column)
        return (live.proof.primalObjective - before, live.movesInTrialWithCosts())
      }
    }
    return CertificateWorth(
      certificate: certificate, engineer: trained.id, saving: -excess,
      difference: difference(excess: excess, moves))
  }

  /// False where the prices that prove the plan show that nothing changes: he only gains pairs, and
  /// none is better than what the order has.
  private func isTempting(_ supposed: SupposedEngineer, _ column: Int32) -> Bool {
    if live.slotCosts(of: column) != supposed.slotCosts || !supposed.removed.isEmpty { return true }
    let price = Int64(live.price(of: column))
    return supposed.changed.contains {
      live.cost(of: $0.target, on: column) != nil
        || !supposed.slotCosts.isEmpty
          && Int64($0.cost) + price < Int64(live.value(of: $0.target))
    }
  }

  /// Demand for each certificate in each area against supply, and what training would be worth
  /// (OPT-14).
  ///
  /// Nothing moves. Ranked by what training the best engineer would save, then by orders that nobody
  /// takes, then by certificate and area.
  ///
  /// - Parameter areaSize: the side of an area; the policy's radius unless given.
  /// - Returns: a line for each certificate and area where an order asks for it.
  /// - Precondition: `areaSize` is more than 0.
  /// - Complexity: for each line a search of the disc of each engineer near who does not hold the
  ///   certificate, and a few local searches where prices leave a chance of a saving.
  public mutating func skillsGaps(areaSize: Meters? = nil) -> [SkillsGap] {
    let size = areaSize ?? policy.radius
    precondition(size.value > 0, "an area has a size")
    struct Key: Hashable {
      let certificate: Certificate
      let area: CityArea
    }
    var demand: [Key: [Int32]] = [:]
    for row in rowsInPlay {
      let order = scorer.orders[Int(row)]
      let area = CityArea(of: order.place, size: size)
      for certificate in Set(order.certificates) {
        demand[Key(certificate: certificate, area: area), default: []].append(row)
      }
    }
    // In an order of their own, as trials are: what ties afterwards must not depend on hashes.
    return demand.sorted {
      ($0.key.certificate, $0.key.area) < ($1.key.certificate, $1.key.area)
    }.map { key, rows in
      let columns = columns(near: rows)
      let holders = columns.filter { holds(key.certificate, $0) }
      var training: [CertificateWorth] = []
      for column in columns
      where !holds(key.certificate, column) && !live.slotCosts(of: column).isEmpty {
        let worth = worth(of: key.certificate, ofColumn: column)
        if worth.saving > 0 { training.append(worth) }
      }
      return SkillsGap(
        certificate: key.certificate, area: key.area, orders: rows.count,
        unserved: rows.count { live.column(of: $0) < 0 }, engineers: holders.count,
        slots: holders.reduce(0) { $0 + live.slotCosts(of: $1).count },
        training: training.sorted { ($1.saving, $0.engineer) < ($0.saving, $1.engineer) })
    }.sorted {
      ($1.saving, $1.unserved, $0.certificate, $0.area)
        < ($0.saving, $0.unserved, $1.certificate, $1.area)
    }
  }

  /// Who can work at the instant and is near enough for one of these orders, ascending.
  private func columns(near rows: [Int32]) -> [Int32] {
    var columns: Set<Int32> = []
    for row in rows {
      let order = scorer.orderRows[Int(row)]
      forEachOnDuty(near: order, having: 0) { _, row in
        if scorer.staysInArea, order.isOfOtherArea(than: row) { return }
        columns.insert(row.number)
      }
    }
    return columns.sorted()
  }

  private func holds(_ certificate: Certificate, _ column: Int32) -> Bool {
    scorer.engineers[Int(column)].certificates.contains {
      $0.certificate == certificate && $0.isValid(at: instant)
    }
  }
}
