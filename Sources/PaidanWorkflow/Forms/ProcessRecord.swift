/// What was done on an order, in its parts (服务过程记录, WO-12).
public struct ProcessRecord: Sendable, Hashable, Codable {
  /// 故障原因.
  public var cause: String
  /// 解决方案.
  public var solution: String
  /// What a measurement or a named test showed.
  public var outcome: FunctionTest
  /// 更换配件.
  public var parts: [PartLine]
  /// 收费.
  public var fee: FeeTotal
  /// When the service ended; nil where there was no visit.
  public var serviceEndedAt: LocalMinute?

  /// A record.
  public init(
    cause: String, solution: String, outcome: FunctionTest, parts: [PartLine], fee: FeeTotal,
    serviceEndedAt: LocalMinute? = nil
  ) {
    self.cause = cause
    self.solution = solution
    self.outcome = outcome
    self.parts = parts
    self.fee = fee
    self.serviceEndedAt = serviceEndedAt
  }

  func check(_ field: FormField, with check: inout FormCheck) {
    check.text(field, cause, as: .faultCause, at: "\(field.key).cause")
    check.text(field, solution, as: .processRecord, at: "\(field.key).solution")
    outcome.check(field, with: &check, at: "\(field.key).outcome")
    PartLine.check(parts, field, with: &check, at: "\(field.key).parts")
    fee.check(field, parts: parts, with: &check, at: "\(field.key).fee")
  }

  var lines: [String] {
    ["原因 Cause: \(cause)", "方案 Solution: \(solution)", "结果 Outcome: \(outcome.line)"]
      + parts.map { "配件 Part: \($0.line)" } + ["费用 Fee: \(fee.line)"]
  }
}
