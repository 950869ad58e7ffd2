/// Gathers what is wrong with fields, so that all of it is told at once.
struct Violations {
  private var list: [WorkflowError.Violation] = []

  mutating func add(_ field: String, _ rule: WorkflowError.Rule, value: String = "") {
    list.append(WorkflowError.Violation(field: field, value: value, rule: rule))
  }

  mutating func check(_ holds: Bool, _ field: String, _ rule: WorkflowError.Rule) {
    if !holds { add(field, rule) }
  }

  mutating func require(_ text: String, _ field: String) {
    check(text.utf8.contains { $0 > 0x20 }, field, .required)
  }

  /// A text the lint must not refuse; a warning is the form's business.
  mutating func lint(
    _ text: String?, _ place: LintField, _ field: String, _ template: ProcessTemplate
  ) {
    guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return add(field, .required) }
    if template.refuses(text, in: place) { add(field, .wording) }
  }

  func raise() throws(WorkflowError) {
    if !list.isEmpty { throw .invalid(list) }
  }
}
