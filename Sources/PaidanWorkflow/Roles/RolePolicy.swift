/// Who may do what: the permission matrix as a section of the process template (2.20.2).
///
/// What no cell grants is refused.
public struct RolePolicy: Sendable, Hashable {
  /// The cells, those without grants left out.
  public let cells: [PermissionCell]

  // The grants of a role in an area lie in one place, as every command asks for them.
  private let index: [[PermissionGrant]]

  /// A matrix of these cells; grants of the same role and area are joined.
  public init(cells: [PermissionCell]) {
    self.cells = cells
    var index = [[PermissionGrant]](
      repeating: [], count: Role.allCases.count * Self.areaCount)
    for cell in cells { index[Self.slot(cell.role, cell.area)] += cell.grants }
    self.index = index
  }

  private static let areaCount = PermissionArea.allCases.count

  private static func slot(_ role: Role, _ area: PermissionArea) -> Int {
    (role.number - 1) * areaCount + area.position
  }

  /// What a role may do in an area.
  public func grants(of role: Role, in area: PermissionArea) -> [PermissionGrant] {
    index[Self.slot(role, area)]
  }

  /// True where the matrix grants it.
  ///
  /// Whoever may do anything in an area may also read it masked, and who reads unmasked reads.
  ///
  /// - Parameters:
  ///   - role: who asks.
  ///   - permission: what for.
  ///   - relation: how he stands to the record.
  ///   - circumstances: the conditions that hold.
  /// - Returns: whether he may.
  /// - Complexity: O(*g*) for *g* grants of the role in the area, at most three in the catalogue.
  public func permits(
    _ role: Role, _ permission: Permission, relation: Relation,
    circumstances: Set<Circumstance> = []
  ) -> Bool {
    for grant in index[Self.slot(role, permission.area)] {
      guard grant.access == permission.access || permission.access == .read,
        relation >= grant.reach
      else { continue }
      if grant.circumstances.allSatisfy(circumstances.contains) { return true }
    }
    return false
  }

  /// Does nothing where an actor may do a thing, and refuses by name where he may not.
  ///
  /// ROLE-33 is a grant, not a job: an actor who has it may read unmasked whatever he may read.
  ///
  /// - Parameters:
  ///   - actor: who asks.
  ///   - permission: what for.
  ///   - relation: how he stands to the record.
  ///   - circumstances: the conditions that hold.
  /// - Throws: ``PermissionRefusal`` with the role and the permission.
  public func require(
    _ actor: Actor, _ permission: Permission, relation: Relation,
    circumstances: Set<Circumstance> = []
  ) throws(PermissionRefusal) {
    if permits(actor.role, permission, relation: relation, circumstances: circumstances) {
      return
    }
    if permission.access == .readUnmasked && actor.mayReadUnmasked { return }
    throw PermissionRefusal(role: actor.role, permission: permission, relation: relation)
  }
}

extension RolePolicy: Codable {
  private enum CodingKeys: String, CodingKey { case cells }

  /// Reads the cells.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(cells: try container.decode([PermissionCell].self, forKey: .cells))
  }

  /// Writes the cells.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cells, forKey: .cells)
  }
}

extension PermissionArea {
  var position: Int {
    switch self {
    case .intake: 0
    case .workOrder: 1
    case .orderAmendment: 2
    case .offerAnswer: 3
    case .automaticMatch: 4
    case .manualDispatch: 5
    case .refusalExclusion: 6
    case .appointment: 7
    case .serviceRecord: 8
    case .signature: 9
    case .survey: 10
    case .complaint: 11
    case .compensation: 12
    case .majorIncident: 13
    case .incident: 14
    case .solutionApproval: 15
    case .statistics: 16
    case .template: 17
    case .knowledge: 18
    case .personalData: 19
    case .assessment: 20
    case .incidentTask: 21
    case .training: 22
    case .audit: 23
    case .export: 24
    }
  }
}
