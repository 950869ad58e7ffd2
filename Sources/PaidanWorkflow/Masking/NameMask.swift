/// Masks a person's name: the surname and one star, whatever the length, 张* (ARC-05, A-38).
public struct NameMask: Sendable, Hashable, Codable {
  /// Surnames of two characters, kept whole.
  public let compoundSurnames: [String]

  /// The common compound surnames.
  public static let standard = NameMask(compoundSurnames: [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙",
    "司徒", "夏侯", "轩辕", "端木", "百里", "南宫", "独孤", "西门", "东郭", "呼延", "闻人", "澹台",
  ])

  /// A mask that keeps these surnames whole.
  public init(compoundSurnames: [String]) { self.compoundSurnames = compoundSurnames }

  /// The masked name; a lone star for an empty name.
  ///
  /// A Latin name keeps its first letter, a masked name stays as it is.
  public func mask(_ name: String) -> String {
    let trimmed = name.drop { $0.isWhitespace }
    guard let first = trimmed.first, first != "*" else { return "*" }
    let surname = compoundSurnames.first { trimmed.hasPrefix($0) }
    return (surname ?? String(first)) + "*"
  }

  /// True for a surname and one star, and nothing else.
  public func isMasked(_ text: String) -> Bool {
    text.hasSuffix("*") && text.count >= 2 && mask(text) == text
  }
}
