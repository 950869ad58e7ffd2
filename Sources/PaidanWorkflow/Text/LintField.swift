/// The free texts of the six forms, each with rules of its own (INT-09).
public enum LintField: String, Sendable, Hashable, Codable, CaseIterable {
  /// FORM-CR 10.
  case problemDescription
  /// FORM-WO 11.
  case processRecord
  /// FORM-AP 7.
  case serviceContent
  /// FORM-AP 9.
  case customerPreparation
  /// FORM-AP 10.
  case cautions
  /// FORM-OS 8.
  case faultPhenomenon
  /// FORM-OS 9.
  case faultCause
  /// FORM-OS 10.
  case solution
  /// FORM-OS 13.
  case functionTest
  /// FORM-OS 14.
  case customerFeedback
  /// FORM-CS 12.
  case comments
  /// FORM-CS 14.
  case followUpAction
  /// FORM-DA 12.
  case suggestion
  /// A question of a survey (FUP-06).
  case surveyQuestion
}
