/// Where a case is on its way, in one word: what decides which commands make sense.
public enum CasePlace: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nothing has happened yet.
  case blank
  /// The intake is recorded and not yet submitted.
  case intakeDraft
  /// The intake is submitted; no order exists.
  case intakeSubmitted
  /// The intake ended without an order.
  case intakeClosed
  /// 待处理.
  case pending
  /// 已预约.
  case scheduled
  /// 服务中.
  case inService
  /// 已完成, not yet fully closed.
  case completed
  /// 已取消.
  case cancelled
  /// 彻底关闭.
  case fullyClosed
  /// 归档.
  case archived

  var bit: UInt16 {
    switch self {
    case .blank: 1
    case .intakeDraft: 2
    case .intakeSubmitted: 4
    case .intakeClosed: 8
    case .pending: 16
    case .scheduled: 32
    case .inService: 64
    case .completed: 128
    case .cancelled: 256
    case .fullyClosed: 512
    case .archived: 1024
    }
  }
}

extension Case {
  /// Where the case is on its way.
  public var place: CasePlace {
    if archivedAt != nil { return .archived }
    if order != nil { return orderPlace }
    if intake == nil { return .blank }
    if intake?.outcome != nil { return .intakeClosed }
    return intake?.submittedAt == nil ? .intakeDraft : .intakeSubmitted
  }

  private var orderPlace: CasePlace {
    switch order?.status {
    case nil, .pending: return .pending
    case .scheduled: return .scheduled
    case .inService: return .inService
    case .cancelled: return .cancelled
    case .completed: return order?.closure == .fullyClosed ? .fullyClosed : .completed
    }
  }
}
