/// Why an engineer refused an offer (拒单原因, DSP-09).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct RefusalReason: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 技能不符.
  public static let skillMismatch = Self(rawValue: "skillMismatch")
  /// 时间冲突.
  public static let timeConflict = Self(rawValue: "timeConflict")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.skillMismatch, LocalizedText("skill mismatch", "技能不符")),
    (.timeConflict, LocalizedText("time conflict", "时间冲突")),
    (.other, LocalizedText("other", "其他")),
  ]
}
