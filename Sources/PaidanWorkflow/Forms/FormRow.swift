/// One line of a printed form: a field and what stands in it.
public struct FormRow: Sendable, Hashable {
  /// The field.
  public let field: FormField
  /// What stands in it, line by line; empty where nothing does.
  public let lines: [String]
  /// What the line belongs to, where the form is printed in groups (SA-DA-006).
  public let group: LocalizedText?

  init(_ field: FormField, _ lines: [String], group: LocalizedText? = nil) {
    self.field = field
    self.lines = lines
    self.group = group
  }

  init(_ field: FormField, _ text: String?, group: LocalizedText? = nil) {
    self.init(field, text.map { [$0] } ?? [], group: group)
  }
}
