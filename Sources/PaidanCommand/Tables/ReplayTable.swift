import PaidanMatching
import PaidanReplay
import PaidanText

/// Replays for people: a line for each day and strategy, and why orders went to manual dispatch.
struct ReplayTable {
  private let results: [DayResult]

  init(_ results: [DayResult]) { self.results = results }

  var text: String {
    var table = TextTable([
      ("day", .left), ("strategy", .left), ("orders", .right), ("dispatched", .right),
      ("manual", .right), ("on time", .right), ("late min", .right), ("late p95", .right),
      ("km", .right), ("spread", .right), ("wait min", .right), ("cost h", .right),
      ("batches", .right), ("proven", .right), ("ms p50", .right), ("ms p99", .right),
    ])
    for result in results {
      let figures = result.figures
      table.append([
        result.day, result.strategy.rawValue, "\(result.orders)", "\(result.dispatched)",
        "\(result.manual)", percent(figures.onTimeShare), text(figures.meanMinutesLate),
        text(figures.minutesLate95), text(figures.kilometers), text(figures.loadSpread),
        text(figures.medianMinutesToDispatch),
        FixedDecimal(result.cost, over: 60_000, places: 1).description, "\(result.batches)",
        result.strategy == .exact ? "\(result.batchesProvenOptimal)" : "-",
        text(figures.decisionMilliseconds50), text(figures.decisionMilliseconds99),
      ])
    }
    // Only where areas kept somebody away is there anything to say about them.
    let named = ManualCause.allCases.filter { cause in
      cause != .otherArea
        || results.contains { $0.manualByCause.contains { $0.cause == cause && $0.orders > 0 } }
    }
    var causes = TextTable(
      [("day", .left), ("strategy", .left)]
        + named.map { (title: $0.rawValue, alignment: .right) })
    for result in results where result.manual > 0 {
      let counts = result.manualByCause.filter { named.contains($0.cause) }
      causes.append([result.day, result.strategy.rawValue] + counts.map { "\($0.orders)" })
    }
    let proven = results.filter { $0.strategy == .exact }
    let all = proven.allSatisfy { $0.batches == $0.batchesProvenOptimal }
    return table.text
      + (results.contains { $0.manual > 0 } ? "\nManual dispatch, by cause:\n" + causes.text : "")
      + "\n"
      + (all
        ? "Every batch of the exact strategy is proven optimal.\n"
        : "NOT every batch of the exact strategy is proven optimal.\n")
  }

  private func text(_ figure: FixedDecimal?) -> String { figure?.description ?? "-" }

  private func percent(_ share: FixedDecimal?) -> String {
    share.map { "\(FixedDecimal(units: $0.units, places: 2)) %" } ?? "-"
  }
}
