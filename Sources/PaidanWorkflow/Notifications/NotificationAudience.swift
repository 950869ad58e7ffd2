public import PaidanModel

/// Whom a notice goes to: a role, and the person where he is known.
///
/// The host turns it into an address; the library knows none.
public struct NotificationAudience: Sendable, Hashable, Codable {
  /// In which role.
  public let role: Role
  /// Which member of staff; nil: whoever has the role for this case.
  public let staff: StaffID?
  /// Which customer, where it is one.
  public let customer: CustomerID?

  /// An audience.
  public init(role: Role, staff: StaffID? = nil, customer: CustomerID? = nil) {
    self.role = role
    self.staff = staff
    self.customer = customer
  }
}
