public import PaidanModel

/// The subject of a ``StaffID``.
public enum StaffSubject: Sendable {}

/// Names a member of staff by his staff number (工号), an engineer included: `GY2024001`.
public typealias StaffID = Identifier<StaffSubject>

extension Identifier where Subject == StaffSubject {
  /// The staff number of an engineer.
  public init(_ engineer: EngineerID) { self.init(engineer.text) }

  /// The engineer with this staff number.
  public var engineer: EngineerID { EngineerID(text) }
}
