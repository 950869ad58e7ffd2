/// Another plan than the optimum, and what it costs more.
public struct LiveAlternative: Sendable, Hashable {
  /// The difference of the objectives, in the unit of the costs.
  public let excess: Int64
  /// Who is elsewhere, by row.
  public let moves: [LiveMove]
}
