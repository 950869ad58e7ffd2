internal import PaidanModel

extension Case {
  mutating func applyFees(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .quoteProposed(let quote):
      if fees.quote != nil { fees.earlierQuotes += 1 }
      fees.quote = quote
      fees.quoteStatus = .proposed
      fees.quoteAnsweredAt = nil
    case .quoteConsented:
      fees.quoteStatus = .consented
      fees.quoteAnsweredAt = at
    case .quoteRefused:
      fees.quoteStatus = .refused
      fees.quoteAnsweredAt = at
    case .feeCharged(let charge): fees.charge = charge
    case .paid(let payment): fees.payment = payment
    case .invoiceSent: fees.invoicedAt = at
    default: break
    }
  }

  mutating func applyConfirmation(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .functionDemonstrated(let needs):
      confirmation.demonstratedAt = at
      if let needs { confirmation.furtherNeeds = needs }
    case .customerSigned(let signature):
      confirmation.customer = signature
      confirmation.customerSignedAt = at
    case .engineerSigned(let signature):
      confirmation.engineer = signature
      confirmation.engineerSignedAt = at
    case .signatureRefused(let reason): confirmation.refusal = reason
    case .copyHandedOver(let until):
      confirmation.copyHandedAt = at
      confirmation.keepCopyUntil = until
    case .solvedConfirmed(let verdict): confirmation.verdict = verdict
    default: break
    }
  }
}
