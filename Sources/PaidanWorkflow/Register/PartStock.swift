public import PaidanModel

/// Who knows how many of a part lie where: the host's warehouse (PRT-01).
public protocol PartStock: Sendable {
  /// How many of a part lie at a place.
  func quantity(of part: PartID, at place: String) -> Int
}

/// Safety stock: the least that should lie there, part by part (PRT-03).
public struct SafetyStock: Sendable, Hashable, Codable {
  /// The least of one part.
  public struct Threshold: Sendable, Hashable, Codable {
    /// Which part.
    public var part: PartID
    /// The least.
    public var minimum: Int

    /// A threshold.
    public init(part: PartID, minimum: Int) {
      self.part = part
      self.minimum = minimum
    }
  }

  /// The thresholds.
  public var thresholds: [Threshold]

  /// A safety stock.
  public init(_ thresholds: [Threshold]) { self.thresholds = thresholds }

  /// The parts of which fewer lie there than should (PRT-03).
  ///
  /// - Complexity: O(*t*) in the thresholds.
  public func warnings(_ stock: some PartStock, at place: String) -> [PartID] {
    thresholds.filter { stock.quantity(of: $0.part, at: place) < $0.minimum }.map(\.part)
  }

  /// The parts an order probably needs and that do not lie there: what customer service must have
  /// transferred before the visit (APT-03, PRT-02).
  ///
  /// - Complexity: O(*p*) in the parts foreseen.
  public static func missing(
    for order: OrderFacts, in stock: some PartStock, at place: String
  ) -> [PartID] {
    order.predictedParts.filter { stock.quantity(of: $0, at: place) < 1 }
  }
}

/// Loan products, tools and funds that incidents may draw on (PRT-06).
public struct ReserveBook: Sendable, Hashable {
  /// What is kept in reserve.
  public enum Item: Sendable, Hashable {
    /// A loan product: a phone, a refrigerator.
    case product(ProductID)
    /// A tool or test equipment.
    case tool(String)
    /// Money, in fen.
    case fund
  }

  /// Why nothing was drawn.
  public enum Refusal: Error, Sendable, Hashable {
    /// There is not that much.
    case insufficient(item: Item, there: Int64, wanted: Int64)
  }

  private var amounts: [Item: Int64] = [:]
  private var drawn: [CaseID: [Item: Int64]] = [:]

  /// An empty reserve.
  public init() {}

  /// How much is there; pieces, or fen.
  public func amount(of item: Item) -> Int64 { amounts[item] ?? 0 }

  /// How much an incident has drawn and not brought back.
  public func drawn(of item: Item, by incident: CaseID) -> Int64 { drawn[incident]?[item] ?? 0 }

  /// Puts something into the reserve.
  public mutating func add(_ amount: Int64, of item: Item) { amounts[item, default: 0] += amount }

  /// Draws something for an incident.
  ///
  /// - Throws: ``Refusal`` where there is not that much; nothing has changed then.
  public mutating func draw(
    _ amount: Int64, of item: Item, for incident: CaseID
  ) throws(Refusal) {
    let there = self.amount(of: item)
    guard amount > 0, amount <= there else {
      throw .insufficient(item: item, there: there, wanted: amount)
    }
    amounts[item] = there - amount
    drawn[incident, default: [:]][item, default: 0] += amount
  }

  /// Brings back what an incident has drawn, at most that much.
  public mutating func bringBack(_ amount: Int64, of item: Item, from incident: CaseID) {
    let back = min(max(0, amount), drawn(of: item, by: incident))
    drawn[incident, default: [:]][item, default: 0] -= back
    amounts[item, default: 0] += back
  }
}
