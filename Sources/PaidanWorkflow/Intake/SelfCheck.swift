/// Simple things a customer may try himself (INT-24): data of the template.
public struct SelfCheck: Sendable, Hashable, Codable {
  /// For products of this line.
  public let domain: ProductDomain
  /// What to try, in order.
  public let steps: [LocalizedText]

  /// A check.
  public init(domain: ProductDomain, steps: [LocalizedText]) {
    self.domain = domain
    self.steps = steps
  }
}

/// How a self-check goes: step by step until one helps or none is left (INT-24).
public struct SelfCheckRun: Sendable, Hashable, Codable {
  /// What is tried.
  public let check: SelfCheck
  /// Whether each step tried so far helped.
  public private(set) var results: [Bool] = []

  /// A run that has not begun.
  public init(_ check: SelfCheck) { self.check = check }

  /// The step to try now; nil where the problem is solved or nothing is left.
  public var nextStep: LocalizedText? {
    isSolved || results.count == check.steps.count ? nil : check.steps[results.count]
  }

  /// True where a step helped.
  public var isSolved: Bool { results.last == true }

  /// The outcome to close the intake with; nil where it goes on to an order.
  public var outcome: IntakeOutcome? { isSolved ? .resolvedAtIntake : nil }

  /// Notes whether the step tried helped; does nothing where none is left.
  public mutating func note(helped: Bool) {
    if nextStep != nil { results.append(helped) }
  }
}
