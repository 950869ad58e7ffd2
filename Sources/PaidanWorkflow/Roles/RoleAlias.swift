/// The names a role goes by in the source texts (C-33, SLA-E10), apart from its own two.
public enum RoleAlias {
  /// The role a name means, by its key, its id, its name in either language or an alias.
  ///
  /// - Parameter name: as it stands in a document; the case of Latin letters does not matter.
  /// - Returns: nil for a name nobody knows.
  /// - Complexity: O(*a*) for *a* aliases.
  public static func role(named name: String) -> Role? {
    let wanted = name.lowercased()
    return Role.allCases.first { role in
      role.rawValue.lowercased() == wanted || role.id.lowercased() == wanted
        || role.label.english.lowercased() == wanted || role.label.chinese == name
        || all(of: role).contains { $0.lowercased() == wanted }
    }
  }

  /// The further names of a role; most have none.
  public static func all(of role: Role) -> [String] {
    switch role {
    case .customerService:
      ["客服代表", "客服人员", "customer-service representative", "customer-service staff"]
    case .engineer:
      ["售后工程师", "现场服务工程师", "工程师", "after-sales engineer", "field engineer"]
    case .technicalSupport:
      ["技术支持", "技术支持工程师", "technical support", "technical-support engineer"]
    case .technicalLeader:
      ["技术负责人", "technical leader"]
    case .personResponsible:
      ["owner"]
    case .afterSalesSupervisor:
      ["CS shift lead", "CS lead", "CS supervisor", "engineer's supervisor"]
    case .afterSalesManager:
      ["QA lead"]
    case .regionalManager:
      ["regional manager"]
    case .afterSalesDirector:
      ["售后总监", "data-protection owner"]
    case .assessor:
      ["assessor"]
    case .dealershipContact:
      ["服务经理", "网管", "service manager", "network administrator"]
    case .generalManager:
      ["应急领导小组", "leadership group", "GM"]
    case .serviceDirector:
      ["CS director"]
    case .serviceManager:
      ["CS manager"]
    case .logisticsGroup:
      ["供应商", "第三方服务", "supplier", "third-party service"]
    case .auditor:
      ["质检员", "QA auditor", "mystery customer"]
    case .otherDepartment:
      ["sales", "R&D", "production", "logistics", "quality"]
    case .system:
      ["library"]
    case .serviceCentre:
      ["CSC"]
    default: []
    }
  }
}
