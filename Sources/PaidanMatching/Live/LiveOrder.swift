internal import PaidanModel

/// What a live matcher knows of an order in play besides the order itself.
struct LiveOrder {
  /// From when it is offered if somebody is planned for it, in milliseconds.
  var dueAt: Int64
  /// From when it goes to manual dispatch if nobody is.
  var limitAt: Int64
  /// The column it is offered to, -1 while it is tentative.
  var offered: Int32 = -1
  /// When time next changes its penalty, its pairs; `.max` for never.
  var nextPenalty = Int64.max
  var nextPairs = Int64.max
  /// What few orders have; nil where all of it is empty, so that a look at one costs nothing.
  private var aside: Aside?

  init(dueAt: Int64, limitAt: Int64) {
    self.dueAt = dueAt
    self.limitAt = limitAt
  }

  /// Whom it is offered to besides; each holds a slot for it.
  var receivers: [Int32] {
    get { aside?.receivers ?? [] }
    set { setAside(newValue, skipped, clashing, standing) }
  }

  /// Whether it is offered to anybody besides.
  var hasReceivers: Bool { !(aside?.receivers.isEmpty ?? true) }

  /// Who did not answer and is passed over until it has been offered again.
  var skipped: [Int32] {
    get { aside?.skipped ?? [] }
    set { setAside(receivers, newValue, clashing, standing) }
  }

  /// From whom it is kept because his appointments clash.
  var clashing: [Int32] {
    get { aside?.clashing ?? [] }
    set { setAside(receivers, skipped, newValue, standing) }
  }

  /// What still follows from refusals, besides exclusions for good.
  var standing: [StandingRefusal] {
    get { aside?.standing ?? [] }
    set {
      setAside(receivers, skipped, clashing, newValue)
      hasSurcharges = newValue.contains(where: \.isCost)
    }
  }

  /// Whether a refusal makes any pair dearer.
  private(set) var hasSurcharges = false

  /// Whether it is kept from an engineer for a reason of its own.
  @inline(__always)
  func isBarred(_ column: Int32) -> Bool {
    guard let aside else { return false }
    return aside.skipped.contains(column) || aside.clashing.contains(column)
  }

  private mutating func setAside(
    _ receivers: [Int32], _ skipped: [Int32], _ clashing: [Int32], _ standing: [StandingRefusal]
  ) {
    let isNothing =
      receivers.isEmpty && skipped.isEmpty && clashing.isEmpty && standing.isEmpty
    aside = isNothing ? nil : Aside(receivers, skipped, clashing, standing)
  }

  private final class Aside: Sendable {
    let receivers: [Int32]
    let skipped: [Int32]
    let clashing: [Int32]
    let standing: [StandingRefusal]

    init(
      _ receivers: [Int32], _ skipped: [Int32], _ clashing: [Int32],
      _ standing: [StandingRefusal]
    ) {
      self.receivers = receivers
      self.skipped = skipped
      self.clashing = clashing
      self.standing = standing
    }
  }
}
