internal import PaidanModel

extension Remedy: PlanAnswer {
  /// The answer in one sentence.
  public func sentence(in language: AnswerLanguage) -> String {
    let words = Wording(language)
    let others = words.say(
      "costs the others \(words.minutes(costToOthers))",
      "其他工单多花 \(words.minutes(costToOthers))")
    let moves = words.moves(difference.moves(besides: order))
    return words.say(
      "\(change.text(words)): engineer \(engineer) takes it, which \(others)\(moves).",
      "\(change.text(words))：由工程师 \(engineer) 接单，\(others)\(moves)。")
  }
}

extension Remedy.Change {
  func text(_ words: Wording) -> String {
    switch self {
    case .radius(let meters):
      words.say("a radius of \(meters) m for this order", "本单半径放宽到 \(meters) 米")
    case .load(let engineer):
      words.say("one order more than allowed for \(engineer)", "允许 \(engineer) 多接一单")
    case .certificate(let certificate, let engineer):
      words.say(
        "a certificate '\(certificate)' for \(engineer)", "\(engineer) 取得“\(certificate)”证书")
    case .window(let minutes):
      words.say(
        "a window \(abs(minutes)) minutes \(minutes < 0 ? "earlier" : "later")",
        "预约时间\(minutes < 0 ? "提前" : "推迟") \(abs(minutes)) 分钟")
    case .urgency(let urgency):
      words.say("the urgency '\(words.urgency(urgency))'", "紧急程度提升为\(words.urgency(urgency))")
    }
  }
}
