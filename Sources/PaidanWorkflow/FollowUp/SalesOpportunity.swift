public import PaidanModel

/// A chance to sell that was seen on the way (FUP-20); a record and no more.
public struct SalesOpportunity: Sendable, Hashable, Codable {
  /// Where it was seen.
  public var source: Source
  /// What might be sold.
  public var kind: Kind
  /// What was seen, in the words of whom saw it.
  public var note: String
  /// When it was seen.
  public var seenAt: Instant

  /// Where a chance was seen.
  public enum Source: String, VocabularyTerm, CaseIterable {
    /// 维修.
    case repair
    /// 数据分析.
    case dataAnalysis
    /// 回访.
    case followUp
    /// 转介绍.
    case referral

    /// The name in both languages.
    public var label: LocalizedText {
      switch self {
      case .repair: LocalizedText("repair", "维修")
      case .dataAnalysis: LocalizedText("data analysis", "数据分析")
      case .followUp: LocalizedText("follow-up", "回访")
      case .referral: LocalizedText("referral", "转介绍")
      }
    }
  }

  /// What might be sold.
  public enum Kind: String, VocabularyTerm, CaseIterable {
    /// 升级.
    case upgrade
    /// 配件.
    case accessory
    /// 耗材.
    case consumable
    /// 增值服务.
    case valueAddedService

    /// The name in both languages.
    public var label: LocalizedText {
      switch self {
      case .upgrade: LocalizedText("upgrade", "升级")
      case .accessory: LocalizedText("accessory", "配件")
      case .consumable: LocalizedText("consumable", "耗材")
      case .valueAddedService: LocalizedText("value-added service", "增值服务")
      }
    }
  }

  /// A chance; nil where the note says nothing.
  public init?(source: Source, kind: Kind, note: String, seenAt: Instant) {
    guard !note.allSatisfy(\.isWhitespace) else { return nil }
    self.source = source
    self.kind = kind
    self.note = note
    self.seenAt = seenAt
  }
}
