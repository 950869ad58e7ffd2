internal import PaidanModel

/// What still follows from a refusal, besides an exclusion for good (requirement A-05).
///
/// It was decided when he declined: another policy later changes nothing about it.
struct StandingRefusal: Sendable, Equatable {
  let engineer: EngineerID
  let ground: RefusalGround
  /// When he may be asked again, in milliseconds; `.max` where he may be at once, at a cost.
  let end: Int64
  /// What the pair costs more, in thousandths of a minute; 0 where he is excluded.
  let cost: Int64

  /// True where it makes the pair dearer instead of keeping it apart.
  var isCost: Bool { end == .max }
}
