internal import PaidanModel

extension EngineerReason: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let first = words.say(
      "order \(order) goes to engineer \(pair.engineer), \(pair.meters) m away, for "
        + "\(words.minutes(pair.cost)) and a slot of \(words.minutes(slotCost))",
      "工单 \(order) 派给工程师 \(pair.engineer)：距离 \(pair.meters) 米，成本 \(words.minutes(pair.cost))，"
        + "席位 \(words.minutes(slotCost))")
    let left = words.say(
      "without it the plan would cost \(words.minutes(worth)) more",
      "不派此单计划多花 \(words.minutes(worth))")
    guard let runnerUp else {
      return words.say(
        "\(first); nobody else qualifies, and \(left).", "\(first)；没有其他合格者，\(left)。")
    }
    let other = runnerUp.pair.engineer
    let excess = words.minutes(runnerUp.difference.excess)
    let moves = words.moves(runnerUp.difference.moves(besides: order))
    return words.say(
      "\(first); \(left), with \(other), the best of \(others) "
        + "\(others == 1 ? "other" : "others"), \(excess) more\(moves).",
      "\(first)；\(left)；其他 \(others) 人中最佳的 \(other) 使计划多花 \(excess)\(moves)。")
  }
}

extension EngineerRefusal: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let engineer = pair.engineer
    if planned == engineer {
      return words.say(
        "order \(order) does go to engineer \(engineer).", "工单 \(order) 正是派给工程师 \(engineer)。")
    }
    if let difference {
      let moves = words.moves(difference.moves(besides: order))
      return words.say(
        "with order \(order) at engineer \(engineer) instead of \(words.nobody(planned)), "
          + "\(words.change(difference.excess))\(moves).",
        "若工单 \(order) 由 \(words.nobody(planned)) 改派工程师 \(engineer)，"
          + "\(words.change(difference.excess))\(moves)。")
    }
    let why = obstacle.map { words.obstacle($0) } ?? words.rules(failed)
    return words.say(
      "engineer \(engineer) may not take order \(order): he \(why).",
      "工程师 \(engineer) 不能接工单 \(order)：\(why)。")
  }
}

extension NobodyReason: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let first = words.say(
      "nobody takes order \(order), at a penalty of \(words.minutes(penalty))",
      "工单 \(order) 无人接，代价 \(words.minutes(penalty))")
    if let competition {
      let orders = competition.orders.count
      return words.say(
        "\(first): \(orders) orders compete for \(competition.slots) "
          + "\(competition.slots == 1 ? "slot" : "slots") of \(competition.engineers.count) "
          + "\(competition.engineers.count == 1 ? "engineer" : "engineers")\(priceOfPlace(words)).",
        "\(first)：\(orders) 单争 \(competition.engineers.count) 名工程师的 \(competition.slots) 个席位"
          + "\(priceOfPlace(words))。")
    }
    if place != nil { return first + priceOfPlace(words) + words.say(".", "。") }
    if !keptApart.isEmpty {
      let reasons = keptApart.map { "\($0.engineer) \(words.obstacle($0.obstacle))" }
      return words.say(
        "\(first): \(words.list(reasons)).", "\(first)：\(words.list(reasons))。")
    }
    let counts = rules.filter { $0.engineers > 0 }.map { words.count($0) }
    let nobody = words.say("nobody is near", "附近没有工程师")
    return words.say(
      "\(first): of the engineers within twice the radius nobody qualifies ("
        + (counts.isEmpty ? nobody : words.list(counts)) + ").",
      "\(first)：两倍半径内没有合格的工程师（" + (counts.isEmpty ? nobody : words.list(counts)) + "）。")
  }

  private func priceOfPlace(_ words: Wording) -> String {
    guard let place else { return "" }
    let moves = words.moves(place.difference.moves(besides: order))
    return words.say(
      "; a place with \(place.engineer) would cost \(words.minutes(place.cost))\(moves)",
      "；由 \(place.engineer) 接单要花 \(words.minutes(place.cost))\(moves)")
  }
}
