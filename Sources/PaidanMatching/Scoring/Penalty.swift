internal import PaidanModel

extension PenaltyWeights {
  /// What leaving `order` out of a batch at `instant` costs, in thousandths of a minute.
  ///
  /// The time to keep its promise runs from its creation to the last start that keeps both the
  /// latest start and the due instant; an order without either uses up no slack.
  func penalty(of order: borrowing Order, at instant: Instant) -> Int64 {
    var lastStart = order.window.latestStart?.milliseconds ?? .max
    if let due = order.dueAt {
      lastStart = min(lastStart, due.milliseconds - order.serviceMilliseconds)
    }
    var perMille: Int64 = 0
    if lastStart != .max {
      let whole = lastStart - order.createdAt.milliseconds
      let used = max(0, instant.milliseconds(since: order.createdAt))
      perMille = used >= whole ? 1000 : used * 1000 / whole
    }
    // A week at most: beyond it age says nothing more, and an old record must not overflow.
    let age = min(instant.wholeMinutes(since: order.createdAt), 10_080)
    return base[order.urgency].thousandths + perMille * slackUsedPerMille.thousandths
      + age * waitingMinute.thousandths
  }
}
