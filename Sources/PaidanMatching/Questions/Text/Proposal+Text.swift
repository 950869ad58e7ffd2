internal import PaidanModel

extension DispatchProposal: PlanAnswer {
  /// The proposal in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let cost = words.minutes(cost)
    if let partner {
      return words.say(
        "order \(order) could go by hand to the external partner \(partner), \(meters) m away, for "
          + "\(cost).", "工单 \(order) 可人工交外部合作服务商 \(partner)：距离 \(meters) 米，成本 \(cost)。")
    }
    let breaches = breaches(words)
    let list =
      breaches.isEmpty
      ? words.say("breaks no rule", "不违反规则") : words.list(breaches)
    return words.say(
      "order \(order) could go by hand to \(kind(words)) \(words.nobody(engineer)), \(meters) m "
        + "away, for \(cost): he \(list).",
      "工单 \(order) 可人工派给\(kind(words)) \(words.nobody(engineer))：距离 \(meters) 米，"
        + "成本 \(cost)；\(list)。")
  }

  private func kind(_ words: Wording) -> String {
    source == .manualCrossArea
      ? words.say("cross-area engineer", "跨区域工程师") : words.say("engineer", "本区工程师")
  }

  /// What the rules broken come to; where another area breaks none, that he belongs to it.
  private func breaches(_ words: Wording) -> [String] {
    var parts: [String] = []
    if metersBeyondRadius > 0 {
      parts.append(
        words.say(
          "is \(metersBeyondRadius) m beyond the radius", "超出半径 \(metersBeyondRadius) 米"))
    }
    if let area { parts.append(words.say("belongs to area \(area)", "属于区域 \(area)")) }
    if ordersBeyondLoad > 0 {
      parts.append(
        words.say(
          "would hold \(ordersBeyondLoad) \(ordersBeyondLoad == 1 ? "order" : "orders") more than "
            + "allowed", "超出负荷 \(ordersBeyondLoad) 单"))
    }
    if failed.contains(.appointmentInfeasible) { parts.append(words.rule(.appointmentInfeasible)) }
    return parts
  }
}
