import PaidanModel
import PaidanWorkflow
import Testing

/// The matrix of 2.20.2 as the catalogue prints it, walked cell by cell.
@Suite("Permission matrix")
struct PermissionMatrixTests {
  private static let printed = """
    intake | W (own) | W | R | R | R | R | R | R | – | R | W
    workOrder | – | W | W | – | W (D profile) | R | R | R | – | R | W
    orderAmendment | – | W | R | request | R | W | R | – | – | – | –
    offerAnswer | – | – | R | W (own) | R | R | R | – | – | – | –
    automaticMatch | – | – | R | – | R | R | R | R | – | – | W
    manualDispatch | – | fallback in D | W | – | W (D) | W | A | – | – | W (incident) | –
    refusalExclusion | – | – | W | – | W (D) | W | – | – | – | – | –
    appointment | confirm | W | R | W (own) | R | R | – | – | – | – | –
    serviceRecord | consent | R | R | W (own) | R | R | R | R | – | – | –
    signature | W | – | – | W | – | – | – | – | – | – | –
    survey | answer | W | – | – | R (own team) | R | R | R | – | R | W
    complaint | – | W (open) | – | – | – | W, A | A | R | – | – | W
    compensation | accept | propose | – | – | – | A (small) | A | R | – | A | –
    majorIncident | – | report | – | report | – | report | report | – | – | A (20) | propose
    incident | – | report | – | report | – | report | report | – | – | A (21, 22) | propose
    solutionApproval | – | – | – | propose | propose | – | A (L2/L3 dept head) | – | – | A (L1) | –
    statistics | – | R | R | R (own) | R (team) | R | R, A | W | – | R | W
    template | – | – | – | – | – | propose | A | propose | – | R | –
    knowledge | – | W | – | W | W | R | R | – | publish | R | –
    personalData | own | U | U | U for own active orders | – | U | on reason | – | – | U (incident) | –
    """

  private static let columns: [[Role]] = [
    [.customer], [.customerService], [.dispatchSupervisor], [.engineer, .technicalSupport],
    [.technicalLeader], [.afterSalesSupervisor],
    [.afterSalesManager, .regionalManager, .afterSalesDirector], [.dataAnalyst],
    [.knowledgeAdministrator], [.generalManager, .serviceDirector, .serviceManager], [.system],
  ]

  /// What a printed cell means: access, most distant relation, conditions.
  private struct Grant: Hashable {
    var access: Access
    var reach: Relation = .other
    var needs: Set<Circumstance> = []
  }

  private static func grants(_ area: PermissionArea, _ cell: String, _ role: Role) -> [Grant] {
    switch cell {
    case "–": []
    case "R": [Grant(access: .read)]
    case "W": [Grant(access: .write, reach: area == .signature ? .own : .other)]
    case "A": [Grant(access: .approve)]
    case "U": [Grant(access: .readUnmasked)]
    case "W (own)": [Grant(access: .write, reach: .own)]
    case "R (own)": [Grant(access: .read, reach: .own)]
    case "R (own team)", "R (team)": [Grant(access: .read, reach: .team)]
    case "W, A": [Grant(access: .write), Grant(access: .approve)]
    case "R, A": [Grant(access: .read), Grant(access: .approve)]
    case "W (D profile)":
      [Grant(access: .write, needs: [.leaderSelects]), Grant(access: .read)]
    case "W (D)": [Grant(access: .write, needs: [.leaderSelects])]
    case "fallback in D": [Grant(access: .write, needs: [.leaderUnreachable])]
    case "W (incident)": [Grant(access: .write, needs: [.incident])]
    case "W (open)": [Grant(access: .write, needs: [.opening])]
    case "A (small)": [Grant(access: .approve, needs: [.smallAmount])]
    case "A (L1)": [Grant(access: .approve, needs: [.majorIncident])]
    case "A (L2/L3 dept head)": [Grant(access: .approve, needs: [.incident])]
    case "A (20)": role == .generalManager ? [Grant(access: .approve)] : []
    case "A (21, 22)": role == .generalManager ? [] : [Grant(access: .approve)]
    case "request": [Grant(access: .request)]
    case "report": [Grant(access: .report)]
    case "propose": [Grant(access: .propose)]
    case "publish": [Grant(access: .publish)]
    case "confirm": [Grant(access: .confirm, reach: .own)]
    case "consent": [Grant(access: .consent, reach: .own)]
    case "answer": [Grant(access: .answer, reach: .own)]
    case "accept": [Grant(access: .accept, reach: .own)]
    case "own": [Grant(access: .readUnmasked, reach: .own)]
    case "U for own active orders":
      [Grant(access: .readUnmasked, reach: .own, needs: [.activeOrder])]
    case "on reason": [Grant(access: .readUnmasked, needs: [.reasonGiven])]
    case "U (incident)": [Grant(access: .readUnmasked, needs: [.incident])]
    default: preconditionFailure("the table has no cell \(cell)")
    }
  }

