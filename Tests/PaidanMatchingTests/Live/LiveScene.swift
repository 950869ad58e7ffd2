import PaidanModel

@testable import PaidanMatching

/// Small live scenes on a line: places by kilometres east, a minute of travel a kilometre.
enum LiveScene {
  /// A place so many kilometres east of the centre.
  static func place(_ kilometers: Double) -> Coordinate {
    Geometry.place(0, 100 + kilometers / 111.195)
  }

  /// An order; extra-urgent, so that it is due at once, unless said otherwise.
  static func order(
    _ id: OrderID = "o", at kilometers: Double = 0, urgency: Urgency = .extraUrgent,
    created: Instant = Sample.now, certificates: [Certificate] = [], due: Instant? = nil
  ) -> Order {
    Sample.order(
      id, at: place(kilometers), created: created, certificates: certificates, urgency: urgency,
      due: due)
  }

  static func engineer(
    _ id: EngineerID, at kilometers: Double = 0, open: Int = 0,
    certificates: [HeldCertificate] = []
  ) -> Engineer {
    Sample.engineer(id, at: place(kilometers), certificates: certificates, open: open)
  }

  /// A matcher of these engineers at ``Sample/now``, under ``Sample/metres`` with changes.
  static func matcher(
    _ engineers: [Engineer], _ change: (inout DispatchPolicy) -> Void = { _ in }
  ) throws -> LiveMatcher {
    var policy = Sample.metres
    change(&policy)
    return try LiveMatcher(engineers: engineers, at: Sample.now, policy: policy, threads: 1)
  }
}

extension LiveCommit {
  /// Whom to ask, order by order, as `order>engineer`.
  var asked: [String] { offers.map { "\($0.order)>\($0.engineer)" } }

  /// What to take back, as `order<engineer:reason`.
  var takenBack: [String] {
    withdrawals.map { "\($0.order)<\($0.engineer):\($0.reason.rawValue)" }
  }

  /// What people are to dispatch, as `order:cause`.
  var handedOver: [String] { manual.map { "\($0.order):\($0.cause.rawValue)" } }
}
