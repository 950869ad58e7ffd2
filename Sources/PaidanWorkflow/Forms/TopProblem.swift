/// One of the most frequent problems, with its share of the orders (问题Top3).
public struct TopProblem: Sendable, Hashable, Codable {
  /// The problem.
  public var text: String
  /// Its share, in per cent.
  public var share: Figure

  /// A problem and its share.
  public init(text: String, share: Figure) {
    self.text = text
    self.share = share
  }
}
