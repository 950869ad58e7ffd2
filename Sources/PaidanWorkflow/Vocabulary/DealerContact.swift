/// Whom at a dealership a routine follow-up speaks to (FUP-11, ROLE-16).
public enum DealerContact: String, VocabularyTerm, CaseIterable {
  /// 服务经理.
  case serviceManager
  /// 网管.
  case networkAdministrator

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .serviceManager: LocalizedText("service manager", "服务经理")
    case .networkAdministrator: LocalizedText("network administrator", "网管")
    }
  }
}
