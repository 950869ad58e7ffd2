/// The layer of service a request belongs to (INT-35).
public enum ServiceLayer: String, VocabularyTerm, CaseIterable {
  /// 基础服务.
  case basic
  /// 技术服务.
  case technical
  /// 增值服务.
  case valueAdded

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .basic: LocalizedText("basic service", "基础服务")
    case .technical: LocalizedText("technical service", "技术服务")
    case .valueAdded: LocalizedText("value-added service", "增值服务")
    }
  }
}