  /// Every role with what it may do, from the table and from the sentence below it.
  private static let expected: [Role: [PermissionArea: [Grant]]] = {
    var table: [Role: [PermissionArea: [Grant]]] = [:]
    for line in printed.split(separator: "\n") {
      let cells = line.split(separator: "|").map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard let area = PermissionArea(rawValue: cells[0]), cells.count == 12 else {
        preconditionFailure("no row: \(line)")
      }
      for (column, cell) in zip(columns, cells.dropFirst()) {
        for role in column { table[role, default: [:]][area] = grants(area, cell, role) }
      }
    }
    table[.externalPartner] = table[.engineer]?.mapValues { grants in
      grants.map { Grant(access: $0.access, reach: .own, needs: $0.needs) }
    }
    table[.dealershipContact] = table[.customer]
    table[.serviceCentre] = table[.customerService]
    table[.seniorManagement] = table[.generalManager]?.mapValues { grants in
      grants.map {
        Grant(
          access: $0.access, reach: $0.reach, needs: $0.needs.union([.trainingEmergency]))
      }
    }
    table[.assessor] = [
      .assessment: [Grant(access: .write)],
      .statistics: [Grant(access: .read, reach: .team)],
    ]
    table[.technicalExpert] = [.knowledge: [Grant(access: .review)]]
    table[.instructor] = [.training: [Grant(access: .write)]]
    table[.auditor] = [.audit: [Grant(access: .write)], .workOrder: [Grant(access: .read)]]
    table[.crossDepartmentTeam] = [.export: [Grant(access: .read)]]
    table[.otherDepartment] = [.export: [Grant(access: .read)]]
    for role in Role.allCases where (23...29).contains(role.number) {
      table[role] = [
        .majorIncident: [Grant(access: .read)], .incident: [Grant(access: .read)],
        .incidentTask: [Grant(access: .write, reach: .own)],
      ]
    }
    return table
  }()

  private static func expects(
    _ role: Role, _ access: Access, _ area: PermissionArea, _ relation: Relation,
    _ holding: Set<Circumstance>
  ) -> Bool {
    (expected[role]?[area] ?? []).contains {
      ($0.access == access || access == .read) && relation >= $0.reach
        && $0.needs.isSubset(of: holding)
    }
  }

  private static let holdings: [Set<Circumstance>] =
    [
      [], Set(Circumstance.allCases), [.incident, .trainingEmergency],
      [.majorIncident, .trainingEmergency],
    ]
    + Circumstance.allCases.map { [$0] }

  @Test(
    "ROLE-01 ROLE-02 ROLE-03 ROLE-04 ROLE-05 ROLE-06 ROLE-08 ROLE-09 ROLE-10 ROLE-11 ROLE-12 ROLE-18 ROLE-20 ROLE-21 ROLE-22 ROLE-34 every cell of the matrix, both ways",
    arguments: Role.allCases)
  func everyCell(_ role: Role) {
    let policy = RolePolicy.standard
    var wrong: [String] = []
    for area in PermissionArea.allCases {
      for access in Access.allCases {
        for relation in Relation.allCases {
          for holding in Self.holdings {
            let permits = policy.permits(
              role, Permission(access, area), relation: relation, circumstances: holding)
            if permits != Self.expects(role, access, area, relation, holding) {
              wrong.append("\(access) \(area) \(relation) \(holding): \(permits)")
            }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("the walk meets cells that grant and cells that refuse, of every access")
  func walkIsNotEmpty() {
    for access in Access.allCases {
      let answers = Role.allCases.flatMap { role in
        PermissionArea.allCases.map { area in
          Self.expects(role, access, area, .own, Set(Circumstance.allCases))
        }
      }
      #expect(answers.contains(true) && answers.contains(false), "\(access)")
    }
  }

  @Test("a refusal names role and permission in both languages")
  func refusal() {
    let actor = Actor(role: .engineer, staff: "GY2024001")
    let error = #expect(throws: PermissionRefusal.self) {
      try RolePolicy.standard.require(actor, .write(.workOrder), relation: .own)
    }
    #expect(error?.role == .engineer && error?.permission == .write(.workOrder))
    #expect(error?.message.english.contains("ROLE-04") == true)
    #expect(error?.message.english.contains("write: work order") == true)
    #expect(error?.message.chinese == "ROLE-04 服务工程师无权编辑：工单")
  }

  @Test("the matrix is data: it is read back from JSON, and a grant left out is refused")
  func data() throws {
    let policy = RolePolicy.standard
    #expect(try StrictJSON.read(RolePolicy.self, from: StrictJSON.write(policy)) == policy)
    let without = RolePolicy(
      cells: policy.cells.filter { $0.role != .dispatchSupervisor })
    #expect(!without.permits(.dispatchSupervisor, .write(.manualDispatch), relation: .own))
    for text in [
      "", "write mine", "write if", "write own if rain", "write own team", "w", "write other",
    ] {
      #expect(PermissionGrant(text) == nil, "\(text)")
    }
    for cell in policy.cells {
      for grant in cell.grants { #expect(PermissionGrant(grant.description) == grant) }
    }
  }
}
