/// A remark in a stream: something people may want to know, which decides nothing, such as that an
/// engineer set out.
public struct LiveNote: Sendable, Hashable {
  /// A detail of a remark.
  public enum Detail: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A whole number of at most 53 bits.
    case whole(Int)
    /// True or false.
    case truth(Bool)
  }

  /// What it is about, such as `departed`.
  public let name: String
  /// Details by name, in this order, no name twice.
  public let details: [Named]

  /// A detail with its name.
  public struct Named: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The detail.
    public let detail: Detail

    /// A detail of this name.
    public init(_ name: String, _ detail: Detail) {
      self.name = name
      self.detail = detail
    }
  }

  /// A remark.
  ///
  /// - Precondition: no name of a detail comes twice.
  public init(_ name: String, _ details: [Named] = []) {
    precondition(
      Set(details.map { Array($0.name.utf8) }).count == details.count, "a detail is named once")
    self.name = name
    self.details = details
  }
}
