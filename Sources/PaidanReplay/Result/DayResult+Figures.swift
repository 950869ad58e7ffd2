package import PaidanText

extension DayResult {
  /// Kilometres travelled by all engineers.
  package var kilometers: FixedDecimal { FixedDecimal(units: Int64(meters), places: 3) }

  /// The share of promises kept, four decimals; nil when nothing was promised.
  package var onTimeShare: FixedDecimal? {
    promises == 0 ? nil : FixedDecimal(Int64(promisesKept), over: Int64(promises), places: 4)
  }

  /// The mean of the minutes late; nil when no dispatched order had a promise.
  package var meanMinutesLate: FixedDecimal? {
    let count = Int64(millisecondsLate.count)
    return count == 0
      ? nil : FixedDecimal(millisecondsLate.reduce(0, +), over: count * 60_000, places: 3)
  }

  /// The 95th percentile of the minutes late.
  package var minutesLate95: FixedDecimal? {
    millisecondsLate.percentile(95).map { FixedDecimal($0, over: 60_000, places: 3) }
  }

  /// The middle of the minutes from creation to dispatch.
  package var medianMinutesToDispatch: FixedDecimal? {
    millisecondsToDispatch.percentile(50).map { FixedDecimal($0, over: 60_000, places: 3) }
  }

  /// The 95th percentile of the minutes from creation to dispatch.
  package var minutesToDispatch95: FixedDecimal? {
    millisecondsToDispatch.percentile(95).map { FixedDecimal($0, over: 60_000, places: 3) }
  }

  /// The standard deviation of the orders per engineer who was on shift (OPT-F31); nil when none was.
  package var loadSpread: FixedDecimal? {
    let count = ordersByEngineer.count
    guard count > 0 else { return nil }
    let sum = ordersByEngineer.reduce(0, +)
    let squares = ordersByEngineer.reduce(0) { $0 + $1 * $1 }
    // The variance times the count squared is a whole number, so nothing depends on the order.
    let spread = Double(count * squares - sum * sum).squareRoot() / Double(count)
    return FixedDecimal(units: Int64((spread * 1000).rounded()), places: 3)
  }

  /// Percentile `rank` of the milliseconds a batch took to decide.
  package func decisionMilliseconds(_ rank: Int) -> FixedDecimal? {
    decisionNanoseconds.percentile(rank).map { FixedDecimal($0, over: 1_000_000, places: 3) }
  }
}

extension [Int64] {
  /// The nearest-rank percentile of ascending values; nil when there are none.
  fileprivate func percentile(_ rank: Int) -> Int64? {
    isEmpty ? nil : self[Swift.max(0, (count * rank + 99) / 100 - 1)]
  }
}
