/// How an actor stands to the record he touches.
public enum Relation: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// It is nothing of his.
  case other
  /// It belongs to his team (组).
  case team
  /// It is his own: his request, his order, his record.
  case own

  private var closeness: Int {
    switch self {
    case .other: 0
    case .team: 1
    case .own: 2
    }
  }

  /// True when the left relation is the more distant.
  public static func < (left: Relation, right: Relation) -> Bool {
    left.closeness < right.closeness
  }
}
