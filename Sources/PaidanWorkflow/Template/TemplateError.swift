/// Why a template cannot be used or published.
public enum TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is no template.
  case unreadable(StrictJSONError)
  /// Values break rules; all of them at once.
  case invalid([TemplateViolation])
  /// The version is published and cannot change (CFG-02).
  case alreadyPublished(TemplateVersion)
  /// The version it was made from is not the last that was published.
  case parentMismatch(TemplateVersion, parent: Int?, last: Int?)
  /// It would be in force before the version it follows.
  case notAfterParent(TemplateVersion)
  /// Layers do not follow the merge order.
  case layersOutOfOrder(first: TemplateLayer.Kind, second: TemplateLayer.Kind)
  /// The first layer is no whole template, or a later one is none.
  case baseMissing

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .unreadable(let error): "template \(error)"
    case .invalid(let violations):
      "template breaks \(violations.count) rules: "
        + violations.map(\.description).joined(separator: "; ")
    case .alreadyPublished(let version): "template \(version) is published and cannot change"
    case .parentMismatch(let version, let parent, let last):
      "template \(version) was made from \(parent.map(String.init) ?? "nothing"), "
        + "but \(last.map(String.init) ?? "nothing") was published last"
    case .notAfterParent(let version):
      "validFrom of template \(version) must lie after that of the version before"
    case .layersOutOfOrder(let first, let second):
      "layer \(second.rawValue) must not follow \(first.rawValue)"
    case .baseMissing: "the first layer, and no other, must be a base"
    }
  }
}

/// A value of a template that breaks a rule.
public struct TemplateViolation: Sendable, Hashable, CustomStringConvertible {
  /// The path of the value.
  public let path: String
  /// What is asked of it, so that "path rule" reads as a sentence.
  public let rule: String

  /// The path and the rule in one sentence.
  public var description: String { "\(path) \(rule)" }
}
