internal import PaidanAssignment
public import PaidanModel

extension LiveMatcher {
  /// What would help an order nobody takes: of each kind the smallest single change that serves it,
  /// and what that costs the others (DSP-06, OPT-12).
  ///
  /// Nothing moves. Radius, load and certificate are changed for one order or one engineer, as people
  /// would do by hand. Pairs kept apart at present stay apart.
  ///
  /// - Parameters:
  ///   - order: an order in play that nobody is planned for.
  ///   - limits: how far to look.
  /// - Returns: at most one remedy of each kind, in the order of ``Remedy/Change``.
  /// - Throws: ``QuestionError`` where the order is not in play, or somebody is planned for it.
  /// - Complexity: a look at every engineer; a search of an engineer's disc and a few local searches
  ///   for each who lacks one certificate or one slot; a search of the order's disc for each minute.
  public mutating func whatWouldHelp(
    _ order: OrderID, within limits: RemedyLimits = .standard
  ) throws(QuestionError) -> [Remedy] {
    let row = try row(unassigned: order)
    return [
      widerRadius(for: row, upTo: limits.meters), oneMore(for: row), certificate(for: row),
      shiftedWindow(for: row, upTo: limits.minutes), higherUrgency(for: row),
    ].compactMap { $0 }
  }

  /// What a change of the plan's problem leads to, if it serves the row.
  struct Outcome {
    let excess: Int64
    let column: Int32
    let moves: [(move: LiveMove, cost: Int64)]
    /// What the row pays where it goes.
    let own: Int64
  }

  private func remedy(_ change: Remedy.Change, _ row: Int32, _ outcome: Outcome) -> Remedy {
    Remedy(
      order: orderID(row), change: change, engineer: engineerID(outcome.column),
      difference: difference(excess: outcome.excess, outcome.moves),
      costToOthers: outcome.excess + Int64(live.penalty(of: row)) - outcome.own)
  }

  /// Nobody outside the radius is nearer than he must be: engineers join ring by ring, in metres.
  private mutating func widerRadius(for row: Int32, upTo limit: Int) -> Remedy? {
    let rings = rings(around: row, upTo: limit)
    var joined: [LiveEdge] = []
    let value = Int64(live.value(of: row))
    for (meters, edges) in rings {
      joined += edges
      // Whom the prices that prove the plan keep out changes nothing by joining.
      let isTempting = edges.contains {
        Int64($0.cost) + Int64(live.price(of: $0.target)) < value
      }
      guard isTempting else { continue }
      let all = live.edges(ofRow: row) + joined
      let penalty = live.penalty(of: row)
      let outcome = live.outcome(for: row) { $0.updateRow(row, all, penalty: penalty) }
      if let outcome { return remedy(.radius(meters: meters), row, outcome) }
    }
    return nil
  }

