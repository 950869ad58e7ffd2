/// The 35 roles of the catalogue (2.20.1), each with its number.
public enum Role: String, VocabularyTerm, CaseIterable {
  /// ROLE-01, 客户.
  case customer
  /// ROLE-02, 客服专员.
  case customerService
  /// ROLE-03, 派单主管.
  case dispatchSupervisor
  /// ROLE-04, 服务工程师.
  case engineer
  /// ROLE-05, 技术支持专员.
  case technicalSupport
  /// ROLE-06, 技术组长.
  case technicalLeader
  /// ROLE-07, 负责人.
  case personResponsible
  /// ROLE-08, 售后主管.
  case afterSalesSupervisor
  /// ROLE-09, 售后经理.
  case afterSalesManager
  /// ROLE-10, 区域售后经理.
  case regionalManager
  /// ROLE-11, 售后服务总监.
  case afterSalesDirector
  /// ROLE-12, 售后数据分析师.
  case dataAnalyst
  /// ROLE-13, 跨部门协作团队.
  case crossDepartmentTeam
  /// ROLE-14, 外部合作服务商.
  case externalPartner
  /// ROLE-15, 考评人.
  case assessor
  /// ROLE-16, 经销店联系人.
  case dealershipContact
  /// ROLE-17, 技术专家.
  case technicalExpert
  /// ROLE-18, 知识管理员.
  case knowledgeAdministrator
  /// ROLE-19, 高层管理.
  case seniorManagement
  /// ROLE-20, 总经理.
  case generalManager
  /// ROLE-21, 客服总监.
  case serviceDirector
  /// ROLE-22, 客服经理.
  case serviceManager
  /// ROLE-23, 客户服务组.
  case customerServiceGroup
  /// ROLE-24, 技术支持组.
  case technicalSupportGroup
  /// ROLE-25, 质量管控组.
  case qualityControlGroup
  /// ROLE-26, 后勤保障组.
  case logisticsSupportGroup
  /// ROLE-27, 公关组.
  case publicRelationsGroup
  /// ROLE-28, 法律部门.
  case legalDepartment
  /// ROLE-29, 物流组.
  case logisticsGroup
  /// ROLE-30, 讲师.
  case instructor
  /// ROLE-31, 神秘客户.
  case auditor
  /// ROLE-32, 其他部门.
  case otherDepartment
  /// ROLE-33, 授权人员.
  case authorisedReader
  /// ROLE-34, 系统.
  case system
  /// ROLE-35, 客户服务中心.
  case serviceCentre

  /// The number in the catalogue, from 1 to 35.
  public var number: Int {
    switch self {
    case .customer: 1
    case .customerService: 2
    case .dispatchSupervisor: 3
    case .engineer: 4
    case .technicalSupport: 5
    case .technicalLeader: 6
    case .personResponsible: 7
    case .afterSalesSupervisor: 8
    case .afterSalesManager: 9
    case .regionalManager: 10
    case .afterSalesDirector: 11
    case .dataAnalyst: 12
    case .crossDepartmentTeam: 13
    case .externalPartner: 14
    case .assessor: 15
    case .dealershipContact: 16
    case .technicalExpert: 17
    case .knowledgeAdministrator: 18
    case .seniorManagement: 19
    case .generalManager: 20
    case .serviceDirector: 21
    case .serviceManager: 22
    case .customerServiceGroup: 23
    case .technicalSupportGroup: 24
    case .qualityControlGroup: 25
    case .logisticsSupportGroup: 26
    case .publicRelationsGroup: 27
    case .legalDepartment: 28
    case .logisticsGroup: 29
    case .instructor: 30
    case .auditor: 31
    case .otherDepartment: 32
    case .authorisedReader: 33
    case .system: 34
    case .serviceCentre: 35
    }
  }

  /// The catalogue's id: `ROLE-02`.
  public var id: String { number < 10 ? "ROLE-0\(number)" : "ROLE-\(number)" }

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .customer: LocalizedText("customer", "客户")
    case .customerService: LocalizedText("customer-service specialist", "客服专员")
    case .dispatchSupervisor: LocalizedText("dispatch supervisor", "派单主管")
    case .engineer: LocalizedText("service engineer", "服务工程师")
    case .technicalSupport: LocalizedText("technical-support specialist", "技术支持专员")
    case .technicalLeader: LocalizedText("technical group leader", "技术组长")
    case .personResponsible: LocalizedText("person responsible", "负责人")
    case .afterSalesSupervisor: LocalizedText("after-sales supervisor", "售后主管")
    case .afterSalesManager: LocalizedText("after-sales manager", "售后经理")
    case .regionalManager: LocalizedText("regional after-sales manager", "区域售后经理")
    case .afterSalesDirector: LocalizedText("after-sales director", "售后服务总监")
    case .dataAnalyst: LocalizedText("after-sales data analyst", "售后数据分析师")
    case .crossDepartmentTeam: LocalizedText("cross-department team", "跨部门协作团队")
    case .externalPartner: LocalizedText("external service partner", "外部合作服务商")
    case .assessor: LocalizedText("KPI assessor", "考评人")
    case .dealershipContact: LocalizedText("dealership contact", "经销店联系人")
    case .technicalExpert: LocalizedText("technical expert", "技术专家")
    case .knowledgeAdministrator: LocalizedText("knowledge administrator", "知识管理员")
    case .seniorManagement: LocalizedText("senior management", "高层管理")
    case .generalManager: LocalizedText("general manager", "总经理")
    case .serviceDirector: LocalizedText("customer-service director", "客服总监")
    case .serviceManager: LocalizedText("customer-service manager", "客服经理")
    case .customerServiceGroup: LocalizedText("customer-service group", "客户服务组")
    case .technicalSupportGroup: LocalizedText("technical-support group", "技术支持组")
    case .qualityControlGroup: LocalizedText("quality-control group", "质量管控组")
    case .logisticsSupportGroup: LocalizedText("logistics-support group", "后勤保障组")
    case .publicRelationsGroup: LocalizedText("public-relations group", "公关组")
    case .legalDepartment: LocalizedText("legal department", "法律部门")
    case .logisticsGroup: LocalizedText("logistics group", "物流组")
    case .instructor: LocalizedText("instructor", "讲师")
    case .auditor: LocalizedText("mystery customer or QA auditor", "神秘客户")
    case .otherDepartment: LocalizedText("other department", "其他部门")
    case .authorisedReader: LocalizedText("authorised data reader", "授权人员")
    case .system: LocalizedText("system", "系统")
    case .serviceCentre: LocalizedText("customer service centre", "客户服务中心")
    }
  }
}
