import PaidanWorkflow
import Testing

@Suite("Roles")
struct RoleTests {
  private let policy = RolePolicy.standard

  private func may(
    _ role: Role, _ access: Access, _ area: PermissionArea, _ relation: Relation = .other,
    _ holding: Set<Circumstance> = []
  ) -> Bool {
    policy.permits(role, Permission(access, area), relation: relation, circumstances: holding)
  }

  @Test("there are 35 roles, numbered as in the catalogue, each with a Chinese name of its own")
  func all() {
    #expect(Role.allCases.map(\.number) == Array(1...35))
    #expect(Role.allCases.map(\.id).first == "ROLE-01")
    #expect(Role.allCases.map(\.id).last == "ROLE-35")
    #expect(Set(Role.allCases.map(\.label.chinese)).count == 35)
    #expect(Set(Role.allCases.map(\.label.english)).count == 35)
  }

  @Test("ROLE-07 being responsible for an order is a relation, not a right of its own")
  func personResponsible() {
    for area in PermissionArea.allCases {
      #expect(policy.grants(of: .personResponsible, in: area).isEmpty)
    }
    #expect(may(.engineer, .write, .serviceRecord, .own))
    #expect(!may(.engineer, .write, .serviceRecord, .other))
  }

  @Test(
    "ROLE-13 ROLE-32 cross-department teams and other departments receive exports, and nothing else"
  )
  func exports() {
    for role in [Role.crossDepartmentTeam, .otherDepartment] {
      #expect(may(role, .read, .export))
      for area in PermissionArea.allCases where area != .export {
        #expect(policy.grants(of: role, in: area).isEmpty)
      }
    }
  }

  @Test(
    "ROLE-14 an external partner acts as an engineer on the orders given to it, and sees no others")
  func partner() {
    #expect(may(.externalPartner, .write, .offerAnswer, .own))
    #expect(may(.externalPartner, .read, .intake, .own))
    #expect(!may(.externalPartner, .read, .intake, .other))
    #expect(may(.engineer, .read, .intake, .other))
  }

  @Test("ROLE-15 an assessor writes KPI sheets and reads the statistics of the persons he assesses")
  func assessor() {
    #expect(may(.assessor, .write, .assessment))
    #expect(may(.assessor, .read, .statistics, .team))
    #expect(!may(.assessor, .read, .statistics, .other))
    #expect(!may(.assessor, .write, .statistics, .own))
  }

  @Test(
    "ROLE-16 a dealership's contacts act as the customer for their dealership, under both names")
  func dealership() {
    #expect(may(.dealershipContact, .write, .intake, .own))
    #expect(may(.dealershipContact, .consent, .serviceRecord, .own))
    #expect(!may(.dealershipContact, .write, .intake, .other))
    #expect(RoleAlias.role(named: "网管") == .dealershipContact)
    #expect(RoleAlias.role(named: "服务经理") == .dealershipContact)
  }

  @Test(
    "ROLE-17 a technical expert reviews knowledge and does not publish it; ROLE-18 publishes and does not review"
  )
  func knowledge() {
    #expect(may(.technicalExpert, .review, .knowledge))
    #expect(!may(.technicalExpert, .publish, .knowledge))
    #expect(may(.knowledgeAdministrator, .publish, .knowledge))
    #expect(!may(.knowledgeAdministrator, .review, .knowledge))
  }

  @Test(
    "ROLE-19 senior management leads incidents of level 1 only in the training emergency profile")
  func seniorManagement() {
    #expect(!may(.seniorManagement, .approve, .majorIncident))
    #expect(may(.seniorManagement, .approve, .majorIncident, .other, [.trainingEmergency]))
    #expect(may(.generalManager, .approve, .majorIncident))
  }

  @Test(
    "ROLE-20 ROLE-21 ROLE-22 level 1 is the general manager's, levels 2 and 3 the service director's and manager's"
  )
  func levels() {
    #expect(may(.generalManager, .approve, .majorIncident))
    #expect(!may(.generalManager, .approve, .incident))
    for role in [Role.serviceDirector, .serviceManager] {
      #expect(may(role, .approve, .incident))
      #expect(!may(role, .approve, .majorIncident))
    }
  }

