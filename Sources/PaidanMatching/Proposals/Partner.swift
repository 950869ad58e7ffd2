public import PaidanModel

/// An external service partner (外部合作服务商) whom people may give an order that nobody of the own
/// staff takes (requirements DSP-07, A-10, ROLE-14).
///
/// A partner is a resource of its own: no engineer, on no shift, never dispatched automatically, and
/// without a load rule unless a capacity is told.
public struct Partner: Sendable, Hashable {
  /// Its identifier.
  public let id: PartnerID
  /// From where it works.
  public var place: Coordinate
  /// How far from there it takes orders by great circle; the boundary is inside.
  public var radius: Meters
  /// What it holds, with expiry.
  public var certificates: [HeldCertificate]
  /// How far its people are trained.
  public var level: CertificationLevel
  /// What an order costs that it takes, journey and all, in equivalent travel minutes (OPT-F29); 0 or
  /// more.
  public var costPerOrder: TravelMinutes
  /// How many orders it takes at the same time; nil where there is no such limit.
  public var capacity: Int?
  /// How many it holds, 0 or more; of interest only beside a capacity.
  public var openOrders: Int

  /// A partner; only what every partner has must be said.
  ///
  /// - Precondition: cost, capacity and `openOrders` are not negative.
  public init(
    id: PartnerID, place: Coordinate, radius: Meters, certificates: [HeldCertificate] = [],
    level: CertificationLevel = .basic, costPerOrder: TravelMinutes, capacity: Int? = nil,
    openOrders: Int = 0
  ) {
    precondition(
      costPerOrder >= .minutes(0) && capacity ?? 0 >= 0 && openOrders >= 0,
      "cost, capacity and numbers of orders are not negative")
    self.id = id
    self.place = place
    self.radius = radius
    self.certificates = certificates
    self.level = level
    self.costPerOrder = costPerOrder
    self.capacity = capacity
    self.openOrders = openOrders
  }

  /// Whether it would take an order at an instant: trained and licensed for it from the start on, near
  /// enough unless the order is remote, and not full.
  func takes(_ order: Order, isRemote: Bool, at instant: Instant) -> Bool {
    let start = max(instant, order.window.earliestStart ?? instant)
    let isLicensed = order.certificates.allSatisfy { needed in
      certificates.contains { $0.certificate == needed && $0.isValid(at: start) }
    }
    let isNear = isRemote || squaredChord(to: order) <= GreatCircle.squaredChord(spanning: radius)
    return isLicensed && level >= order.minimumLevel && isNear
      && openOrders < capacity ?? Int.max
  }

  /// How far an order is from its place.
  func distance(to order: Order) -> Meters {
    GreatCircle.distance(squaredChord: squaredChord(to: order))
  }

  private func squaredChord(to order: Order) -> Double {
    UnitVector(place).squaredChord(to: UnitVector(order.place))
  }
}

/// Names an external partner.
public typealias PartnerID = Identifier<Partner>
