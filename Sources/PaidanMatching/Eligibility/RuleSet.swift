/// The rules a pair fails, a bit each; empty means that the pair is a candidate.
public struct RuleSet: OptionSet, Sendable, Hashable {
  /// Bit *k* stands for the *k*-th case of ``EligibilityRule``.
  public let rawValue: UInt8

  /// The set with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Fails ``EligibilityRule/noSkill``.
  public static let noSkill = RuleSet(rawValue: 1)
  /// Fails ``EligibilityRule/outOfRadius``.
  public static let outOfRadius = RuleSet(rawValue: 2)
  /// Fails ``EligibilityRule/overLoad``.
  public static let overLoad = RuleSet(rawValue: 4)
  /// Fails ``EligibilityRule/unavailable``.
  public static let unavailable = RuleSet(rawValue: 8)
  /// Fails ``EligibilityRule/excludedByRefusal``.
  public static let excludedByRefusal = RuleSet(rawValue: 16)
  /// Fails ``EligibilityRule/appointmentInfeasible``.
  public static let appointmentInfeasible = RuleSet(rawValue: 32)
  /// Fails ``EligibilityRule/otherArea``.
  public static let otherArea = RuleSet(rawValue: 64)

  /// The rules in the set, in the order of ``EligibilityRule``.
  public var rules: [EligibilityRule] {
    EligibilityRule.allCases.enumerated()
      .filter { rawValue >> UInt8($0.offset) & 1 == 1 }
      .map(\.element)
  }
}
