/// Who answers for a request at this moment: exactly one, always (WO-35).
public struct Holder: Sendable, Hashable, Codable {
  /// In which role.
  public let role: Role
  /// Who, where it is a person by name; the supervisor's office holds the manual queue.
  public let staff: StaffID?

  /// Somebody in a role.
  public init(role: Role, staff: StaffID?) {
    self.role = role
    self.staff = staff
  }
}
