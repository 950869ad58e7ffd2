import PaidanWorkflow

/// What a walk has reached, counted, and what it should have and has not.
struct WalkTally {
  var accepted = 0
  var refused = 0
  var cases = 0
  var transitions: [TransitionID: Int] = [:]
  var errors: [String: Int] = [:]
  var kinds: [WorkflowEvent.Kind: Int] = [:]
  var commands: [CommandKind: Int] = [:]
  var firings: [ClockFiringKind: Int] = [:]
  var clocks: [ClockID: Int] = [:]
  var clockKinds: [ClockKind: Int] = [:]

  mutating func count(_ error: WorkflowError) {
    refused += 1
    errors[Self.name(of: error), default: 0] += 1
  }

  /// The name of an error, without what it carries.
  static func name(of error: WorkflowError) -> String {
    let text = String(describing: error)
    return String(text.prefix { $0 != "(" })
  }

  static let errorNames = [
    "versionConflict", "recordedOutOfOrder", "happenedAfterRecorded", "templateDiffers",
    "notPermitted", "outOfPlace", "transitionNotAllowed", "guardFailed",
    "dispatchStateNotAllowed", "invalid", "undeclared", "unknown", "alreadyDone",
    "engineerExcluded", "engineerOverloaded", "feeWithoutConsent", "chargeDiffers",
    "closingIncomplete", "notDue",
  ]

  var report: String {
    func line(_ title: String, _ parts: [(String, Int)]) -> String {
      "\(title): " + parts.sorted { $0.0 < $1.0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    return [
      "\(accepted) commands accepted, \(refused) refused, \(cases) cases",
      line("transitions", transitions.map { ($0.rawValue, $1) }),
      line("errors", errors.map { ($0, $1) }),
      line("commands", commands.map { ("\($0)", $1) }),
      line("events", kinds.map { ("\($0)", $1) }),
      line("clock kinds", clockKinds.map { ("\($0)", $1) }),
      line("firings", firings.map { ("\($0)", $1) }),
      line("clocks", clocks.map { ("\($0)", $1) }),
    ].joined(separator: "\n")
  }
}
