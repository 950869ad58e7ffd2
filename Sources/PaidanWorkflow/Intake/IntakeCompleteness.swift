/// The share of intakes whose required fields are all there and valid; the target is all of them
/// (INT-22, KPI-03).
public struct IntakeCompleteness: Sendable, Hashable, Codable {
  /// Forms without an error.
  public let complete: Int
  /// All forms.
  public let total: Int

  /// Counts forms, each held against its own context.
  ///
  /// - Complexity: O(*n*) for *n* forms.
  public init(_ forms: [(form: IntakeForm, context: FormContext)]) {
    complete = forms.count { $0.form.isValid(in: $0.context) }
    total = forms.count
  }

  /// The share in thousandths, rounded down; nil without forms.
  public var perMille: Int? { total == 0 ? nil : complete * 1000 / total }
}
