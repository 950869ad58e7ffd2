public import PaidanModel

/// How urgency is judged, with examples to help (INT-10, INT-11): data of the template.
public struct UrgencyGuide: Sendable, Hashable, Codable {
  /// What decides.
  public struct Effect: Sendable, Hashable, Codable {
    /// Somebody may come to harm.
    public var isSafetyHazard: Bool
    /// The customer loses heavily.
    public var isHeavyLoss: Bool
    /// What the product is for no longer works.
    public var affectsCoreFunction: Bool

    /// An effect; what is not said is not so.
    public init(
      isSafetyHazard: Bool = false, isHeavyLoss: Bool = false, affectsCoreFunction: Bool = false
    ) {
      self.isSafetyHazard = isSafetyHazard
      self.isHeavyLoss = isHeavyLoss
      self.affectsCoreFunction = affectsCoreFunction
    }
  }

  /// An example shown to the specialist.
  public struct Example: Sendable, Hashable, Codable {
    /// What is the matter.
    public let text: LocalizedText
    /// How urgent that is.
    public let urgency: Urgency

    /// An example.
    public init(_ text: LocalizedText, _ urgency: Urgency) {
      self.text = text
      self.urgency = urgency
    }
  }

  /// What each urgency means, least first.
  public let criteria: [Example]
  /// The examples.
  public let examples: [Example]

  /// A guide.
  public init(criteria: [Example], examples: [Example]) {
    self.criteria = criteria
    self.examples = examples
  }

  /// The urgency an effect amounts to; the specialist may choose another.
  public static func urgency(of effect: Effect) -> Urgency {
    if effect.isSafetyHazard || effect.isHeavyLoss { return .extraUrgent }
    return effect.affectsCoreFunction ? .urgent : .normal
  }

  /// The criteria and examples of the catalogue.
  public static let standard = UrgencyGuide(
    criteria: [
      Example(LocalizedText("basic use unaffected", "不影响基本使用"), .normal),
      Example(LocalizedText("core function affected, no safety risk", "影响核心功能，无安全风险"), .urgent),
      Example(LocalizedText("safety hazard or heavy loss", "存在安全隐患或造成重大损失"), .extraUrgent),
    ],
    examples: [
      Example(
        LocalizedText("air-conditioner remote control dead", "空调遥控器失灵"), .normal),
      Example(
        LocalizedText("refrigerator not cooling, food spoils", "冰箱不制冷，食物变质"), .urgent),
      Example(LocalizedText("air-conditioner not cooling", "空调不制冷"), .urgent),
    ])
}
