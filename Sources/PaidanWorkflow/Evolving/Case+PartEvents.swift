internal import PaidanModel

extension Case {
  mutating func applyParts(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .partRequested(let part, let quantity, let expectedAt):
      service.partRequests.append(
        PartRequest(
          part: part, quantity: quantity, requestedAt: at, expectedAt: expectedAt))
    case .partApproved(let part, let source, let expectedAt):
      change(part) {
        $0.state = .approved
        $0.source = source
        if let expectedAt { $0.expectedAt = expectedAt }
      }
    case .partSupplied(let part):
      change(part) {
        $0.state = .supplied
        $0.suppliedAt = at
      }
    case .partDelayed(let part, let expectedAt):
      change(part) {
        $0.expectedAt = expectedAt
        $0.delays += 1
      }
    case .partReplaced(let part): service.replacedParts.append(part)
    default: break
    }
  }

  private mutating func change(_ part: PartID, _ change: (inout PartRequest) -> Void) {
    for index in service.partRequests.indices
    where service.partRequests[index].part == part
      && service.partRequests[index].state != .supplied
    {
      change(&service.partRequests[index])
      return
    }
  }
}
