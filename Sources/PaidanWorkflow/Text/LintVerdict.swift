/// What the lint says about a text, mildest first (INT-09).
public enum LintVerdict: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Nothing to mind.
  case ok
  /// Stored, with a hint to whoever writes.
  case warn
  /// Not stored.
  case reject

  private var rank: Int {
    switch self {
    case .ok: 0
    case .warn: 1
    case .reject: 2
    }
  }

  /// True when the left one is milder.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
