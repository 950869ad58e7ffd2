import ArgumentParser

/// The forms a result can take.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// The forms a figure or two can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The policy option every deciding command has.
struct PolicyOption: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "A policy as JSON; the standard one unless given (see 'paidan policy').", valueName: "file"))
  var path: String?
}
