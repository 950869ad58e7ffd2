/// Proposes causes and solutions from what is known; the technician decides (SVC-24).
public protocol DiagnosisAssistant: Sendable {
  /// What it proposes for a case, the likeliest first; none is an answer.
  func proposals(for state: Case) -> [DiagnosisProposal]
}

/// A cause and solution that helped before.
public struct DiagnosisProposal: Sendable, Hashable {
  /// The cause.
  public let cause: String
  /// The solution.
  public let solution: String
  /// In how many repairs it was so.
  public let count: Int
}

/// Proposes what past repairs of the same fault and model found, most frequent first (SVC-24).
public struct PastRepairs: DiagnosisAssistant {
  private struct Key: Hashable {
    let product: String
    let fault: FaultTypeID?
  }
  private struct Finding: Hashable {
    let cause: String
    let solution: String
  }

  private var findings: [Key: [Finding: Int]] = [:]

  /// An assistant that knows of no repair.
  public init() {}

  /// Takes in a completed case; others teach nothing.
  public mutating func learn(from state: Case) {
    guard state.order?.completedAt != nil, let key = Self.key(of: state),
      let cause = state.service.findings.cause, let solution = state.service.findings.solution
    else { return }
    findings[key, default: [:]][Finding(cause: cause, solution: solution), default: 0] += 1
  }

  /// What past repairs of the same model and fault found.
  ///
  /// - Complexity: O(*f* log *f*) in the findings known of it.
  public func proposals(for state: Case) -> [DiagnosisProposal] {
    guard let key = Self.key(of: state) else { return [] }
    return (findings[key] ?? [:]).map {
      DiagnosisProposal(cause: $0.key.cause, solution: $0.key.solution, count: $0.value)
    }
    .sorted { ($1.count, $0.cause, $0.solution) < ($0.count, $1.cause, $1.solution) }
  }

  private static func key(of state: Case) -> Key? {
    state.intake.map {
      Key(product: $0.facts.productModel, fault: state.order?.facts.faultType)
    }
  }
}
