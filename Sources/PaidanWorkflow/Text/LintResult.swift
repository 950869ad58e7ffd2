/// All that the lint minds in one text; empty where it minds nothing.
public struct LintResult: Sendable, Hashable, Codable {
  /// The findings, in the order of ``LintReason``.
  public let findings: [LintFinding]

  /// The gravest verdict, ok without findings.
  public var verdict: LintVerdict { findings.map(\.verdict).max() ?? .ok }

  /// True where a finding has this reason.
  public func has(_ reason: LintReason) -> Bool { findings.contains { $0.reason == reason } }
}
