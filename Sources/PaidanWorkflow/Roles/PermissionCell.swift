/// What one role may do in one area: a cell of the matrix (2.20.2).
public struct PermissionCell: Sendable, Hashable, Codable {
  /// The area, a row.
  public let area: PermissionArea
  /// The role.
  public let role: Role
  /// What it may do there.
  public let grants: [PermissionGrant]

  /// A cell.
  public init(_ area: PermissionArea, _ role: Role, _ grants: [PermissionGrant]) {
    self.area = area
    self.role = role
    self.grants = grants
  }
}