  /// The engineers whom distance alone keeps from an order, by whole metres.
  private func rings(around row: Int32, upTo limit: Int) -> [(meters: Int, edges: [LiveEdge])] {
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    // Nobody is too far for a remote order.
    if order.isRemote { return [] }
    let reach = GreatCircle.squaredChord(spanning: Meters(Double(limit)))
    var rings: [Int: [LiveEdge]] = [:]
    for column in staff.indices where staff[column].isKnown {
      let squaredChord = order.vector.squaredChord(to: scorer.places[column].vector)
      guard squaredChord <= reach else { continue }
      let number = Int32(column)
      let pair = scorer.evaluate(order, engineerRow(number), squaredChord: squaredChord)
      guard pair.failed == .outOfRadius, !waiting[Int(row)].isBarred(number),
        !live.slotCosts(of: number).isEmpty
      else { continue }
      // The least whole number of metres that holds him.
      var meters = Int(pair.distance.value)
      while GreatCircle.squaredChord(spanning: Meters(Double(meters))) < squaredChord {
        meters += 1
      }
      rings[meters, default: []].append(
        LiveEdge(
          target: number,
          cost: planCost(
            pair.terms, offered: waiting[Int(row)].offered, number,
            surcharge: surcharge(row, number))))
    }
    return rings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// One order more than the load rule allows, for one engineer.
  private mutating func oneMore(for row: Int32) -> Remedy? {
    best(for: row) { matcher, column, pair in
      guard pair.failed.isSubset(of: .overLoad) else { return [] }
      let supposed = matcher.supposing(
        matcher.scorer.engineers[Int(column)], column: column, load: matcher.policy.load.raised)
      guard supposed.pairs.contains(where: { $0.target == row }),
        let last = supposed.slotCosts.last,
        pair.failed == .overLoad || matcher.live.price(of: column) > last
          || matcher.live.slotCosts(of: column).isEmpty
      else { return [] }
      return [(.load(engineer: matcher.engineerID(column)), supposed)]
    }
  }

  /// One certificate more, for one engineer.
  private mutating func certificate(for row: Int32) -> Remedy? {
    let needed = Set(scorer.orders[Int(row)].certificates).sorted()
    return best(for: row) { matcher, column, pair in
      guard pair.failed == .noSkill else { return [] }
      let engineer = matcher.scorer.engineers[Int(column)]
      let missing = needed.filter { kind in
        !engineer.certificates.contains { $0.certificate == kind && $0.isValid(at: pair.start) }
      }
      guard missing.count == 1 else { return [] }
      var trained = engineer
      trained.certificates.append(HeldCertificate(missing[0]))
      let supposed = matcher.supposing(trained, column: column)
      guard supposed.pairs.contains(where: { $0.target == row }) else { return [] }
      return [(.certificate(certificate: missing[0], engineer: engineer.id), supposed)]
    }
  }

  /// The engineer whose change serves the order and costs least, of equals the least identifier.
  private mutating func best(
    for row: Int32,
    _ changes: (inout LiveMatcher, Int32, PairEvaluation) -> [(Remedy.Change, SupposedEngineer)]
  ) -> Remedy? {
    var best: (remedy: Remedy, engineer: EngineerID)?
    for column in staff.indices.map({ Int32($0) }) where staff[Int(column)].isKnown {
      if waiting[Int(row)].isBarred(column) { continue }
      let pair = evaluate(row, column)
      for (change, supposed) in changes(&self, column, pair) {
        let outcome = live.outcome(for: row) { $0.suppose(supposed, column: column) }
        guard let outcome else { continue }
        let (new, id) = (remedy(change, row, outcome), engineerID(column))
        if let old = best,
          (old.remedy.difference.excess, old.engineer) <= (outcome.excess, id)
        {
          continue
        }
        best = (new, id)
      }
    }
    return best?.remedy
  }

  /// The order's window so many minutes later or earlier.
  private mutating func shiftedWindow(for row: Int32, upTo limit: Int) -> Remedy? {
    let order = scorer.orders[Int(row)]
    if order.window == .anytime || limit < 1 { return nil }
    for size in 1...limit {
      for minutes in [size, -size] {
        guard let window = order.window.shifted(byMinutes: minutes, after: instant) else {
          continue
        }
        var other = order
        other.window = window
        let (pairs, penalty) = supposing(other, row: row)
        let isTempting = pairs.contains {
          !live.slotCosts(of: $0.target).isEmpty
            && Int64($0.cost) + Int64(live.price(of: $0.target)) < Int64(penalty)
        }
        guard isTempting else { continue }
        let outcome = live.outcome(for: row) { $0.updateRow(row, pairs, penalty: penalty) }
        if let outcome { return remedy(.window(minutes: minutes), row, outcome) }
      }
    }
    return nil
  }

  /// The next class of urgency at whose penalty it pays to serve the order.
  private mutating func higherUrgency(for row: Int32) -> Remedy? {
    let order = scorer.orders[Int(row)]
    for urgency in Urgency.allCases.sorted() where urgency > order.urgency {
      var other = order
      other.urgency = urgency
      let penalty = supposing(other, row: row).penalty
      let outcome = live.outcome(for: row) { $0.setPenalty(penalty, of: row) }
      if let outcome { return remedy(.urgency(class: urgency), row, outcome) }
    }
    return nil
  }
}

extension LiveAssignment {
  /// Gives a column what an engineer would bring.
  mutating func suppose(_ engineer: SupposedEngineer, column: Int32) {
    amendColumn(
      column, changed: engineer.changed, removed: engineer.removed, slotCosts: engineer.slotCosts)
  }

  /// What a change leads to, if every optimum then has the row on a column; it is taken back.
  mutating func outcome(
    for row: Int32, _ change: (inout LiveAssignment) -> Void
  ) -> LiveMatcher.Outcome? {
    let before = proof.primalObjective
    return trial { live in
      change(&live)
      let column = live.column(of: row)
      guard column >= 0 else { return nil }
      // Below its penalty it is placed in every optimum; at it, prices alone may say so.
      if live.value(of: row) == live.penalty(of: row) {
        guard let serving = live.serving(row), serving.excess < Int64(live.penalty(of: row)) else {
          return nil
        }
      }
      return LiveMatcher.Outcome(
        excess: live.proof.primalObjective - before, column: column,
        moves: live.movesInTrialWithCosts(), own: live.cost(of: row, at: column))
    }
  }
}

extension TimeWindow {
  /// The window so many minutes later; nil where its latest start would lie before `instant`.
  func shifted(byMinutes minutes: Int, after instant: Instant) -> TimeWindow? {
    let latest = latestStart?.advanced(byMinutes: minutes)
    if let latest, latest < instant { return nil }
    do throws(TimeWindowError) {
      return try TimeWindow(
        earliestStart: earliestStart?.advanced(byMinutes: minutes), latestStart: latest)
    } catch {
      return nil
    }
  }
}
