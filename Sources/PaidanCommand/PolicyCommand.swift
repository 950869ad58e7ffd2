import ArgumentParser
import PaidanMatching

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Print the standard policy, or check one of your own.",
    discussion: """
      Every key is described in docs/policy.md with unit and range. Print it to a file, change it, \
      and hand it to the other commands with --policy.
      """)

  @Option(help: "A policy file to check and print in standard form.") var check: String?

  func run() throws {
    Output.print(try Input.policy(check).json)
  }
}
