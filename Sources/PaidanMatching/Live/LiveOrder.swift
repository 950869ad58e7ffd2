internal import PaidanModel

/// What a live matcher knows of an order in play besides the order itself.
struct LiveOrder {
  /// From when it is offered if somebody is planned for it, in milliseconds.
  var dueAt: Int64
  /// From when it goes to manual dispatch if nobody is.
  var limitAt: Int64
  /// The column it is offered to, -1 while it is tentative.
  var offered: Int32 = -1
  /// Whom it is offered to besides; each holds a slot for it.
  var receivers: [Int32] = []
  /// Who did not answer and is passed over until it is next offered.
  var skipped: [Int32] = []
  /// From whom it is kept because his appointments clash.
  var clashing: [Int32] = []
  /// When time next changes its penalty, its pairs; `.max` for never.
  var nextPenalty = Int64.max
  var nextPairs = Int64.max
}
