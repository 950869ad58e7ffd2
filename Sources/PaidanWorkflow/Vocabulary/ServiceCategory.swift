/// The category of a work report (服务类别).
public enum ServiceCategory: String, VocabularyTerm, CaseIterable {
  /// 现场服务.
  case onSite
  /// 远程支持服务.
  case remote
  /// 电话支持服务.
  case phone

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .onSite: LocalizedText("on-site service", "现场服务")
    case .remote: LocalizedText("remote support service", "远程支持服务")
    case .phone: LocalizedText("phone support service", "电话支持服务")
    }
  }
}
