public import PaidanModel

/// Who gives a command: a role, and the person or team behind it where there is one.
public struct Actor: Sendable, Hashable, Codable {
  /// The role in which he acts.
  public let role: Role
  /// His staff number; nil for a customer and for the system.
  public let staff: StaffID?
  /// The team he belongs to or leads; nil where there is none.
  public let team: TeamID?
  /// The customer, where the customer himself acts.
  public let customer: CustomerID?
  /// True where the grant of ROLE-33 is added to his role: he may read unmasked data.
  public let mayReadUnmasked: Bool

  /// An actor.
  public init(
    role: Role, staff: StaffID? = nil, team: TeamID? = nil, customer: CustomerID? = nil,
    mayReadUnmasked: Bool = false
  ) {
    self.role = role
    self.staff = staff
    self.team = team
    self.customer = customer
    self.mayReadUnmasked = mayReadUnmasked
  }

  /// The library itself (ROLE-34).
  public static let system = Actor(role: .system)
}
