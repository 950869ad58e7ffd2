internal import PaidanModel

/// A signal as a state keeps it: what verdicts depend on, in 40 bytes.
struct ClockMark: Sendable, Hashable {
  let kind: ClockSignalKind
  let context: ClockContext
  let feedback: FeedbackKind?
  let pause: PauseReason?
  let part: Int32
  let happenedAt: Int64
  // The window or promise, or in `second` alone an amount; a kind of signal has one or the other.
  let first: Int64
  let second: Int64

  static let none = Int64.min

  init(_ signal: ClockSignal) {
    kind = signal.kind
    context = signal.context
    feedback = signal.feedback
    pause = signal.pause
    part = signal.part
    happenedAt = signal.stamp.happenedAt.milliseconds
    first = signal.from?.milliseconds ?? Self.none
    second = signal.until?.milliseconds ?? signal.amount ?? Self.none
  }

  /// Marks lie by when they happened; the rest of the order is by content alone, so that it does
  /// not matter in which order reports came in.
  static func precedes(_ left: ClockMark, _ right: ClockMark) -> Bool {
    if left.happenedAt != right.happenedAt { return left.happenedAt < right.happenedAt }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.part != right.part { return left.part < right.part }
    if left.second != right.second { return left.second < right.second }
    if left.first != right.first { return left.first < right.first }
    return left.ranks < right.ranks
  }

  private var ranks: Int {
    func rank<Value: CaseIterable & Equatable>(_ value: Value?) -> Int {
      value.flatMap { value in Array(Value.allCases).firstIndex(of: value) }.map { $0 + 1 } ?? 0
    }
    let reason = rank(feedback) * 16 + rank(pause)
    let grade = (rank(context.urgency) * 16 + rank(context.tier)) * 16 + rank(context.level)
    return (reason * 4096 + grade) * 16 + rank(context.service)
  }
}
