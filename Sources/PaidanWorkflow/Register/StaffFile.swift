public import PaidanModel

/// What stands on file of an engineer (DSP-32): the host's data, joined with the register's load for
/// the matcher.
public struct StaffFile: Sendable, Hashable {
  /// His staff number.
  public var staff: StaffID
  /// Where he starts from.
  public var base: Coordinate
  /// Where he is, where that is known.
  public var position: Coordinate?
  /// The area he belongs to.
  public var area: String
  /// His team.
  public var team: TeamID?
  /// What he holds.
  public var certificates: [HeldCertificate]
  /// How far he is trained.
  public var level: CertificationLevel
  /// When he is on shift.
  public var shifts: [Shift]
  /// What he carries.
  public var equipment: [String]

  /// A file.
  public init(
    staff: StaffID, base: Coordinate, position: Coordinate? = nil, area: String,
    team: TeamID? = nil, certificates: [HeldCertificate], level: CertificationLevel,
    shifts: [Shift], equipment: [String] = []
  ) {
    self.staff = staff
    self.base = base
    self.position = position
    self.area = area
    self.team = team
    self.certificates = certificates
    self.level = level
    self.shifts = shifts
    self.equipment = equipment
  }

  /// The engineer as the matcher sees him at an instant; nil off shift or not to be had.
  ///
  /// - Parameters:
  ///   - instant: now.
  ///   - register: knows what he holds.
  ///   - capacity: knows who is not to be had, or is there besides (DSP-28).
  /// - Returns: the engineer.
  public func engineer(
    at instant: Instant, _ register: Register, capacity: CapacityCalendar = CapacityCalendar()
  ) -> Engineer? {
    guard capacity.isAvailable(staff, at: instant),
      let shift = shifts.first(where: { $0.start <= instant && instant < $0.end })
    else { return nil }
    return Engineer(
      id: staff.engineer, position: position ?? base, certificates: certificates, level: level,
      openOrders: register.load(of: staff), shift: shift)
  }
}

/// Who is not to be had for a time, or is there only for a time: holidays, storms (DSP-28, C-41).
public struct CapacityCalendar: Sendable, Hashable {
  /// One change of the staff at hand.
  public struct Change: Sendable, Hashable {
    /// Why: 'typhoon', 'spring festival'.
    public var reason: String
    /// From when.
    public var from: Instant
    /// Until when.
    public var until: Instant
    /// Who is missing.
    public var missing: [StaffID]
    /// Who is there only then.
    public var temporary: [StaffID]

    /// A change.
    public init(
      reason: String, from: Instant, until: Instant, missing: [StaffID] = [],
      temporary: [StaffID] = []
    ) {
      self.reason = reason
      self.from = from
      self.until = until
      self.missing = missing
      self.temporary = temporary
    }
  }

  /// The changes.
  public var changes: [Change]

  /// A calendar of these changes.
  public init(_ changes: [Change] = []) { self.changes = changes }

  /// True where somebody may be asked at an instant: nobody misses him, and temporary staff only
  /// while they are there.
  ///
  /// - Complexity: O(*c*) in the changes.
  public func isAvailable(_ staff: StaffID, at instant: Instant) -> Bool {
    var isTemporary = false
    var isThere = false
    for change in changes {
      let isNow = change.from <= instant && instant < change.until
      if isNow, change.missing.contains(staff) { return false }
      if change.temporary.contains(staff) {
        isTemporary = true
        isThere = isThere || isNow
      }
    }
    return !isTemporary || isThere
  }
}
