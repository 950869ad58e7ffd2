/// A repair or installation order (工单) as the matcher sees it.
public struct Order: Sendable, Hashable {
  /// Its identifier.
  public let id: OrderID
  /// When it became known; its clocks run from here.
  public var createdAt: Instant
  /// Where the work is; of a remote order, whose it is.
  public var place: Coordinate
  /// Every one of these must be held, and hold at the start of work.
  public var certificates: [Certificate]
  /// The least level of training that will do.
  public var minimumLevel: CertificationLevel
  /// How pressing it is.
  public var urgency: Urgency
  /// Time on site in milliseconds, more than 0.
  public var serviceMilliseconds: Int64
  /// When work may start; an appointment where both ends are set.
  public var window: TimeWindow
  /// The work should be finished by then; nil: no such promise.
  public var dueAt: Instant?
  /// Whose order it is, where known.
  public var customer: CustomerID?
  /// Engineers who are never proposed for it, such as those who refused it.
  public var excludedEngineers: [EngineerID]
  /// Whether somebody has to go there (DSP-26).
  public var service: ServiceKind
  /// The area its address lies in; nil where areas do not matter for it.
  public var area: AreaID?

  /// An order; only what every order has must be said.
  ///
  /// `serviceMinutes` is the time on site in minutes, kept to the millisecond.
  ///
  /// - Precondition: `serviceMinutes` is a finite number above 0.
  public init(
    id: OrderID, createdAt: Instant, place: Coordinate, certificates: [Certificate] = [],
    minimumLevel: CertificationLevel = .basic, urgency: Urgency = .normal, serviceMinutes: Double,
    window: TimeWindow = .anytime, dueAt: Instant? = nil, customer: CustomerID? = nil,
    excludedEngineers: [EngineerID] = [], service: ServiceKind = .onSite,
    area: AreaID? = nil
  ) {
    precondition(
      serviceMinutes > 0 && serviceMinutes.isFinite, "an order takes some minutes on site")
    self.id = id
    self.createdAt = createdAt
    self.place = place
    self.certificates = certificates
    self.minimumLevel = minimumLevel
    self.urgency = urgency
    self.serviceMilliseconds = max(1, Int64((serviceMinutes * 60_000).rounded()))
    self.window = window
    self.dueAt = dueAt
    self.customer = customer
    self.excludedEngineers = excludedEngineers
    self.service = service
    self.area = area
  }
}
