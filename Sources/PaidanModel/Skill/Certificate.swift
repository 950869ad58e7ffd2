/// A qualification an engineer holds and an order needs, such as the refrigeration equipment
/// operation certificate (制冷设备操作证).
///
/// Not the evidence that a plan is optimal: that is its proof.
public struct Certificate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The register's name of it, compared by its UTF-8 bytes.
  public let name: String

  /// The certificate of this name.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// True when both have the same UTF-8 bytes.
  public static func == (left: Self, right: Self) -> Bool {
    UTF8Text.areEqual(left.name, right.name)
  }

  /// True when the left one comes first by its UTF-8 bytes.
  public static func < (left: Certificate, right: Certificate) -> Bool {
    UTF8Text.precedes(left.name, right.name)
  }

  /// Hashes the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    UTF8Text.hash(name, into: &hasher)
  }
}

extension Certificate: ExpressibleByStringLiteral {
  /// The certificate of this name.
  public init(stringLiteral name: String) { self.init(name) }
}

extension Certificate: Codable {
  /// A certificate from its name.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
