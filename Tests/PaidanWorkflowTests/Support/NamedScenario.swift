import PaidanWorkflow
import Testing

/// A scenario whose history is kept.
struct NamedScenario: CustomTestStringConvertible {
  let name: String
  let scenario: Scenario
  let template: ProcessTemplate

  var testDescription: String { name }
}

extension Scenario {
  /// The scenarios whose histories lie under fixtures/histories.
  static let histories = [
    NamedScenario(name: "golden-consumer", scenario: .golden, template: .test)
  ]
}
