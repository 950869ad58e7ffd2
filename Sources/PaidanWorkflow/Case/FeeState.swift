public import PaidanModel

/// Quotation, consent, charge, payment, invoice (SVC-05, CNF-02…CNF-05, CNF-09, CNF-10).
public struct FeeState: Sendable, Hashable {
  /// The quotation that stands.
  public internal(set) var quote: Quote?
  /// How far it is.
  public internal(set) var quoteStatus: QuoteStatus?
  /// When the customer consented or refused.
  public internal(set) var quoteAnsweredAt: Instant?
  /// Quotations before it.
  public internal(set) var earlierQuotes: Int32 = 0
  /// What is charged; nil: nothing yet.
  public internal(set) var charge: Charge?
  /// What was paid.
  public internal(set) var payment: Payment?
  /// When the electronic invoice was sent (CNF-05).
  public internal(set) var invoicedAt: Instant?
  /// Call-out fees of visits that came to nothing through no fault of the service.
  public internal(set) var callOuts: Money = .zero

  /// What the customer owes.
  public var due: Money { charge?.total ?? .zero }

  /// True when nothing is owed or it was paid.
  public var isSettled: Bool { charge != nil && (due == .zero || payment?.amount == due) }
}

/// What the customer is told before any work: content, cost, time (SVC-05).
public struct Quote: Sendable, Hashable, Codable {
  /// The parts.
  public var lines: [ChargeLine]
  /// The fee for the visit by the price list, which may be 0.
  public var callOut: Money
  /// Why it is charged or free (SVC-06).
  public var ground: ChargeGround
  /// Minutes the work is expected to take.
  public var expectedMinutes: Int32

  /// A quotation.
  public init(lines: [ChargeLine], callOut: Money, ground: ChargeGround, expectedMinutes: Int32) {
    self.lines = lines
    self.callOut = callOut
    self.ground = ground
    self.expectedMinutes = expectedMinutes
  }
}

/// What is charged in the end, in exact yuan (CNF-03).
public struct Charge: Sendable, Hashable, Codable {
  /// The parts together.
  public let parts: Money
  /// The fee for the visit.
  public let callOut: Money
  /// Both together.
  public let total: Money
  /// Free or charged.
  public let label: ChargeLabel
}

/// What was paid, and the receipt (CNF-04).
public struct Payment: Sendable, Hashable, Codable {
  /// How much.
  public let amount: Money
  /// How.
  public let method: PaymentMethod
  /// The receipt's number at the payment service.
  public let receipt: String

  /// A payment.
  public init(amount: Money, method: PaymentMethod, receipt: String) {
    self.amount = amount
    self.method = method
    self.receipt = receipt
  }
}
