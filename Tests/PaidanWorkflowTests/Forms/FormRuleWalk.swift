import PaidanModel
import PaidanWorkflow
import Testing

/// One way to spoil a form that is right, and what the form must then say.
struct Spoilt<F: Form>: Sendable, CustomTestStringConvertible {
  let what: String
  let field: String
  let rule: FormRule
  let severity: FormViolation.Severity
  let spoil: @Sendable (inout F, inout FormContext) -> Void

  init(
    _ what: String, _ field: String, _ rule: FormRule,
    _ severity: FormViolation.Severity = .error,
    _ spoil: @escaping @Sendable (inout F, inout FormContext) -> Void
  ) {
    self.what = what
    self.field = field
    self.rule = rule
    self.severity = severity
    self.spoil = spoil
  }

  var testDescription: String { what }

  /// Spoils the form and expects exactly the violations told, each in both languages.
  func check(
    _ form: F, in context: FormContext, stage: FormStage = .final,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var form = form
    var context = context
    spoil(&form, &context)
    let violations = form.violations(in: context, stage: stage)
    #expect(
      violations.contains { $0.field == field && $0.rule == rule && $0.severity == severity },
      "\(what): \(violations.map(\.description))", sourceLocation: sourceLocation)
    #expect(form.isValid(in: context, stage: stage) == (severity == .warning))
    for violation in violations {
      #expect(violation.message.english.contains(violation.field))
      #expect(violation.message.chinese.contains(violation.name.chinese))
    }
  }
}
