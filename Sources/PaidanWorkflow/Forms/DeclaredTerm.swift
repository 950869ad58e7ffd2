/// A value of an open list that a template declares, with its name where the library has none.
public struct DeclaredTerm<Term: OpenTerm>: Sendable, Hashable, Codable {
  /// The value.
  public let value: Term
  /// The name printed for it; nil: the library's.
  public let label: LocalizedText?

  /// A declared value.
  public init(_ value: Term, label: LocalizedText? = nil) {
    self.value = value
    self.label = label
  }

  /// The name printed for it.
  public var name: LocalizedText { label ?? value.label }
}
