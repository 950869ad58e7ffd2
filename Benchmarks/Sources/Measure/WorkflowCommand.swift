import ArgumentParser
import Foundation
import PaidanModel
import PaidanWorkflow

/// The golden scenario interleaved on many cases: commands decided and applied in memory.
struct WorkflowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow",
    abstract: "Accepted commands per second on one core, and bytes per open case.")

  @Option(help: "How many cases go through the scenario side by side.") var cases = 100_000
  @Option(help: "Runs, whose median counts.") var runs = 3
  @Option(help: "The commands of the scenario, a line of JSON each.")
  var commands = "../fixtures/histories/golden-consumer.commands.jsonl"
  @Option(help: "A file for the figures as JSON.") var json: String?

  private struct Figures: Encodable {
    let cases: Int
    let commands: Int
    let events: Int
    let seconds: [Double]
    /// Of the processor: what a busy machine does not blur.
    let processorSeconds: [Double]
    let commandsPerSecond: Double
    let commandsPerProcessorSecond: Double
    let bytesPerOpenCase: Int
  }

  func validate() throws {
    guard cases >= 1, runs >= 1 else {
      throw ValidationError("--cases and --runs are at least 1")
    }
  }

  func run() throws {
    let script = try Self.commands(at: commands)
    let template = ProcessTemplate.standardConsumer
    var times: [Double] = []
    var processorTimes: [Double] = []
    var events = 0
    var bytes = 0
    for _ in 0..<runs {
      let (time, processorTime, count, memory) = try Self.play(script, on: cases, template)
      times.append(time)
      processorTimes.append(processorTime)
      events = count
      bytes = max(bytes, memory)
    }
    let figures = Figures(
      cases: cases, commands: script.count * cases, events: events, seconds: times,
      processorSeconds: processorTimes,
      commandsPerSecond: Double(script.count * cases) / times.median,
      commandsPerProcessorSecond: Double(script.count * cases) / processorTimes.median,
      bytesPerOpenCase: bytes / cases)
    print(
      String(
        format: "%d cases, %d commands, %d events: %.0f commands/s, %.0f by processor time, "
          + "%d bytes per open case",
        figures.cases, figures.commands, figures.events, figures.commandsPerSecond,
        figures.commandsPerProcessorSecond, figures.bytesPerOpenCase))
    if let json { try Measure.report(figures, to: json) }
  }

  /// Every command to every case before the next: as a day's cases come, not one after another.
  private static func play(
    _ script: [Command], on count: Int, _ template: ProcessTemplate
  ) throws -> (seconds: Double, processorSeconds: Double, events: Int, bytes: Int) {
    let before = residentBytes()
    var cases = Array(repeating: Case(template), count: count)
    var events = 0
    var open = 0
    let clock = ContinuousClock()
    let processor = processorSeconds()
    let time = try clock.measure {
      for command in script {
        // Before the last command that keeps the order in service.
        if command.action.kind == .completeOrder { open = residentBytes() - before }
        for index in cases.indices {
          for event in try decide(command, cases[index], template) {
            evolve(&cases[index], event)
            events += 1
          }
        }
      }
    }
    let processorTime = processorSeconds() - processor
    guard cases.allSatisfy({ $0.place == .archived }) else {
      throw MeasureError("a case did not reach the archive")
    }
    let (seconds, attoseconds) = time.components
    return (Double(seconds) + Double(attoseconds) / 1e18, processorTime, events, open)
  }

  private static func commands(at path: String) throws -> [Command] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(Command.self, from: Data($0.utf8))
    }
  }

  /// What the process has used of a processor so far.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What the process holds in memory, by the kernel's account.
  private static func residentBytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}
