/// The notices a template sends: a section of the process template.
///
/// A notice the policy has no wording for is not sent.
public struct NotificationPolicy: Sendable, Hashable, Codable {
  /// The wordings, at most one for each notice.
  public let templates: [NotificationTemplate]

  /// A policy of these wordings.
  public init(templates: [NotificationTemplate]) { self.templates = templates }

  /// The wording of a notice; nil where it is not sent.
  ///
  /// - Complexity: O(*t*) for *t* wordings.
  public func template(for kind: NotificationKind) -> NotificationTemplate? {
    templates.first { $0.kind == kind }
  }

  /// What is wrong with the wordings, one sentence each; empty where nothing is (CFG-10).
  public var faults: [String] {
    var faults: [String] = []
    for (index, template) in templates.enumerated() {
      let kind = template.kind
      if templates[..<index].contains(where: { $0.kind == kind }) {
        faults.append("\(kind.rawValue) stands twice")
      }
      if template.plan.groups.isEmpty || template.plan.groups.contains(where: \.isEmpty) {
        faults.append("\(kind.rawValue) has no channel")
      }
      faults += template.wording.faults(knowing: kind.values).map { "\(kind.rawValue): \($0)" }
    }
    return faults
  }
}
