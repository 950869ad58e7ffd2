public import PaidanModel

/// Whom people could ask for an order that nobody takes (requirements DSP-07, DSP-27, A-10).
extension LiveMatcher {
  /// The rules people may break: distance, area, load and appointment.
  ///
  /// A certificate is never relaxed, who declined is not proposed again, and who is off duty is not
  /// there to be asked.
  private static let breakable: RuleSet = [
    .outOfRadius, .otherArea, .overLoad, .appointmentInfeasible,
  ]

  /// Ranked proposals for manual dispatch of an order in play: engineers near by, engineers of other
  /// areas or beyond the radius, external partners.
  ///
  /// Nothing moves, and nothing of it ever happens by itself.
  ///
  /// - Parameters:
  ///   - id: an order in play, whether somebody is planned for it or not.
  ///   - most: how many proposals at most; the policy's number unless given.
  /// - Returns: the proposals, the best of each source among them; empty where nobody is left to ask.
  /// - Throws: ``QuestionError`` where the order is not in play.
  /// - Precondition: `most` is not negative.
  /// - Complexity: a look at the engineers on duty in rings round the order, each twice as wide as the
  ///   one before, until nobody farther can be better; of a remote order at all of them. And a look at
  ///   each partner.
  public func proposals(
    for id: OrderID, most: Int? = nil
  ) throws(QuestionError) -> [DispatchProposal] {
    proposals(ofRow: try row(asked: id), most: most ?? policy.proposals.most)
  }

  /// The same for an order that need not be in play, such as one that was handed to people.
  ///
  /// Nothing that was decided about an order of that name counts; what its record excludes does.
  ///
  /// - Parameters:
  ///   - order: its record.
  ///   - most: how many proposals at most; the policy's number unless given.
  /// - Returns: the proposals.
  /// - Precondition: `most` is not negative.
  /// - Complexity: as ``proposals(for:most:)``.
  public mutating func proposals(
    forRecord order: Order, most: Int? = nil
  ) -> [DispatchProposal] {
    let row = makeRow()
    scorer.place(order, row: Int(row), at: instant)
    return proposals(ofRow: row, most: most ?? policy.proposals.most)
  }

  func proposals(ofRow row: Int32, most: Int) -> [DispatchProposal] {
    precondition(most >= 0, "a number of proposals is not negative")
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    var list = ProposalList(most: most)
    propose(partnersFor: row, to: &list)
    if order.isRemote {
      forEachOnDuty(near: order, having: order.skill.bits) { squaredChord, engineer in
        propose(engineer, for: order, row, squaredChord, to: &list)
      }
      return list.ranked
    }
    var (reach, inner) = (policy.radius, -1.0)
    let farthest = max(policy.radius, policy.proposals.radius)
    while true {
      let disc = SearchRadius(reach)
      engineerGrid.forEach(
        around: order.place, order.vector, within: disc, .having(order.skill.bits)
      ) {
        _, squaredChord, engineer in
        // Who was within the ring before was looked at.
        if squaredChord <= inner { return }
        propose(engineer, for: order, row, squaredChord, to: &list)
      }
      // Beyond the first ring everybody is cross-area; a journey from there costs so much at least.
      if reach >= farthest
        || list.isSettled(.manualCrossArea, from: scorer.leastTravel(over: reach))
      {
        return list.ranked
      }
      inner = disc.squaredChord
      reach = min(farthest, Meters(2 * reach.value))
    }
  }

  /// Adds an engineer on duty to the list, if people may ask him.
  private func propose(
    _ known: EngineerRow, for order: OrderRow, _ row: Int32, _ squaredChord: Double,
    to list: inout ProposalList
  ) {
    let column = known.number
    let pair = scorer.evaluateAny(order, known.ready(at: now), squaredChord: squaredChord)
    guard pair.failed.isSubset(of: Self.breakable) else { return }
    var failed = pair.failed
    if waiting[Int(row)].clashing.contains(column) { failed.insert(.appointmentInfeasible) }
    let isStranger = order.isOfOtherArea(than: known)
    let isFar = failed.contains(.outOfRadius)
    let source: ProposalSource = isFar || isStranger ? .manualCrossArea : .manualLocal
    let load = Int64(known.openOrders) * policy.weights.loadStep.thousandths
    let engineer = scorer.engineers[Int(column)]
    let key = ProposalList.Key(
      breaches: failed.subtracting([.outOfRadius, .otherArea]).rawValue.nonzeroBitCount,
      cost: pair.terms.cost + load + surcharge(row, column), distance: pair.distance.value,
      name: PartnerID(engineer.id.text))
    guard list.wants(key, from: source) else { return }
    let beyond = pair.distance.value - policy.radius.value
    list.add(
      DispatchProposal(
        order: orderID(row), source: source, engineer: engineer.id, partner: nil,
        meters: pair.distance.rounded,
        metersBeyondRadius: isFar ? max(1, Meters(beyond).rounded) : 0,
        area: isStranger ? engineer.area : nil, openOrders: Int(known.openOrders),
        ordersBeyondLoad: max(0, Int(known.openOrders) + 1 - policy.load.mostOrdersHeld),
        start: pair.start, cost: key.cost, failed: failed.rules),
      key)
  }

  /// Adds the partners who would take an order; they are few, and each has a radius of its own.
  private func propose(partnersFor row: Int32, to list: inout ProposalList) {
    let order = scorer.orders[Int(row)]
    let isRemote = scorer.orderRows[Int(row)].isRemote
    for partner in partners where partner.takes(order, isRemote: isRemote, at: instant) {
      let distance = partner.distance(to: order)
      list.add(
        DispatchProposal(
          order: order.id, source: .externalPartner, engineer: nil, partner: partner.id,
          meters: distance.rounded, metersBeyondRadius: 0, area: nil,
          openOrders: partner.openOrders, ordersBeyondLoad: 0, start: nil,
          cost: partner.costPerOrder.thousandths, failed: []),
        ProposalList.Key(
          breaches: 0, cost: partner.costPerOrder.thousandths, distance: distance.value,
          name: partner.id))
    }
  }
}
