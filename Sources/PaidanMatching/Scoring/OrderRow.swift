internal import PaidanModel

/// What the hot path needs of an order: plain numbers, without references to count.
struct OrderRow {
  /// Its number by identifier.
  let number: Int32
  let place: Coordinate
  let vector: UnitVector
  let skill: SkillSignature
  let certificateCount: Int
  let level: Int
  let service: Int64
  let earliest: Int64
  /// The latest start, while it can still be kept by anybody; else `.max`.
  var keptLatest: Int64
  let latest: Int64?
  let due: Int64?
  /// Whether it excludes anybody by name.
  let hasExclusions: Bool
  /// The number of its area; 0 where areas do not matter for it.
  let area: Int32
  /// Whether distance does not apply: it is judged by ``PairScorer/evaluateRemote``.
  let isRemote: Bool
  /// Whole minutes late against latest start and due instant that no engineer can avoid any more.
  var unavoidableLateness: Int64

  /// Whether it and an engineer both have an area, and not the same.
  @inline(__always)
  func isOfOtherArea(than engineer: EngineerRow) -> Bool {
    area != 0 && engineer.area != 0 && engineer.area != area
  }
}
