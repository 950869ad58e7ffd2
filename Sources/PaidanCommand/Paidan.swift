import ArgumentParser

/// The command line: a thin face on the library, without logic of its own.
@main
struct Paidan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paidan",
    abstract: "Decide which engineer takes which order: proven, explained, repeatable.",
    discussion: """
      A DAY is a folder with orders.csv and engineers.csv (or .jsonl); docs/formats describes it.

        paidan match DAY                            a whole day as one batch
        paidan match DAY --at 2024-05-20T09:00:00Z  the batch of one instant
        paidan replay DAY --compare nearest,greedy  a day, against two baselines
        paidan live DAY --events events.jsonl       a stream of events, line by line
        paidan explain DAY ORDER                    why he, or why nobody
        paidan verify plan.json DAY                 check without trusting it

      Exit codes: 0 done, 1 a plan that does not hold, 64 usage, 65 data,
      66 a file that cannot be read, 73 a file that cannot be written.
      """,
    version: "0.1.0",
    subcommands: [
      MatchCommand.self, ReplayCommand.self, LiveCommand.self, ExplainCommand.self,
      VerifyCommand.self,
      SolveCommand.self, PolicyCommand.self,
    ])
}