  @Test(
    "ROLE-23 ROLE-24 ROLE-25 ROLE-26 ROLE-27 ROLE-28 ROLE-29 the groups read the incident and write their own tasks",
    arguments: [
      Role.customerServiceGroup, .technicalSupportGroup, .qualityControlGroup,
      .logisticsSupportGroup, .publicRelationsGroup, .legalDepartment, .logisticsGroup,
    ])
  func groups(_ role: Role) {
    #expect(may(role, .read, .incident) && may(role, .read, .majorIncident))
    #expect(!may(role, .approve, .incident) && !may(role, .write, .incident))
    #expect(may(role, .write, .incidentTask, .own))
    #expect(!may(role, .write, .incidentTask, .team))
    #expect(!may(role, .read, .workOrder))
  }

  @Test("ROLE-30 an instructor writes training and certification records")
  func instructor() {
    #expect(may(.instructor, .write, .training))
    #expect(Role.allCases.filter { may($0, .write, .training) } == [.instructor])
  }

  @Test("ROLE-31 an auditor writes audit results and reads orders masked")
  func auditor() {
    #expect(may(.auditor, .write, .audit) && may(.auditor, .read, .workOrder))
    #expect(!may(.auditor, .write, .workOrder))
    #expect(!may(.auditor, .readUnmasked, .personalData, .own, Set(Circumstance.allCases)))
  }

  @Test("ROLE-33 the grant to read unmasked is added to a role and gives nothing else")
  func authorisedReader() throws {
    let plain = Actor(role: .dataAnalyst)
    let granted = Actor(role: .dataAnalyst, mayReadUnmasked: true)
    let unmasked = Permission(.readUnmasked, .personalData)
    #expect(throws: PermissionRefusal.self) {
      try policy.require(plain, unmasked, relation: .other)
    }
    try policy.require(granted, unmasked, relation: .other)
    #expect(throws: PermissionRefusal.self) {
      try policy.require(granted, .write(.workOrder), relation: .other)
    }
    for area in PermissionArea.allCases {
      #expect(policy.grants(of: .authorisedReader, in: area).isEmpty)
    }
  }

  @Test("ROLE-34 the system matches, and nobody else does")
  func system() {
    #expect(Role.allCases.filter { may($0, .write, .automaticMatch) } == [.system])
    #expect(Actor.system.role == .system)
  }

  @Test("ROLE-35 the customer service centre acts as the customer-service specialist")
  func serviceCentre() {
    for area in PermissionArea.allCases {
      #expect(
        policy.grants(of: .serviceCentre, in: area)
          == policy.grants(of: .customerService, in: area))
    }
    #expect(may(.serviceCentre, .write, .intake))
  }

  @Test(
    "C-33 SLA-E10 the names of the source texts mean these roles",
    arguments: [
      ("客服代表", Role.customerService), ("客服专员", .customerService), ("现场服务工程师", .engineer),
      ("售后工程师", .engineer), ("技术支持", .technicalSupport), ("CS shift lead", .afterSalesSupervisor),
      ("QA lead", .afterSalesManager), ("data-protection owner", .afterSalesDirector),
      ("regional manager", .regionalManager), ("technical leader", .technicalLeader),
      ("CS director", .serviceDirector), ("CS manager", .serviceManager), ("GM", .generalManager),
      ("应急领导小组", .generalManager), ("assessor", .assessor), ("CSC", .serviceCentre),
      ("role-03", .dispatchSupervisor), ("dispatchSupervisor", .dispatchSupervisor),
    ])
  func aliases(_ name: String, _ role: Role) {
    #expect(RoleAlias.role(named: name) == role)
  }

  @Test("a name nobody uses means no role, and no name means two")
  func unknownNames() {
    #expect(RoleAlias.role(named: "厨师") == nil && RoleAlias.role(named: "") == nil)
    let names = Role.allCases.flatMap {
      [$0.rawValue.lowercased(), $0.label.english.lowercased(), $0.label.chinese]
        + RoleAlias.all(of: $0)
    }
    for name in names {
      let meant = Role.allCases.filter { role in
        [role.rawValue.lowercased(), role.label.english.lowercased(), role.label.chinese]
          .contains(name.lowercased()) || RoleAlias.all(of: role).contains(name)
      }
      #expect(meant.count == 1, "\(name): \(meant)")
    }
  }
}
