internal import PaidanModel

extension Case {
  mutating func applyOrder(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .orderCreated(let facts, let urgency, let customer):
      var order = OrderState(
        facts: facts, createdAt: at, urgency: urgency, customer: customer)
      order.respondedAt = intake?.feedbackAt
      self.order = order
    case .orderAmended(let amendment):
      order?.amendments.append(amendment)
      amend(amendment)
    case .amendmentRequested: order?.amendmentRequests += 1
    case .orderCancelled(let reason):
      order?.status = .cancelled
      order?.cancellation = reason
      order?.cancelledAt = at
      endExecutors(at)
    case .linked(let link): links.append(link)
    default: break
    }
  }

  private mutating func amend(_ amendment: Amendment) {
    let new = amendment.new
    switch amendment.field {
    case .productModel: intake?.facts.productModel = new
    case .serialNumber: intake?.facts.serialNumber = new
    case .problem: intake?.facts.problem = new
    case .faultType: order?.facts.faultType = FaultTypeID(new)
    case .urgency: if let urgency = Urgency(rawValue: new) { order?.urgency = urgency }
    case .serviceType:
      if let type = ServiceType(rawValue: new) { order?.facts.serviceType = type }
    case .serviceAddress: order?.facts.isAddressConfirmed = true
    case .requiredSkills: break
    }
  }

  /// Nobody works on the order any longer.
  mutating func endExecutors(_ at: Instant) {
    for index in assignment.executors.indices where assignment.executors[index].until == nil {
      assignment.executors[index].until = at
    }
  }
}
