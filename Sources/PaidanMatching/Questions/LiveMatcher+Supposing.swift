internal import PaidanAssignment
internal import PaidanModel

/// What an engineer would bring to the plan if he were another than he is.
struct SupposedEngineer {
  /// His pairs.
  let pairs: [LiveEdge]
  /// The orders he would cost something else for, or newly qualify for.
  let changed: [LiveEdge]
  /// The orders he would no longer qualify for.
  let removed: [Int32]
  /// His slots.
  let slotCosts: [Int32]
  /// All about him and the orders that were asked for.
  let evaluations: [PairEvaluation]
  /// When and where he would set out.
  let readyAt: Int64
  let free: Coordinate
}

/// Looks at records that are not so, and leaves everything as it was.
extension LiveMatcher {
  /// What an engineer would bring to the plan.
  ///
  /// - Parameters:
  ///   - engineer: his record as it might be.
  ///   - known: the column of who he is; nil for somebody new.
  ///   - load: another load rule for him alone.
  ///   - rows: orders to be judged with him, whatever rules he fails.
  /// - Returns: his pairs and slots, and how they differ from those in the plan.
  /// - Complexity: O(orders within the radius round him).
  mutating func supposing(
    _ engineer: Engineer, column known: Int32?, load: LoadPolicy? = nil, judging rows: [Int32] = []
  ) -> SupposedEngineer {
    let column = known ?? Int32(staff.count)
    let saved = scorer.saved(column: Int(column))
    let (savedStaff, savedLoad) = (known.map { staff[Int($0)] }, policy.load)
    if known == nil { staff.append(LiveEngineer()) }
    if let load { policy.load = load }
    scorer.place(engineer, column: Int(column), policy: policy, at: instant)
    prepareReadiness(column)
    _ = searchPairs(ofColumn: column)
    makeSlots(of: column)
    let former = known.map { live.edges(ofColumn: $0) } ?? []
    let costs = Dictionary(uniqueKeysWithValues: former.map { ($0.target, $0.cost) })
    let kept = Set(scratch.pairs.map(\.target))
    let supposed = SupposedEngineer(
      pairs: scratch.pairs, changed: scratch.pairs.filter { costs[$0.target] != $0.cost },
      removed: former.map(\.target).filter { !kept.contains($0) }, slotCosts: scratch.slotCosts,
      evaluations: rows.map { evaluate($0, column) }, readyAt: engineerRow(column).readyAt,
      free: scorer.places[Int(column)].free)
    policy.load = savedLoad
    if let savedStaff { staff[Int(column)] = savedStaff } else { staff.removeLast() }
    scorer.restore(saved, column: Int(column))
    return supposed
  }

  /// The pairs and the penalty an order would have.
  ///
  /// - Parameters:
  ///   - order: its record as it might be; certificates are what they are.
  ///   - row: its row.
  /// - Returns: both, as in the plan.
  /// - Complexity: O(engineers within the radius round it).
  mutating func supposing(
    _ order: Order, row: Int32
  ) -> (pairs: [LiveEdge], penalty: Int32) {
    let (old, oldRow) = (scorer.orders[Int(row)], scorer.orderRows[Int(row)])
    scorer.orders[Int(row)] = order
    // It asks for the same certificates, so that nothing else of it changes.
    scorer.orderRows[Int(row)] = scorer.prepare(order, row: Int(row), at: instant)
    _ = findPairs(ofRow: row)
    let penalty = planPenalty(row)
    (scorer.orders[Int(row)], scorer.orderRows[Int(row)]) = (old, oldRow)
    return (scratch.pairs, penalty)
  }
}

extension PairScorer {
  /// What ``place(_:column:policy:at:)`` may change.
  struct SavedColumn {
    /// Nil where the column was none.
    let engineer: (Engineer, EngineerRow, EngineerPlaces)?
    let certificates: CertificateSet?
    let kinds: CertificateIndex
    let required: [CertificateSet]
    let isSignatureExact: Bool
  }

  func saved(column: Int) -> SavedColumn {
    let isThere = column < engineers.count
    return SavedColumn(
      engineer: isThere ? (engineers[column], rows[column], places[column]) : nil,
      certificates: isThere && !isSignatureExact ? certificates[column] : nil, kinds: kinds,
      required: required, isSignatureExact: isSignatureExact)
  }

  mutating func restore(_ saved: SavedColumn, column: Int) {
    kinds = saved.kinds
    required = saved.required
    if saved.isSignatureExact {
      certificates = []
    } else if let held = saved.certificates {
      certificates[column] = held
    } else {
      certificates.removeLast()
    }
    isSignatureExact = saved.isSignatureExact
    guard let (engineer, row, places) = saved.engineer else {
      engineers.removeLast()
      rows.removeLast()
      self.places.removeLast()
      return
    }
    (engineers[column], rows[column], self.places[column]) = (engineer, row, places)
  }
}
