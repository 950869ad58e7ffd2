/// A start for the searches: prices nearly right, most rows on their best columns.
extension CoreSolver {
  /// Augmenting row reduction on the core: each row takes its best column and raises the price to
  /// where its second best is as good; whom it drives out is next.
  ///
  /// What a row holds then stays its best, since prices only rise. A row that gains nothing by
  /// driving another out waits for a search, and so do all when the bids, a number for each row,
  /// are used up: with real numbers two rows can outbid each other for very long.
  mutating func startWarm() {
    var bids = 8 * view.rowCount
    for first in (0..<Int32(view.rowCount)).reversed() {
      var row = first
      while true {
        let wish = wish(of: row)
        guard bids > 0, wish.best >= 0 else {
          waiting.append(row)
          break
        }
        let edge = core[wish.best]
        // A row's only entry sets no price.
        let raised =
          wish.second < .infinity ? price[edge.column] + (wish.second - wish.least) : -.infinity
        let holder = rowOfColumn[edge.column]
        if holder < 0 {
          assign(row, edge)
          if raised > price[edge.column] { price[edge.column] = raised }
          break
        }
        guard raised > price[edge.column] else {
          settle(row, at: wish.least)
          break
        }
        bids -= 1
        price[edge.column] = raised
        columnOfRow[holder] = -1
        assign(row, edge)
        row = holder
      }
    }
  }

  /// Gives a row a free column among its best, or lets it wait.
  private mutating func settle(_ row: Int32, at least: Double) {
    for index in core.range(ofRow: row) {
      let edge = core[index]
      if rowOfColumn[edge.column] < 0, edge.cost + price[edge.column] == least {
        assign(row, edge)
        return
      }
    }
    waiting.append(row)
  }

  /// A row's two least sums of cost and price of all its entries, and the least one's place in the
  /// core; -1 for none.
  private mutating func wish(of row: Int32) -> (least: Double, second: Double, best: Int) {
    var wish = look(row)
    while wish.second > bound[row] {
      renew(row, wanted: scan.wanted)
      wish = look(row)
    }
    return wish
  }

  /// The same of the entries in the core.
  private func look(_ row: Int32) -> (least: Double, second: Double, best: Int) {
    var wish = (least: Double.infinity, second: Double.infinity, best: -1)
    for index in core.range(ofRow: row) {
      let edge = core[index]
      let sum = edge.cost + price[edge.column]
      let isLess = sum < wish.least
      wish.second = isLess ? wish.least : (sum < wish.second ? sum : wish.second)
      wish.best = isLess ? index : wish.best
      wish.least = isLess ? sum : wish.least
    }
    return wish
  }
}
