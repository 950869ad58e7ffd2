import ArgumentParser
import Foundation
import PaidanMatching
import PaidanModel
import PaidanReplay
import PaidanText

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replay days in rolling batches and print what came of them.",
    discussion: """
      Orders arrive, batches decide inside the policy's windows, engineers travel and work. With \
      --compare the same days run again under baselines: 'nearest' gives each order to its nearest \
      engineer who qualifies, 'greedy' takes the cheapest pair first.
      """)

  @Argument(help: "Folders of days.") var days: [String]
  @OptionGroup var policy: PolicyOption
  @Option(help: "Baselines to compare with, separated by commas: nearest, greedy.")
  var compare: StrategyList?
  @Option(help: "How to print.") var format = ReportFormat.table
  @Option(
    help: """
      Write one day's exact replay to this file, as an event stream: 'paidan live DAY --events FILE' \
      comes to the same decisions.
      """)
  var log: String?

  func validate() throws {
    if days.isEmpty { throw ValidationError("name at least one day") }
    if log != nil, days.count > 1 {
      throw ValidationError("--log writes the stream of one day; \(days.count) were named")
    }
  }

  func run() throws {
    let policy = try Input.policy(policy.path)
    let days = try days.map { try Input.day($0) }
    let strategies = [Strategy.exact] + (compare?.strategies ?? [])
    let start = ContinuousClock.now
    var results: [DayResult] = []
    var lines: [LiveLine] = []
    for day in days {
      for strategy in strategies {
        Progress.show("\(day.name): \(strategy.rawValue), \(day.orders.count) orders")
        let simulator = Simulator(policy: policy, strategy: strategy) {
          let elapsed = start.duration(to: .now).components
          return elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
        }
        let result = try Input.data { () throws(BatchError) in
          guard log != nil, strategy == .exact else { return try simulator.run(day) }
          return try simulator.run(day) {
            lines.append($0.line)
          } tell: {
            lines += $0.lines
          }
        }
        results.append(result)
      }
    }
    Progress.clear()
    if let log { try Output.write(lines.flatMap { $0.json + [0x0A] }, to: log) }
    switch format {
    case .json: try Output.write(ReplayDocument(results).json, to: nil)
    case .table: Output.print(ReplayTable(results).text)
    }
  }
}

/// Baselines separated by commas.
struct StrategyList: ExpressibleByArgument {
  let strategies: [Strategy]

  init?(argument: String) {
    var strategies: [Strategy] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let strategy = Strategy(rawValue: String(name)), strategy != .exact,
        !strategies.contains(strategy)
      else { return nil }
      strategies.append(strategy)
    }
    self.strategies = strategies
  }
}
