public import PaidanModel

/// A part asked for: requested, approved, supplied (PRT-02, PRT-05).
public struct PartRequest: Sendable, Hashable {
  /// Which part.
  public let part: PartID
  /// How many.
  public let quantity: Int32
  /// How far it is.
  public internal(set) var state: SparePartRequestState = .requested
  /// Where it comes from, once approved (PRT-07).
  public internal(set) var source: PartSource?
  /// When it was asked for.
  public let requestedAt: Instant
  /// When it is expected.
  public internal(set) var expectedAt: Instant?
  /// When it came.
  public internal(set) var suppliedAt: Instant?
  /// How often it came later than expected.
  public internal(set) var delays: Int32 = 0
}

/// A part that was replaced, and what became of the old one (PRT-04, SVC-07).
public struct ReplacedPart: Sendable, Hashable, Codable {
  /// The part with model, quantity and price.
  public let line: ChargeLine
  /// What became of the old part.
  public let oldPart: OldPartDisposition

  /// A part that took another's place.
  public init(line: ChargeLine, oldPart: OldPartDisposition) {
    self.line = line
    self.oldPart = oldPart
  }
}

/// One part of a quotation or charge: name, model, quantity, unit price (PRT-04, CNF-02).
public struct ChargeLine: Sendable, Hashable, Codable {
  /// The part's key in the price list.
  public let part: PartID
  /// What it is called (配件名称).
  public let name: String
  /// Its model.
  public let model: String
  /// How many, 1 or more.
  public let quantity: Int32
  /// The price of one by the price list.
  public let unitPrice: Money

  /// A line.
  public init(part: PartID, name: String, model: String, quantity: Int32, unitPrice: Money) {
    self.part = part
    self.name = name
    self.model = model
    self.quantity = quantity
    self.unitPrice = unitPrice
  }
}

/// Where a part comes from (PRT-07).
public enum PartSource: String, Sendable, Hashable, Codable, CaseIterable {
  /// The engineer's own stock, or that of his place.
  case stock
  /// Another place: logistics brings it.
  case transfer
  /// Production makes or supplies it.
  case production
}
