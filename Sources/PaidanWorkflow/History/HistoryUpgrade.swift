/// A step that brings a line of an older format one format further.
///
/// Histories are kept for years: a change of the format comes with a named upgrade, and golden
/// histories of every format stay readable.
public struct HistoryUpgrade: Sendable {
  /// What it does, for reports.
  public let name: String
  /// The format it reads; it writes the next.
  public let from: Int
  /// The line in the next format.
  public let apply: @Sendable (String) -> String

  /// An upgrade from one format to the next.
  public init(name: String, from: Int, apply: @escaping @Sendable (String) -> String) {
    self.name = name
    self.from = from
    self.apply = apply
  }

  /// The upgrades this version brings; the first format needs none.
  public static let all: [HistoryUpgrade] = []
}
