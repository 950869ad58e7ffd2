public import Foundation
internal import PaidanModel
internal import PaidanText

extension PlanDocument {
  /// The document as UTF-8 JSON, ended by a line break.
  ///
  /// - Parameters:
  ///   - seconds: nil leaves the times out, so that equal plans are equal bytes.
  ///   - threads: how many may write at once; the bytes are the same for any number.
  /// - Returns: the text's bytes.
  public func json(
    seconds: Seconds? = nil, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> [UInt8] {
    var text: [UInt8] = []
    writeJSON(seconds: seconds, threads: threads) { text.append(contentsOf: $0) }
    return text
  }

  /// Writes the document as UTF-8 JSON, ended by a line break, piece by piece: the text of a plan of
  /// a million orders, some 300 MB, is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - seconds: nil leaves the times out, so that equal plans are equal bytes.
  ///   - threads: how many may write at once; the bytes are the same for any number.
  ///   - sink: is handed the pieces in their order, some hundreds of kilobytes each.
  /// - Throws: what `sink` throws, at once.
  /// - Complexity: O(length of the text).
  public func writeJSON<E>(
    seconds: Seconds? = nil, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    to sink: (_ piece: [UInt8]) throws(E) -> Void
  ) throws(E) {
    var json = JSONWriter()
    try json.object { (json: inout JSONWriter) throws(E) in
      writeHead(to: &json)
      try json.arrayField("assignments") { (json: inout JSONWriter) throws(E) in
        try writeAssignments(to: &json, threads: threads, handingOnTo: sink)
      }
      try json.arrayField("unassignedOrders", plan.unassigned) {
        (json: inout JSONWriter, order: UnassignedOrder) throws(E) in
        json.write(order)
        try json.handOn(to: sink)
      }
      try json.arrayField("prices", plan.prices) {
        (json: inout JSONWriter, price: EngineerPrice) throws(E) in
        json.object { json in
          json.field("engineer", price.engineer.text)
          json.field("price", price.price)
        }
        try json.handOn(to: sink)
      }
      json.arrayField("exclusions", plan.exclusions) { json, exclusion in
        json.object { json in
          json.field("order", exclusion.order.text)
          json.field("engineer", exclusion.engineer.text)
          json.field("clashesWith", exclusion.clashesWith.text)
        }
      }
      if let seconds {
        json.objectField("seconds") { json in
          json.field("read", FixedDecimal(units: seconds.read, places: 6))
          json.field("candidates", FixedDecimal(units: seconds.candidates, places: 6))
          json.field("solve", FixedDecimal(units: seconds.solve, places: 6))
        }
      }
    }
    json.endLine()
    try json.handOn(atEnd: true, to: sink)
  }

  private func writeHead(to json: inout JSONWriter) {
    json.field("formatVersion", Self.formatVersion)
    json.field("day", day)
    json.field("at", at?.description)
    json.field("policy") { plan.policy.write(into: &$0, digest: true) }
    json.field("orders", plan.orderCount)
    json.field("engineers", plan.engineerCount)
    json.field("candidates", plan.candidateCount)
    if plan.isCore { json.field("core", true) }
    json.field("assigned", plan.assignments.count)
    json.field("unassigned", plan.unassigned.count)
    json.field("objective", plan.objective)
    json.field("dualObjective", plan.dualObjective)
    json.field("optimal", claimsOptimal)
    if let stop = plan.stop {
      json.field("stopped", stop.rawValue)
      json.field("gap", plan.gap)
    }
  }

  /// So many assignments are written before their text is handed on: some megabytes.
  private static let handful = 16 * Parallel.blockSize

  private func writeAssignments<E>(
    to json: inout JSONWriter, threads: Int, handingOnTo sink: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    let assignments = plan.assignments
    for start in stride(from: 0, to: assignments.count, by: Self.handful) {
      let count = min(Self.handful, assignments.count - start)
      let part = json.part
      let parts = Parallel.blocks(count, threads: threads) { places in
        var part = part
        for place in places { part.element { $0.write(assignments[start + place]) } }
        return part
      }
      for part in parts {
        json.append(part)
        try json.handOn(to: sink)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ assignment: Assignment) {
    object { json in
      json.field("order", assignment.order.text)
      json.field("engineer", assignment.engineer.text)
      json.field("meters", assignment.meters)
      json.field("start", assignment.start.description)
      json.field("cost", assignment.cost)
      json.field("slotCost", assignment.slotCost)
      json.field("terms") { $0.value(assignment.terms) }
      json.field("runnerUp") { json in
        guard let runnerUp = assignment.runnerUp else { return json.null() }
        json.object { json in
          json.field("engineer", runnerUp.engineer.text)
          json.field("lostBy", runnerUp.lostBy)
        }
      }
    }
  }

  fileprivate mutating func write(_ order: UnassignedOrder) {
    object { json in
      json.field("order", order.order.text)
      json.field("penalty", order.penalty)
      json.objectField("rules") { json in
        for count in order.rules {
          json.objectField(named: count.rule.rawValue) { json in
            json.field("engineers", count.engineers)
            json.field("only", count.only)
          }
        }
      }
      json.field("eligible", order.eligible)
      json.field("best") { json in
        guard let best = order.best else { return json.null() }
        json.object { json in
          json.field("engineer", best.engineer.text)
          json.field("costPlusPrice", best.costPlusPrice)
        }
      }
      json.arrayField("nearMisses", order.nearMisses) { json, miss in
        json.object { json in
          json.field("engineer", miss.engineer.text)
          json.field("meters", miss.meters)
          json.field("openOrders", miss.openOrders)
          json.arrayField("failed", miss.failed) { $0.string($1.rawValue) }
        }
      }
    }
  }
}
