public import PaidanModel

/// How a problem is graded (INT-23, WO-27): urgency, scope and complexity, side by side.
///
/// Ordered by urgency, then scope, then complexity; an unknown scope or complexity is the least.
public struct ProblemGrade: Sendable, Hashable, Codable, Comparable {
  /// How pressing.
  public let urgency: Urgency
  /// How many it touches; nil while unknown.
  public let scope: ImpactScope?
  /// How involved; nil while unknown.
  public let complexity: Complexity?

  /// The grade of a request.
  public init(_ facts: IntakeFacts) {
    urgency = facts.urgency
    scope = facts.scope
    complexity = facts.complexity
  }

  private var rank: (Int, Int, Int) {
    let scope = scope.flatMap { ImpactScope.allCases.firstIndex(of: $0) } ?? 0
    let complexity = complexity.flatMap { Complexity.allCases.firstIndex(of: $0) } ?? 0
    return (urgency.rank, scope, complexity)
  }

  /// True when the left one is graded lower.
  public static func < (left: ProblemGrade, right: ProblemGrade) -> Bool {
    left.rank < right.rank
  }
}
