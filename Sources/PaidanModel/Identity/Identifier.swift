/// The name of one order, engineer or customer; `Subject` keeps the kinds apart at compile time.
///
/// Identifiers are compared by their UTF-8 bytes, not by Unicode equivalence: two spellings that
/// merely look alike are two identifiers, and the order is the same on every machine.
public struct Identifier<Subject>: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The text as it was read.
  public let text: String

  /// An identifier with exactly this text.
  public init(_ text: String) { self.text = text }

  /// The text.
  public var description: String { text }

  /// True when both have the same UTF-8 bytes.
  public static func == (left: Self, right: Self) -> Bool {
    UTF8Text.areEqual(left.text, right.text)
  }

  /// True when the left one comes first by its UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool {
    UTF8Text.precedes(left.text, right.text)
  }

  /// Hashes the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    UTF8Text.hash(text, into: &hasher)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// An identifier with exactly this text.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: Codable {
  /// Reads a text.
  ///
  /// - Throws: `DecodingError` where there is none.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Names an order (工单).
public typealias OrderID = Identifier<Order>
/// Names an engineer (服务工程师).
public typealias EngineerID = Identifier<Engineer>
/// Names a customer (客户).
public typealias CustomerID = Identifier<CustomerSubject>
/// Names an administrative area (区域) of the service organisation (requirement A-10).
public typealias AreaID = Identifier<AreaSubject>

/// The subject of a ``CustomerID``: a customer's record itself is kept elsewhere, encrypted.
public enum CustomerSubject: Sendable {}

/// The subject of an ``AreaID``: an area is nothing but its name here, whatever its border is.
public enum AreaSubject: Sendable {}
