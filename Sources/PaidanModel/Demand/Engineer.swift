/// A service engineer (服务工程师) as the matcher sees him at one instant.
public struct Engineer: Sendable, Hashable {
  /// His identifier.
  public let id: EngineerID
  /// The reference point of radius and travel (requirement A-04): where he is, or was last known to
  /// be.
  public var position: Coordinate
  /// When he was there; nil where nobody says, and the position then never counts as too old.
  public var positionAt: Instant?
  /// From where he starts when nothing newer is known; nil where there is no such place.
  public var base: Coordinate?
  /// What he holds, with expiry.
  public var certificates: [HeldCertificate]
  /// How far he is trained.
  public var level: CertificationLevel
  /// Orders he already holds, 0 or more: accepted, scheduled or in service (requirement A-02).
  public var openOrders: Int
  /// When he is on shift.
  public var shift: Shift
  /// Where and when he will have done what he holds; nil: nothing is known of his open orders but
  /// their number, so each counts the policy's minutes and he stays where he is.
  public var availability: Availability?
  /// Orders already given to him today, for fairness; 0 or more.
  public var ordersToday: Int
  /// The area he belongs to; nil where areas do not matter for him.
  public var area: AreaID?

  /// An engineer; `openOrders`, `availability` and `ordersToday` describe his day so far.
  ///
  /// - Precondition: `openOrders` and `ordersToday` are not negative.
  public init(
    id: EngineerID, position: Coordinate, certificates: [HeldCertificate] = [],
    level: CertificationLevel = .basic, openOrders: Int = 0, shift: Shift,
    availability: Availability? = nil, ordersToday: Int = 0, positionAt: Instant? = nil,
    base: Coordinate? = nil, area: AreaID? = nil
  ) {
    precondition(openOrders >= 0 && ordersToday >= 0, "numbers of orders are not negative")
    self.id = id
    self.position = position
    self.certificates = certificates
    self.level = level
    self.openOrders = openOrders
    self.shift = shift
    self.availability = availability
    self.ordersToday = ordersToday
    self.positionAt = positionAt
    self.base = base
    self.area = area
  }

  /// When and where an engineer will be free for a further order.
  public struct Availability: Sendable, Hashable {
    /// When what he holds is done.
    public var instant: Instant
    /// Where he then is.
    public var place: Coordinate

    /// Free at `instant`, standing at `place`.
    public init(instant: Instant, place: Coordinate) {
      self.instant = instant
      self.place = place
    }
  }
}
