internal import PaidanModel

/// A signal as a state keeps it: what verdicts depend on, in 48 bytes.
struct ClockMark: Sendable, Hashable {
  let kind: ClockSignalKind
  let context: ClockContext
  let feedback: FeedbackKind?
  let pause: PauseReason?
  let part: Int32
  let happenedAt: Int64
  // What the signal does not carry is `none`.
  let from: Int64
  let until: Int64
  let amount: Int64

  static let none = Int64.min

  init(_ signal: ClockSignal) {
    kind = signal.kind
    context = signal.context
    feedback = signal.feedback
    pause = signal.pause
    part = signal.part
    happenedAt = signal.stamp.happenedAt.milliseconds
    from = signal.from?.milliseconds ?? Self.none
    until = signal.until?.milliseconds ?? Self.none
    // A thousand years are enough for anybody, and keep sums in range.
    amount = signal.amount.map { min(max($0, 0), 31_536_000_000_000) } ?? Self.none
  }

  /// Marks lie by when they happened; the rest of the order is by content alone, so that it does
  /// not matter in which order reports came in.
  static func precedes(_ left: ClockMark, _ right: ClockMark) -> Bool {
    if left.happenedAt != right.happenedAt { return left.happenedAt < right.happenedAt }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.part != right.part { return left.part < right.part }
    if left.until != right.until { return left.until < right.until }
    if left.from != right.from { return left.from < right.from }
    if left.amount != right.amount { return left.amount < right.amount }
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
