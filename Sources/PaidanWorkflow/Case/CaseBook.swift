/// The clock book a case runs by: shared by all cases of a template, and no part of what makes two
/// cases equal.
final class CaseBook: Sendable {
  let clocks: ClockBook
  let template: TemplateVersion

  init(_ template: ProcessTemplate) {
    clocks = template.clocks
    self.template = template.name
  }
}

extension CaseBook: Hashable {
  static func == (left: CaseBook, right: CaseBook) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
