internal import PaidanModel

extension PriceInterval: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    return words.say(
      "engineer \(engineer) uses \(taken) of \(slots) slots: one more would save "
        + "\(words.minutes(least)), one less would cost \(words.minutes(greatest)).",
      "工程师 \(engineer) 已用 \(taken)/\(slots) 个席位：多一个席位可省 \(words.minutes(least))，"
        + "少一个要多花 \(words.minutes(greatest))。")
  }
}

extension CertificateWorth: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    return words.say(
      "a certificate '\(certificate)' for engineer \(engineer): \(words.signed(-saving)) min"
        + "\(words.moves(difference.moves)).",
      "工程师 \(engineer) 取得“\(certificate)”证书：\(words.signed(-saving)) 分钟"
        + "\(words.moves(difference.moves))。")
  }
}

extension SkillsGap: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let place = "\(degrees(area.latitude)),\(degrees(area.longitude))"
    let first = words.say(
      "'\(certificate)' round \(place): \(orders) \(orders == 1 ? "order" : "orders"), \(unserved) "
        + "unserved, \(engineers) \(engineers == 1 ? "holder" : "holders") near with \(slots) "
        + "\(slots == 1 ? "slot" : "slots")",
      "“\(certificate)”在 \(place) 一带：需求 \(orders) 单，未派 \(unserved) 单，"
        + "附近持证 \(engineers) 人，席位 \(slots) 个")
    guard let best = training.first else {
      return words.say("\(first); training nobody near saves anything.", "\(first)；培训附近任何人都无收益。")
    }
    return words.say(
      "\(first); training \(best.engineer) saves \(words.minutes(best.saving)).",
      "\(first)；培训 \(best.engineer) 可省 \(words.minutes(best.saving))。")
  }

  private func degrees(_ hundredThousandths: Int) -> String {
    let sign = hundredThousandths < 0 ? "-" : ""
    let amount = abs(hundredThousandths)
    let rest = String(amount % 100_000)
    return "\(sign)\(amount / 100_000)." + String(repeating: "0", count: 5 - rest.count) + rest
  }
}

extension WeightStability: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let amounts = (TravelMinutes(thousandths: value), TravelMinutes(thousandths: least))
    let end =
      isUnbounded
      ? words.say("any amount", "任意值") : "\(TravelMinutes(thousandths: greatest))"
    return words.say(
      "\(weight) is \(amounts.0) min: the plan stays the best from \(amounts.1) to \(end).",
      "\(weight) 为 \(amounts.0) 分钟：在 \(amounts.1) 至 \(end) 之间计划保持最优。")
  }
}

extension ManualOutcome: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    var text = words.change(difference.excess) + words.moves(difference.moves)
    if !broken.isEmpty {
      let list = broken.map { rule in
        let beyond = rule.isBeyondLoad ? [words.say("is beyond his slots", "超出席位")] : []
        let failed = rule.failed.map { words.rule($0) }
        return "\(rule.order)/\(rule.engineer): " + words.list(failed + beyond)
      }
      text += words.say("; breaks rules: ", "；违反规则：") + list.joined(separator: "; ")
    }
    if !clashing.isEmpty {
      text +=
        words.say("; cannot keep all appointments: ", "；无法赶上所有预约：")
        + words.list(clashing.map(\.text))
    }
    return text + words.say(".", "。")
  }
}
