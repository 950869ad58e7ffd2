extension RolePolicy {
  /// The matrix of the catalogue (2.20.2) with the roles that have no column of their own.
  public static let standard: RolePolicy = {
    var cells: [PermissionCell] = []
    for (area, texts) in matrix {
      for (column, text) in zip(columns, texts) {
        for role in column { cells.append(cell(area, role, text)) }
      }
    }
    cells += exceptions
    cells += partner(cells) + substitutes(cells) + withoutColumn
    return RolePolicy(cells: cells.filter { !$0.grants.isEmpty })
  }()

  // ROLE-01, 02, 03, 04/05, 06, 08, 09/10/11, 12, 18, 20-22, System.
  private static let columns: [[Role]] = [
    [.customer], [.customerService], [.dispatchSupervisor], [.engineer, .technicalSupport],
    [.technicalLeader], [.afterSalesSupervisor],
    [.afterSalesManager, .regionalManager, .afterSalesDirector], [.dataAnalyst],
    [.knowledgeAdministrator], [.generalManager, .serviceDirector, .serviceManager], [.system],
  ]

  // A row of the table each; a bar parts two grants of one cell, an empty text is the table's dash.
  private static let matrix: [(PermissionArea, [String])] = [
    (
      .intake,
      ["write own", "write", "read", "read", "read", "read", "read", "read", "", "read", "write"]
    ),
    (
      .workOrder,
      [
        "", "write", "write", "", "write if leaderSelects|read", "read", "read", "read", "",
        "read", "write",
      ]
    ),
    (
      .orderAmendment,
      ["", "write", "read", "request", "read", "write", "read", "", "", "", ""]
    ),
    (
      .offerAnswer,
      ["", "", "read", "write own", "read", "read", "read", "", "", "", ""]
    ),
    (
      .automaticMatch,
      ["", "", "read", "", "read", "read", "read", "read", "", "", "write"]
    ),
    (
      .manualDispatch,
      [
        "", "write if leaderUnreachable", "write", "", "write if leaderSelects", "write", "approve",
        "", "", "write if incident", "",
      ]
    ),
    (
      .refusalExclusion,
      ["", "", "write", "", "write if leaderSelects", "write", "", "", "", "", ""]
    ),
    (
      .appointment,
      ["confirm own", "write", "read", "write own", "read", "read", "", "", "", "", ""]
    ),
    (
      .serviceRecord,
      ["consent own", "read", "read", "write own", "read", "read", "read", "read", "", "", ""]
    ),
    (
      .signature,
      ["write own", "", "", "write own", "", "", "", "", "", "", ""]
    ),
    (
      .survey,
      ["answer own", "write", "", "", "read team", "read", "read", "read", "", "read", "write"]
    ),
    (
      .complaint,
      ["", "write if opening", "", "", "", "write|approve", "approve", "read", "", "", "write"]
    ),
    (
      .compensation,
      [
        "accept own", "propose", "", "", "", "approve if smallAmount", "approve", "read", "",
        "approve", "",
      ]
    ),
    (
      .majorIncident,
      ["", "report", "", "report", "", "report", "report", "", "", "", "propose"]
    ),
    (
      .incident,
      ["", "report", "", "report", "", "report", "report", "", "", "", "propose"]
    ),
    (
      .solutionApproval,
      [
        "", "", "", "propose", "propose", "", "approve if incident", "", "",
        "approve if majorIncident", "",
      ]
    ),
    (
      .statistics,
      [
        "", "read", "read", "read own", "read team", "read", "read|approve", "write", "", "read",
        "write",
      ]
    ),
    (
      .template,
      ["", "", "", "", "", "propose", "approve", "propose", "", "read", ""]
    ),
    (
      .knowledge,
      ["", "write", "", "write", "write", "read", "read", "", "publish", "read", ""]
    ),
    (
      .personalData,
      [
        "readUnmasked own", "readUnmasked", "readUnmasked", "readUnmasked own if activeOrder", "",
        "readUnmasked", "readUnmasked if reasonGiven", "", "", "readUnmasked if incident", "",
      ]
    ),
  ]

  // Cells that tell apart the roles of one column.
  private static let exceptions: [PermissionCell] = [
    cell(.majorIncident, .generalManager, "approve"),
    cell(.incident, .serviceDirector, "approve"),
    cell(.incident, .serviceManager, "approve"),
  ]

  // ROLE-14 acts as an engineer, but reaches only the orders given to it.
  private static func partner(_ cells: [PermissionCell]) -> [PermissionCell] {
    cells.filter { $0.role == .engineer }.map { cell in
      PermissionCell(
        cell.area, .externalPartner,
        cell.grants.map { PermissionGrant($0.access, .own, if: $0.circumstances) })
    }
  }

  // ROLE-16 acts as ROLE-01 for its dealership, 35 as 02, and 19 as 20 in profile E.
  private static func substitutes(_ cells: [PermissionCell]) -> [PermissionCell] {
    cells.compactMap { cell in
      switch cell.role {
      case .customer: PermissionCell(cell.area, .dealershipContact, cell.grants)
      case .customerService: PermissionCell(cell.area, .serviceCentre, cell.grants)
      case .generalManager:
        PermissionCell(
          cell.area, .seniorManagement,
          cell.grants.map {
            PermissionGrant($0.access, $0.reach, if: $0.circumstances + [.trainingEmergency])
          })
      default: nil
      }
    }
  }

  private static let withoutColumn: [PermissionCell] =
    [
      cell(.assessment, .assessor, "write"), cell(.statistics, .assessor, "read team"),
      cell(.knowledge, .technicalExpert, "review"), cell(.training, .instructor, "write"),
      cell(.audit, .auditor, "write"), cell(.workOrder, .auditor, "read"),
      cell(.export, .crossDepartmentTeam, "read"), cell(.export, .otherDepartment, "read"),
    ]
    + Role.allCases.filter { (23...29).contains($0.number) }.flatMap { group in
      [
        cell(.majorIncident, group, "read"), cell(.incident, group, "read"),
        cell(.incidentTask, group, "write own"),
      ]
    }

  private static func cell(_ area: PermissionArea, _ role: Role, _ text: String) -> PermissionCell {
    let grants = text.split(separator: "|").map { words in
      guard let grant = PermissionGrant(String(words)) else {
        preconditionFailure("the matrix spells no grant with \(words)")
      }
      return grant
    }
    return PermissionCell(area, role, grants)
  }
}
