internal import PaidanModel

/// What the hot path needs of an order.
struct OrderRow {
  let place: Coordinate
  let vector: UnitVector
  let skill: SkillSignature
  /// All required kinds; looked at only where the signature cannot decide.
  let certificates: CertificateSet
  let certificateCount: Int
  let level: Int
  let service: Int64
  let earliest: Int64
  /// The latest start, while it can still be kept by anybody; else nil.
  let keptLatest: Int64?
  let latest: Int64?
  let due: Int64?
  /// Numbers of the engineers it excludes, ascending; nearly always empty.
  let excluded: [Int32]
  /// Whole minutes late against latest start and due instant that no engineer can avoid any more.
  let unavoidableLateness: Int64
}
