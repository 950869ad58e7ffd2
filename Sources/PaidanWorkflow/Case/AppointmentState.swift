public import PaidanModel

/// The appointment and what leads to it (APT).
public struct AppointmentState: Sendable, Hashable {
  /// The slots offered to the customer last (APT-06).
  public internal(set) var offeredSlots: [Slot] = []
  /// The appointment that stands; nil: none.
  public internal(set) var agreed: Appointment?
  /// What the customer wished or had, where no appointment stands (TR7).
  public internal(set) var wish: Slot?
  /// When the engineer first called.
  public internal(set) var firstCallAt: Instant?
  /// Calls that reached nobody.
  public internal(set) var missedCalls: Int32 = 0
  /// True when the customer was reached.
  public internal(set) var isCustomerReached = false
  /// When the first appointment was made.
  public internal(set) var madeAt: Instant?
}

/// Time, place and terms agreed with the customer (SA-AP-003).
public struct Appointment: Sendable, Hashable {
  /// What was agreed.
  public internal(set) var agreement: AppointmentAgreement
  /// 0 at first, one more with each change (TR3).
  public internal(set) var revision: Int32 = 0
  /// When it was agreed.
  public internal(set) var agreedAt: Instant
  /// When it was last sent to the customer (APT-07).
  public internal(set) var sentAt: Instant?
  /// By which channel it was sent.
  public internal(set) var sentBy: NotificationChannel?
  /// The customer's signature or its electronic stand-in (APT-16, A-50).
  public internal(set) var signature: SignOff?
  /// When the customer was reminded (APT-08).
  public internal(set) var remindedAt: Instant?
  /// What the check by phone before the visit found (WO-33).
  public internal(set) var preVisitCheck: PreVisitCheck?
  /// What the engineer prepared (APT-03, APT-04).
  public internal(set) var preparation: Preparation?
  /// The arrival foreseen, where it is late (APT-22).
  public internal(set) var foreseenArrival: Instant?
  /// When the customer was told of the lateness, with an apology (SVC-02).
  public internal(set) var lateNoticeAt: Instant?
}

/// What customer and engineer agree on, without anything that names a person (APT-07, APT-12…15).
public struct AppointmentAgreement: Sendable, Hashable, Codable {
  /// The appointment's number (APT-10).
  public var number: FormNumber
  /// When.
  public var slot: Slot
  /// Whose idea the time was (APT-12).
  public var origin: SlotOrigin
  /// What will be done, in a few words.
  public var serviceContent: String
  /// What the customer should have ready (APT-13).
  public var customerPreparation: String
  /// The fee rule in advance, and other cautions (APT-14).
  public var cautions: String
  /// What the visit must heed (APT-11, A-62).
  public var specialRequirements: String?
  /// What it may cost, item by item (APT-15).
  public var feeDetail: String?

  /// An agreement.
  public init(
    number: FormNumber, slot: Slot, origin: SlotOrigin, serviceContent: String,
    customerPreparation: String, cautions: String, specialRequirements: String? = nil,
    feeDetail: String? = nil
  ) {
    self.number = number
    self.slot = slot
    self.origin = origin
    self.serviceContent = serviceContent
    self.customerPreparation = customerPreparation
    self.cautions = cautions
    self.specialRequirements = specialRequirements
    self.feeDetail = feeDetail
  }
}

/// What the engineer has with him and knows before he leaves (APT-01…APT-04).
public struct Preparation: Sendable, Hashable, Codable {
  /// True when he read the customer's history (APT-01).
  public var historyRead: Bool
  /// True when tools and parts are packed (APT-02).
  public var partsPacked: Bool
  /// True when the stock was asked (APT-03).
  public var stockQueried: Bool
  /// The personal equipment, item by item in the template's order (APT-04).
  public var equipment: [Bool]

  /// A preparation; `equipment` answers the template's checklist in order.
  public init(historyRead: Bool, partsPacked: Bool, stockQueried: Bool, equipment: [Bool]) {
    self.historyRead = historyRead
    self.partsPacked = partsPacked
    self.stockQueried = stockQueried
    self.equipment = equipment
  }
}
