/// Where the replaced part went (SVC-07).
public enum OldPartDisposition: String, VocabularyTerm, CaseIterable {
  /// 留给客户.
  case leftWithCustomer
  /// 回收.
  case recycled

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .leftWithCustomer: LocalizedText("left with the customer", "留给客户")
    case .recycled: LocalizedText("recycled", "回收")
    }
  }
}
