/// Why a second visit was needed (SVC-19).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct SecondVisitCause: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 配件缺失.
  public static let missingPart = Self(rawValue: "missingPart")
  /// 技能不足.
  public static let insufficientSkill = Self(rawValue: "insufficientSkill")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.missingPart, LocalizedText("part missing", "配件缺失")),
    (.insufficientSkill, LocalizedText("insufficient skill", "技能不足")),
    (.other, LocalizedText("other", "其他")),
  ]
}
