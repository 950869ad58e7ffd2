public import PaidanModel

/// The process template a form was filled under: every form names it beside its code (FORM-G1).
public struct FormTemplate: Sendable, Hashable, Codable {
  /// The template.
  public let id: TemplateID
  /// Its version.
  public let version: Int

  /// A template and its version.
  public init(id: TemplateID, version: Int) {
    self.id = id
    self.version = version
  }
}
