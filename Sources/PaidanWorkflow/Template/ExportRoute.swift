/// What is exported to a department (CFG-14); events go out, nothing comes back.
public struct ExportRoute: Sendable, Hashable, Codable {
  /// To whom.
  public var department: Department
  /// About what.
  public var topic: Topic

  /// A route.
  public init(department: Department, topic: Topic) {
    self.department = department
    self.topic = topic
  }

  /// The departments beside after-sales.
  public enum Department: String, VocabularyTerm, CaseIterable {
    /// 销售.
    case sales
    /// 研发.
    case research
    /// 生产.
    case production
    /// 物流.
    case logistics

    /// The name in both languages.
    public var label: LocalizedText {
      switch self {
      case .sales: LocalizedText("sales", "销售")
      case .research: LocalizedText("research and development", "研发")
      case .production: LocalizedText("production", "生产")
      case .logistics: LocalizedText("logistics", "物流")
      }
    }
  }

  /// What may be exported.
  public enum Topic: String, VocabularyTerm, CaseIterable {
    /// 客户资料.
    case customerData
    /// 销售记录.
    case salesRecord
    /// 交付确认.
    case deliveryConfirmation
    /// 产品问题.
    case productProblem
    /// 质量.
    case quality
    /// 配件.
    case parts
    /// 运输.
    case transport
    /// 退货.
    case returns

    /// The department that deals with it.
    public var department: Department {
      switch self {
      case .customerData, .salesRecord, .deliveryConfirmation: .sales
      case .productProblem: .research
      case .quality, .parts: .production
      case .transport, .returns: .logistics
      }
    }

    /// The name in both languages.
    public var label: LocalizedText {
      switch self {
      case .customerData: LocalizedText("customer data", "客户资料")
      case .salesRecord: LocalizedText("sales record", "销售记录")
      case .deliveryConfirmation: LocalizedText("delivery confirmation", "交付确认")
      case .productProblem: LocalizedText("product problem", "产品问题")
      case .quality: LocalizedText("quality", "质量")
      case .parts: LocalizedText("parts", "配件")
      case .transport: LocalizedText("transport", "运输")
      case .returns: LocalizedText("returns", "退货")
      }
    }
  }

  /// Every topic to its department.
  public static let standard = Topic.allCases.map {
    ExportRoute(department: $0.department, topic: $0)
  }
}
