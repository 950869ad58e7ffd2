internal import PaidanModel

extension Case {
  /// SVC-06: product quality in warranty is free; human damage is charged even then (C-30).
  func isFreeOfCharge(_ ground: ChargeGround, _ template: ProcessTemplate) -> Bool {
    intake?.warranty == .inWarranty
      && !(ground == .humanDamage && template.content.casePolicy.humanDamageIsCharged)
  }

  func proposeQuote(
    _ quote: Quote, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    // What is charged was consented to: no other quotation may come after it.
    guard fees.charge == nil else { throw .alreadyDone(command: .proposeQuote) }
    var violations = Violations()
    for line in quote.lines { check(line, template, &violations) }
    violations.check(
      template.content.casePolicy.priceList.callOuts.contains(quote.callOut), "callOut", .mismatch)
    violations.check(quote.expectedMinutes > 0, "expectedMinutes", .range)
    try violations.raise()
    out.emit(.quoteProposed(quote: quote))
  }

  func answerQuote(
    _ consents: Bool, _ out: inout Emitter, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    if consents {
      guard fees.quoteStatus == .proposed else { throw .unknown(what: .openQuote, value: "") }
      out.emit(.quoteConsented)
      return
    }
    guard fees.quoteStatus == .proposed, let ground = fees.quote?.ground else {
      throw .guardFailed(transition: .tr9, guard: .quoteDocumented)
    }
    out.emit(.quoteRefused)
    let callOut =
      isFreeOfCharge(ground, template)
      ? Money.zero : template.content.casePolicy.priceList.callOutWithoutWork
    out.emit(.orderCancelled(reason: .quoteRefused))
    out.emit(.feeCharged(charge: Charge(parts: .zero, callOut: callOut, total: callOut)))
  }

  func chargeFee(
    _ callOut: Money, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard fees.charge == nil else { throw .alreadyDone(command: .chargeFee) }
    let ground = fees.quote?.ground ?? .productQuality
    if isFreeOfCharge(ground, template) {
      out.emit(.feeCharged(charge: Charge(parts: .zero, callOut: .zero, total: .zero)))
      return
    }
    let parts = Self.total(of: service.replacedParts.map(\.line))
    guard let parts, let total = try? parts.adding(callOut) else {
      throw .invalid([.init(field: "feeTotal", value: "", rule: .range)])
    }
    if total > .zero, fees.quoteStatus != .consented { throw .feeWithoutConsent }
    if let quote = fees.quote, fees.quoteStatus == .consented,
      let quoted = Self.total(of: quote.lines), let sum = try? quoted.adding(quote.callOut),
      sum != total
    {
      throw .chargeDiffers(quoted: sum, charged: total)
    }
    guard template.content.casePolicy.priceList.callOuts.contains(callOut) else {
      throw .invalid([.init(field: "callOut", value: callOut.description, rule: .mismatch)])
    }
    out.emit(.feeCharged(charge: Charge(parts: parts, callOut: callOut, total: total)))
  }

  /// The lines together; nil where the sum is beyond what whole fen can hold.
  private static func total(of lines: [ChargeLine]) -> Money? {
    var sum = Money.zero
    for line in lines {
      guard let price = try? line.unitPrice.multiplied(by: Int(line.quantity)),
        let next = try? sum.adding(price)
      else { return nil }
      sum = next
    }
    return sum
  }

  func pay(
    _ payment: Payment, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try declared(template.content.casePolicy.paymentMethods, payment.method, .paymentMethods)
    guard fees.payment == nil else { throw .alreadyDone(command: .pay) }
    var violations = Violations()
    violations.check(fees.charge != nil && fees.due > .zero, "amount", .combination)
    violations.check(payment.amount == fees.due, "amount", .mismatch)
    violations.require(payment.receipt, "receipt")
    // CNF-04: payment comes after the customer's confirmation, or its documented refusal.
    violations.check(
      status != .inService || confirmation.customer != nil || confirmation.refusal != nil,
      "customerSignature", .required)
    try violations.raise()
    out.emit(.paid(payment: payment))
  }

  func sendInvoice(_ out: inout Emitter) throws(WorkflowError) {
    guard fees.payment != nil else {
      throw .invalid([.init(field: "payment", value: "", rule: .required)])
    }
    try once(fees.invoicedAt == nil, .sendInvoice, .invoiceSent, &out)
  }
}

extension Charge {
  /// A charge; what costs nothing is free.
  init(parts: Money, callOut: Money, total: Money) {
    self.init(
      parts: parts, callOut: callOut, total: total, label: total == .zero ? .free : .charged)
  }
}
