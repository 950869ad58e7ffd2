/// The right to do one thing in one area: what a refusal names (ROLE, 2.20.2).
public struct Permission: Sendable, Hashable, Codable, CustomStringConvertible {
  /// What is done.
  public let access: Access
  /// To what.
  public let area: PermissionArea

  /// The right to do `access` in `area`.
  public init(_ access: Access, _ area: PermissionArea) {
    self.access = access
    self.area = area
  }

  /// The right to change the records of `area`.
  public static func write(_ area: PermissionArea) -> Permission { Permission(.write, area) }

  /// For example "write workOrder".
  public var description: String { "\(access.rawValue) \(area.rawValue)" }
}
