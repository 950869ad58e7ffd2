/// A thread from one case to another (WO-29).
public struct CaseLink: Sendable, Hashable, Codable {
  /// Why they belong together.
  public let kind: LinkKind
  /// The other case.
  public let other: CaseID

  /// A thread of this kind to that case.
  public init(kind: LinkKind, other: CaseID) {
    self.kind = kind
    self.other = other
  }
}
