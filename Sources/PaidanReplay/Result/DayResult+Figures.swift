package import PaidanText

extension DayResult {
  /// The share of promises kept, 0...1; nil when nothing was promised.
  public var onTimeShare: Double? { figures.onTimeShare?.value }
  /// Kilometres travelled by all engineers.
  public var kilometers: Double { Double(meters) / 1000 }
  /// The mean of the minutes late; nil when no dispatched order had a promise.
  public var meanMinutesLate: Double? { figures.meanMinutesLate?.value }
  /// The standard deviation of the orders per engineer who was on shift (OPT-F31); nil when none
  /// was.
  public var loadSpread: Double? { figures.loadSpread?.value }
  /// The middle of the minutes from creation to dispatch; nil when nothing was dispatched.
  public var medianMinutesToDispatch: Double? { figures.medianMinutesToDispatch?.value }

  /// The figures as they are printed: each rounded once, from whole numbers.
  package var figures: DayFigures { DayFigures(self) }
}

/// A day's figures as decimals that print the same everywhere; percentiles are nearest-rank.
package struct DayFigures {
  /// Kilometres travelled by all engineers.
  package let kilometers: FixedDecimal
  /// The share of promises kept.
  package let onTimeShare: FixedDecimal?
  /// The mean of the minutes late.
  package let meanMinutesLate: FixedDecimal?
  /// The 95th percentile of the minutes late.
  package let minutesLate95: FixedDecimal?
  /// The middle of the minutes from creation to dispatch.
  package let medianMinutesToDispatch: FixedDecimal?
  /// The 95th percentile of the minutes from creation to dispatch.
  package let minutesToDispatch95: FixedDecimal?
  /// The standard deviation of the orders per engineer.
  package let loadSpread: FixedDecimal?
  /// The middle of the milliseconds a batch took to decide.
  package let decisionMilliseconds50: FixedDecimal?
  /// The 99th percentile of the milliseconds a batch took to decide.
  package let decisionMilliseconds99: FixedDecimal?

  init(_ result: DayResult) {
    kilometers = FixedDecimal(units: Int64(result.meters), places: 3)
    onTimeShare =
      result.promises == 0
      ? nil
      : FixedDecimal(Int64(result.promisesKept), over: Int64(result.promises), places: 4)
    let late = result.millisecondsLate
    meanMinutesLate =
      late.isEmpty
      ? nil : FixedDecimal(late.reduce(0, +), over: Int64(late.count) * 60_000, places: 3)
    minutesLate95 = late.percentile(95, in: 60_000)
    medianMinutesToDispatch = result.millisecondsToDispatch.percentile(50, in: 60_000)
    minutesToDispatch95 = result.millisecondsToDispatch.percentile(95, in: 60_000)
    loadSpread = Self.spread(of: result.ordersByEngineer)
    decisionMilliseconds50 = result.decisionNanoseconds.percentile(50, in: 1_000_000)
    decisionMilliseconds99 = result.decisionNanoseconds.percentile(99, in: 1_000_000)
  }

  private static func spread(of counts: [Int]) -> FixedDecimal? {
    guard !counts.isEmpty else { return nil }
    let sum = counts.reduce(0, +)
    let squares = counts.reduce(0) { $0 + $1 * $1 }
    // The variance times the count squared is a whole number, so nothing depends on the order.
    let spread = Double(counts.count * squares - sum * sum).squareRoot() / Double(counts.count)
    return FixedDecimal(units: Int64((spread * 1000).rounded()), places: 3)
  }
}

extension [Int64] {
  /// The nearest-rank percentile of ascending values over `unit`, three decimals; nil when there
  /// are none.
  fileprivate func percentile(_ rank: Int, in unit: Int64) -> FixedDecimal? {
    isEmpty
      ? nil
      : FixedDecimal(self[Swift.max(0, (count * rank + 99) / 100 - 1)], over: unit, places: 3)
  }
}
