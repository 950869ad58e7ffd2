internal import PaidanModel

extension Case {
  private func awaited(_ part: PartID) throws(WorkflowError) -> PartRequest {
    for request in service.partRequests where request.part == part && request.state != .supplied {
      return request
    }
    throw .unknown(what: .awaitedPart, value: part.text)
  }

  func requestPart(
    _ part: PartID, _ quantity: Int32, _ expectedAt: Instant?, _ command: Command,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.check(quantity > 0, "quantity", .range)
    if let expectedAt {
      violations.check(expectedAt > command.stamp.happenedAt, "expectedAt", .past)
    }
    try violations.raise()
    for request in service.partRequests where request.part == part && request.state != .supplied {
      throw .alreadyDone(command: .requestPart)
    }
    out.emit(.partRequested(part: part, quantity: quantity, expectedAt: expectedAt))
  }

  func approvePart(
    _ part: PartID, _ source: PartSource, _ expectedAt: Instant?, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard try awaited(part).state == .requested else {
      throw .alreadyDone(command: .approvePart)
    }
    out.emit(.partApproved(part: part, source: source, expectedAt: expectedAt))
  }

  func supplyPart(_ part: PartID, _ out: inout Emitter) throws(WorkflowError) {
    guard try awaited(part).state == .approved else {
      throw .invalid([.init(field: "state", value: "requested", rule: .order)])
    }
    out.emit(.partSupplied(part: part))
  }

  func delayPart(
    _ part: PartID, _ expectedAt: Instant, _ out: inout Emitter
  ) throws(WorkflowError) {
    if let before = try awaited(part).expectedAt, expectedAt <= before {
      throw .invalid([.init(field: "expectedAt", value: "\(expectedAt)", rule: .order)])
    }
    out.emit(.partDelayed(part: part, expectedAt: expectedAt))
  }

  func replacePart(
    _ part: ReplacedPart, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    check(part.line, template, &violations)
    try violations.raise()
    // SVC-05, CNF-10: consent comes before the work, free or not.
    guard fees.quoteStatus == .consented else { throw .feeWithoutConsent }
    out.emit(.partReplaced(part: part))
  }

  /// A line must name its part and agree with the price list (CNF-09).
  func check(
    _ line: ChargeLine, _ template: ProcessTemplate, _ violations: inout Violations
  ) {
    violations.require(line.name, "name")
    violations.require(line.model, "model")
    violations.check(line.quantity > 0, "quantity", .range)
    violations.check(line.unitPrice >= .zero, "unitPrice", .range)
    let list = template.content.casePolicy.priceList.parts
    if let priced = list.first(where: { $0.part == line.part }), priced.price != line.unitPrice {
      violations.add("unitPrice", .mismatch, value: line.unitPrice.description)
    }
  }
}
