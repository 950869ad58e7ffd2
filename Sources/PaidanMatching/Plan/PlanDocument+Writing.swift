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
    var json = JSONWriter()
    json.object { json in
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
      json.arrayField("assignments") { writer in
        Parallel.blocks(plan.assignments.count, threads: threads) { places in
          var writer = writer
          for place in places { writer.element { $0.write(plan.assignments[place]) } }
          return writer
        }
      }
      json.arrayField("unassignedOrders", plan.unassigned) { $0.write($1) }
      json.arrayField("prices", plan.prices) { json, price in
        json.object { json in
          json.field("engineer", price.engineer.text)
          json.field("price", price.price)
        }
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
    return json.bytes
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
