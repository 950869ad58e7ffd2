public import PaidanModel

/// What an order is created with (WO-01, WO-09, form SA-WO-002).
public struct OrderFacts: Sendable, Hashable, Codable {
  /// The order's number (WO-02).
  public var number: FormNumber
  /// What kind of service it is (WO-09).
  public var serviceType: ServiceType
  /// How the service is delivered (SVC-23, C-23).
  public var delivery: DeliveryMode
  /// True when the address was read back to the door number (WO-10).
  public var isAddressConfirmed: Bool
  /// The type of fault, where standard hours and an SOP exist for it (SVC-18, WO-23).
  public var faultType: FaultTypeID?
  /// Planned minutes of repair (SVC-18).
  public var standardMinutes: Int32?
  /// Parts foreseen from the description (APT-02).
  public var predictedParts: [PartID]
  /// Orders of one customer at one address to be done in one visit.
  public var jointVisitGroup: String?
  /// True when a customer tier lifts it above others of its urgency (DSP-21, A-45).
  public var isPriorityCustomer: Bool
  /// The engineer a customer of long standing, or one with repeated faults, is served by (DSP-21,
  /// DSP-22).
  public var dedicatedEngineer: StaffID?
  /// The team that serves the order, where there are teams.
  public var team: TeamID?
  /// Where the case it comes from is another one (WO-29).
  public var link: CaseLink?

  /// The facts of one order.
  public init(
    number: FormNumber, serviceType: ServiceType, delivery: DeliveryMode = .onSite,
    isAddressConfirmed: Bool = true, faultType: FaultTypeID? = nil, standardMinutes: Int32? = nil,
    predictedParts: [PartID] = [], jointVisitGroup: String? = nil,
    isPriorityCustomer: Bool = false, dedicatedEngineer: StaffID? = nil,
    team: TeamID? = nil, link: CaseLink? = nil
  ) {
    self.number = number
    self.serviceType = serviceType
    self.delivery = delivery
    self.isAddressConfirmed = isAddressConfirmed
    self.faultType = faultType
    self.standardMinutes = standardMinutes
    self.predictedParts = predictedParts
    self.jointVisitGroup = jointVisitGroup
    self.isPriorityCustomer = isPriorityCustomer
    self.dedicatedEngineer = dedicatedEngineer
    self.team = team
    self.link = link
  }
}
