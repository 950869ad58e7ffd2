public import PaidanModel

/// What is said at intake, without anything that names a person (INT-03, INT-07, INT-08, INT-14).
///
/// Name, contact and address lie encrypted apart from events under the customer's key; form
/// SA-CR-001 puts both together.
public struct IntakeFacts: Sendable, Hashable, Codable {
  /// The intake number (INT-20).
  public var number: FormNumber
  /// The channels, the entry channel first (INT-01, A-22).
  public var channels: [Channel]
  /// Whose request it is.
  public var customer: CustomerID
  /// What is asked for (INT-03).
  public var demand: DemandType
  /// The product's model; must not be empty (FORM-CR field 6).
  public var productModel: String
  /// The code on the product's body, where known (C-44).
  public var serialNumber: String?
  /// The day of purchase, where known (FORM-CR field 8).
  public var purchasedOn: LocalDate?
  /// Order or invoice number (INT-05).
  public var proofOfPurchase: String?
  /// The problem in the customer's words (INT-08).
  public var problem: String
  /// How pressing it is (INT-10).
  public var urgency: Urgency
  /// How the customer feels (INT-14).
  public var emotion: CustomerEmotion
  /// The specialist who took it (INT-33).
  public var receivedBy: StaffID
  /// What kind of problem it seems to be (INT-23).
  public var problemType: ProblemType?
  /// How many it concerns (INT-23).
  public var scope: ImpactScope?
  /// How hard it is (INT-23).
  public var complexity: Complexity?
  /// True when the device cannot be used at all (C-02).
  public var isUnusable: Bool
  /// What besides plain repair is asked for (INT-35).
  public var serviceKind: ServiceKind?
  /// The layer of service it belongs to (INT-35).
  public var serviceLayer: ServiceLayer?
  /// The request's own name in its channel, by which the two are reconciled (INT-26).
  public var channelRequest: String?
  /// The technician who was called directly and sent the caller on (INT-28).
  public var redirectedFrom: StaffID?
  /// The dealership of a business customer (INT-27).
  public var dealership: DealershipID?
  /// Where a bot's conversation with the customer is kept (INT-37).
  public var conversation: String?
  /// What an appointment must heed: 'call first' (INT-30, APT-11).
  public var specialRequirements: String?
  /// Anything else that matters (INT-30).
  public var remarks: String?
  /// When the request reached the channel, where that was before the intake (C-18).
  public var requestedAt: Instant?
  /// Reported, predicted or found at a follow-up (INT-36).
  public var origin: RequestOrigin

  /// The facts of one request; only what every request has must be said.
  public init(
    number: FormNumber, channels: [Channel], customer: CustomerID, demand: DemandType,
    productModel: String, serialNumber: String? = nil, purchasedOn: LocalDate? = nil,
    proofOfPurchase: String? = nil,
    problem: String, urgency: Urgency, emotion: CustomerEmotion, receivedBy: StaffID,
    problemType: ProblemType? = nil, scope: ImpactScope? = nil, complexity: Complexity? = nil,
    isUnusable: Bool = false, serviceKind: ServiceKind? = nil,
    serviceLayer: ServiceLayer? = nil, channelRequest: String? = nil,
    redirectedFrom: StaffID? = nil, dealership: DealershipID? = nil, conversation: String? = nil,
    specialRequirements: String? = nil, remarks: String? = nil,
    requestedAt: Instant? = nil, origin: RequestOrigin = .reported
  ) {
    self.number = number
    self.channels = channels
    self.customer = customer
    self.demand = demand
    self.productModel = productModel
    self.serialNumber = serialNumber
    self.purchasedOn = purchasedOn
    self.proofOfPurchase = proofOfPurchase
    self.problem = problem
    self.urgency = urgency
    self.emotion = emotion
    self.receivedBy = receivedBy
    self.problemType = problemType
    self.scope = scope
    self.complexity = complexity
    self.isUnusable = isUnusable
    self.serviceKind = serviceKind
    self.serviceLayer = serviceLayer
    self.channelRequest = channelRequest
    self.redirectedFrom = redirectedFrom
    self.dealership = dealership
    self.conversation = conversation
    self.specialRequirements = specialRequirements
    self.remarks = remarks
    self.requestedAt = requestedAt
    self.origin = origin
  }
}
