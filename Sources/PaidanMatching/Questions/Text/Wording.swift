internal import PaidanModel

/// What sentences are made of.
struct Wording {
  let language: AnswerLanguage
  /// How many moves a sentence names.
  static let movesNamed = 4

  init(_ language: AnswerLanguage) { self.language = language }

  /// One of two texts.
  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    language == .english ? english() : chinese()
  }

  func minutes(_ thousandths: Int64) -> String {
    let amount = TravelMinutes(thousandths: thousandths)
    return say("\(amount) min", "\(amount) 分钟")
  }

  /// An amount with its sign.
  func signed(_ thousandths: Int64) -> String {
    (thousandths < 0 ? "" : "+") + TravelMinutes(thousandths: thousandths).description
  }

  func nobody(_ engineer: EngineerID?) -> String { engineer?.text ?? say("nobody", "无人") }

  /// What a plan costs more, or saves.
  func change(_ excess: Int64) -> String {
    if excess == 0 { return say("the plan costs the same", "计划成本不变") }
    let amount = minutes(abs(excess))
    return excess > 0
      ? say("the plan costs \(amount) more", "计划多花 \(amount)")
      : say("the plan costs \(amount) less", "计划少花 \(amount)")
  }

  /// Who moves, and what that costs each; empty where nobody does.
  func moves(_ moves: [OrderMove]) -> String {
    if moves.isEmpty { return "" }
    var parts = moves.prefix(Self.movesNamed).map { move in
      say(
        "\(move.order) from \(nobody(move.from)) to \(nobody(move.to)) (\(signed(move.extra)))",
        "\(move.order)：\(nobody(move.from)) → \(nobody(move.to))（\(signed(move.extra))）")
    }
    let rest = moves.count - parts.count
    if rest > 0 { parts.append(say("\(rest) more", "另有 \(rest) 单")) }
    return say("; moves: ", "；变动：") + list(parts)
  }

  func list(_ parts: [String]) -> String { parts.joined(separator: say(", ", "、")) }

  func rules(_ rules: [EligibilityRule]) -> String { list(rules.map { rule($0) }) }

  func rule(_ rule: EligibilityRule) -> String {
    switch rule {
    case .noSkill: say("lacks a certificate or the level", "缺少证书或级别不足")
    case .outOfRadius: say("is too far away", "超出半径")
    case .overLoad: say("has no free slot", "负荷已满")
    case .unavailable: say("is not on shift", "不在班")
    case .excludedByRefusal: say("is excluded for it", "已被该工单排除")
    case .otherArea: say("belongs to another area", "属于其他区域")
    case .appointmentInfeasible: say("cannot keep the appointment", "赶不上预约时间")
    }
  }

  /// How many engineers fail a rule.
  func count(_ count: UnassignedOrder.RuleCount) -> String {
    let english =
      switch count.rule {
      case .noSkill: "without certificate or level"
      case .outOfRadius: "too far away"
      case .overLoad: "without a free slot"
      case .unavailable: "not on shift"
      case .excludedByRefusal: "excluded for it"
      case .otherArea: "of another area"
      case .appointmentInfeasible: "too late for the appointment"
      }
    return say("\(count.engineers) \(english)", "\(count.engineers) 人\(rule(count.rule))")
  }

  func obstacle(_ obstacle: EngineerRefusal.Obstacle) -> String {
    switch obstacle {
    case .clash(let others):
      say(
        "cannot keep its appointment together with \(list(others.map(\.text)))",
        "无法同时赶上 \(list(others.map(\.text))) 的预约")
    case .noAnswer: say("did not answer the last offer in time", "上次派单未及时应答")
    case .slotsHeld: say("has all his slots held by offers", "席位都被待应答的派单占用")
    }
  }

  func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .normal: say("normal", "普通")
    case .urgent: say("urgent", "紧急")
    case .extraUrgent: say("extra urgent", "特急")
    }
  }
}
