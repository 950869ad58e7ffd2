/// The kinds of request of the project's own desk, and what each becomes (INT-03).
public enum ServiceRequestKind: String, VocabularyTerm, CaseIterable {
  /// 咨询.
  case consultation
  /// 故障报修.
  case faultReport
  /// 投诉.
  case complaint
  /// 需求建议.
  case suggestion

  /// What a kind becomes.
  public enum Destination: Sendable, Hashable {
    /// An intake of this demand.
    case intake(DemandType)
    /// A complaint (CMP-07).
    case complaint
    /// A note like a survey's comment; no order.
    case note
  }

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .consultation: LocalizedText("consultation", "咨询")
    case .faultReport: LocalizedText("fault report", "故障报修")
    case .complaint: LocalizedText("complaint", "投诉")
    case .suggestion: LocalizedText("demand or suggestion", "需求建议")
    }
  }

  /// What it becomes.
  public var destination: Destination {
    switch self {
    case .consultation: .intake(.consultation)
    case .faultReport: .intake(.repair)
    case .complaint: .complaint
    case .suggestion: .note
    }
  }
}
