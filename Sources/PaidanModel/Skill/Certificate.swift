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
    left.name.utf8.elementsEqual(right.name.utf8)
  }

  /// True when the left one comes first by its UTF-8 bytes.
  public static func < (left: Certificate, right: Certificate) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  /// Hashes the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension Certificate: ExpressibleByStringLiteral {
  /// The certificate of this name.
  public init(stringLiteral name: String) { self.init(name) }
}
