/// Why an engineer declines an offer (requirement DSP-09): one of two known grounds, or any other in
/// words.
public struct RefusalGround: RawRepresentable, Sendable, Hashable {
  /// A key, or the ground in words; not empty.
  public let rawValue: String

  /// The ground with this key, or in these words.
  ///
  /// - Precondition: it says something, as a refusal without a ground is none.
  public init(rawValue: String) {
    precondition(!rawValue.isEmpty, "a refusal has a ground")
    self.rawValue = rawValue
  }

  /// He lacks a skill it takes (技能不符).
  public static let skillMismatch = Self(rawValue: "skillMismatch")
  /// He has no time then (时间冲突).
  public static let timeConflict = Self(rawValue: "timeConflict")
}
