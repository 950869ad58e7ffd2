/// One of the six forms: filled field by field, checked as a whole, printed and exchanged.
///
/// Every field may be missing in the value, so that all violations can be told at once.
public protocol Form: Sendable, Hashable, Codable {
  /// The printed code.
  static var code: FormCode { get }
  /// The template it was filled under.
  var template: FormTemplate { get }
  /// The lines as they are printed: the form's fields in order, then the extras it has.
  var rows: [FormRow] { get }

  /// Everything that is wrong with the form, errors and warnings, in the order of the fields.
  ///
  /// - Parameters:
  ///   - context: what the form is held against.
  ///   - stage: how far it must be filled.
  /// - Returns: the violations; empty for a form without fault.
  func violations(in context: FormContext, stage: FormStage) -> [FormViolation]
}

extension Form {
  /// True where nothing but warnings is left.
  public func isValid(in context: FormContext, stage: FormStage = .final) -> Bool {
    violations(in: context, stage: stage).allSatisfy { $0.severity == .warning }
  }

  /// The form as JSON: keys sorted, a line feed at the end.
  ///
  /// - Throws: ``StrictJSONError`` where it cannot be written.
  public func json() throws(StrictJSONError) -> [UInt8] { try StrictJSON.write(self) }

  /// The form a JSON text holds; unknown keys are refused.
  ///
  /// - Throws: ``StrictJSONError``.
  public init(json: [UInt8]) throws(StrictJSONError) {
    self = try StrictJSON.read(Self.self, from: json)
  }

  /// The form as a page of its own that prints on A4.
  public func html() -> String { FormPage(self).text }
}
