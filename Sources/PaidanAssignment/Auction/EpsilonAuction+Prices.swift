/// From scaled prices that are optimal within 1 to whole ones that are optimal.
extension EpsilonAuction {
  /// Per column its price in the unit of the costs before they were multiplied by `scale`, after a
  /// last round at an epsilon of 1.
  ///
  /// A row in slot *a* satisfies *N* c(a) + P(a) <= *N* c(b) + P(b) + 1 for any slot *b*, and for
  /// its penalty as a slot of price 0 too. If prices are rounded down beyond a certain remainder of
  /// their division by *N* and up from there, c(a) + p(a) <= c(b) + p(b) can fail only where one
  /// price has the last remainder rounded down and another the first one rounded up. At most *n*
  /// slots are held and every other price and penalty has remainder 0, so of the *n* + 1 other
  /// remainders of *N* = *n* + 2 one is found nowhere: rounding turns there. Free slots keep their
  /// costs, and no price falls below its slot's cost.
  func wholePrices(scale: Int64) -> [Int32] {
    let remainders = WorkArray<Bool>(repeating: false, count: Int(scale))
    for slot in 0..<slotPrice.count { remainders[Int(slotPrice[slot] % scale)] = true }
    var turn = 1
    while remainders[turn] { turn += 1 }
    return (0..<Int32(graph.columnCount)).map { column in
      if graph.slots(of: column).isEmpty { return 0 }
      let (whole, remainder) = leastPrice[column].quotientAndRemainder(dividingBy: scale)
      return Int32(whole) + (remainder > turn ? 1 : 0)
    }
  }
}
