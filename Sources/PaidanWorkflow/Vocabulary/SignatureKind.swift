/// How somebody signed (CNF-12).
public enum SignatureKind: String, VocabularyTerm, CaseIterable {
  /// 电子.
  case electronic
  /// 纸质扫描.
  case scannedPaper
  /// 口头确认.
  case spokenConsent

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .electronic: LocalizedText("electronic", "电子")
    case .scannedPaper: LocalizedText("scanned paper", "纸质扫描")
    case .spokenConsent: LocalizedText("spoken consent", "口头确认")
    }
  }
}
