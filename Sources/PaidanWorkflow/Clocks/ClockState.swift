public import PaidanModel

/// The clocks of one subject, folded from its signals.
///
/// Clocks judge by when something happened; a signal recorded late may change what was already
/// raised, and a breach that no longer stands is withdrawn by a firing of its own. The rule for
/// whoever folds: before a signal recorded at some instant is noted, what was pending up to that
/// instant is raised and recorded, so that the firings depend on the history alone and not on how
/// often somebody looked. ``fold(_:in:into:)`` does both.
///
/// A state goes with one book; a case keeps the book of its template's version (CFG-04).
public struct ClockState: Sendable, Hashable {
  // By when they happened.
  var marks: [ClockMark] = []
  var runs: [ClockRun] = []
  // The earliest `next` of all runs.
  private var next: Int64 = .max

  /// A state without clocks.
  public init() {}

  /// Raises what is pending up to the signal's recording, then notes the signal.
  ///
  /// - Complexity: O(*c* + *k* · *s*) for *c* runs, *k* clocks that hear the signal, *s* signals.
  public mutating func fold(
    _ signal: ClockSignal, in book: ClockBook, into firings: inout [ClockFiring]
  ) {
    advance(to: signal.stamp.recordedAt, in: book, into: &firings)
    note(signal, in: book)
  }

  /// Raises all that is pending up to an instant, in order, each once.
  ///
  /// - Complexity: O(1) where nothing is pending; else O(*c*) for *c* runs and what they raise.
  public mutating func advance(
    to instant: Instant, in book: ClockBook, into firings: inout [ClockFiring]
  ) {
    let now = instant.milliseconds
    guard next <= now else { return }
    let first = firings.count
    for position in runs.indices {
      while runs[position].next <= now {
        firings.append(runs[position].raise(in: book, marks))
      }
    }
    runs.removeAll { $0.isVanished && $0.hasRaisedNothing }
    findNext()
    if firings.count - first > 1 {
      firings[first...].sort { Self.precedes($0, $1, in: book) }
    }
  }

  /// What is pending up to an instant, without recording it: for whoever decides before he changes
  /// anything.
  ///
  /// - Complexity: O(1) where nothing is pending.
  public func pending(at instant: Instant, in book: ClockBook) -> [ClockFiring] {
    guard next <= instant.milliseconds else { return [] }
    var copy = self
    var firings: [ClockFiring] = []
    copy.advance(to: instant, in: book, into: &firings)
    return firings
  }

  /// True when something is pending up to an instant.
  public func hasPending(at instant: Instant) -> Bool { next <= instant.milliseconds }

  /// Records that a firing was raised, as ``pending(at:in:)`` listed it; others change nothing.
  public mutating func record(_ firing: ClockFiring, in book: ClockBook) {
    guard let clock = book.position(of: firing.clock),
      let position = runs.firstIndex(where: {
        Int($0.clock) == clock && $0.part == firing.part
          && $0.verdict.start == firing.startedAt.milliseconds
      })
    else { return }
    runs[position].record(firing.kind, step: firing.step)
    if runs[position].isVanished, runs[position].hasRaisedNothing {
      runs.remove(at: position)
    } else {
      runs[position].findNext(in: book, marks)
    }
    findNext()
  }

  /// Notes a signal; the clocks that hear it are judged anew.
  ///
  /// - Complexity: O(*c* + *k* · *s*) for *c* runs, *k* clocks that hear the signal, *s* signals.
  public mutating func note(_ signal: ClockSignal, in book: ClockBook) {
    let listeners = book.listeners[Int(signal.kind.rawValue)]
    guard !listeners.isEmpty else { return }
    let mark = ClockMark(signal)
    if marks.isEmpty {
      // What most orders come to: growing step by step would cost more than the clocks themselves.
      marks.reserveCapacity(16)
      runs.reserveCapacity(8)
    }
    var place = marks.count
    while place > 0, ClockMark.precedes(mark, marks[place - 1]) { place -= 1 }
    if place == marks.count { marks.append(mark) } else { marks.insert(mark, at: place) }
    let recorded = signal.stamp.recordedAt.milliseconds
    for clock in listeners {
      judge(clock, mark, recorded, in: book)
    }
    findNext()
  }

  /// The next instant after `instant` at which something is to be raised (SLA-E05); nil: none
  /// without further signals.
  ///
  /// What is already pending at `instant` is not meant: ``advance(to:in:into:)`` raises that first.
  ///
  /// - Complexity: O(*c*) for *c* runs.
  public func nextDeadline(after instant: Instant) -> Instant? {
    var earliest = Int64.max
    for run in runs where run.next > instant.milliseconds { earliest = min(earliest, run.next) }
    return earliest == .max ? nil : Instant(milliseconds: earliest)
  }

  private mutating func findNext() {
    var earliest = Int64.max
    for run in runs { earliest = min(earliest, run.next) }
    next = earliest
  }

  /// Judges a clock anew after `mark`, a part of it where each part has its own runs.
  private mutating func judge(
    _ clock: UInt16, _ mark: ClockMark, _ recorded: Int64, in book: ClockBook
  ) {
    let running = book.clocks[Int(clock)]
    let heard = running.hearing[Int(mark.kind.rawValue)]
    if heard & RunningClock.start == 0, isBeyondEffect(mark, of: clock, running) { return }
    guard running.isPerPart, mark.part == 0, heard & RunningClock.concernsAll != 0 else {
      judge(clock, running, part: running.isPerPart ? mark.part : 0, recorded, in: book)
      return
    }
    var parts: [Int32] = []
    for run in runs where run.clock == clock && !parts.contains(run.part) {
      parts.append(run.part)
    }
    for part in parts { judge(clock, running, part: part, recorded, in: book) }
  }

  private mutating func judge(
    _ clock: UInt16, _ running: RunningClock, part: Int32, _ recorded: Int64, in book: ClockBook
  ) {
    if running.repetition == .once {
      let verdict = running.onlyVerdict(part: part, in: marks)
      let place = runs.firstIndex { $0.clock == clock && $0.part == part }
      settle(place, verdict, clock, part, recorded, in: book)
      return
    }
    let verdicts = running.verdicts(part: part, in: marks)
    if let first = verdicts.first { settle(first, clock, part, recorded, in: book) }
    for verdict in verdicts.others { settle(verdict, clock, part, recorded, in: book) }
    for place in runs.indices.reversed()
    where runs[place].clock == clock && runs[place].part == part
      && !verdicts.hasRun(startedAt: runs[place].verdict.start)
    {
      settle(place, nil, clock, part, recorded, in: book)
    }
  }

  /// True when a mark that starts nothing cannot change a verdict either.
  ///
  /// No run hears it, or all that do ended before it; should a start be reported later, the mark is
  /// judged with it.
  private func isBeyondEffect(_ mark: ClockMark, of clock: UInt16, _ running: RunningClock) -> Bool
  {
    for run in runs where run.clock == clock {
      if running.isPerPart, mark.part != 0, run.part != mark.part { continue }
      if running.hasPauses || run.isVanished || run.verdict.end >= mark.happenedAt { return false }
    }
    return true
  }

  private mutating func settle(
    _ verdict: ClockVerdict, _ clock: UInt16, _ part: Int32, _ recorded: Int64, in book: ClockBook
  ) {
    let place = runs.firstIndex {
      $0.clock == clock && $0.part == part && $0.verdict.start == verdict.start
    }
    settle(place, verdict, clock, part, recorded, in: book)
  }

  /// Gives a run its new verdict, begins one where there is none yet, or ends one that late reports
  /// have left without a start.
  private mutating func settle(
    _ place: Int?, _ verdict: ClockVerdict?, _ clock: UInt16, _ part: Int32, _ recorded: Int64,
    in book: ClockBook
  ) {
    switch (place, verdict) {
    case (nil, nil): return
    case (nil, let verdict?):
      var run = ClockRun(clock: clock, part: part, verdict: verdict, knownAt: recorded)
      run.findNext(in: book, marks)
      runs.append(run)
    case (let place?, let verdict?):
      if runs[place].verdict == verdict, !runs[place].isVanished { return }
      runs[place].verdict = verdict
      runs[place].isVanished = false
      runs[place].learn(at: recorded, in: book, marks)
    case (let place?, nil):
      if runs[place].hasRaisedNothing {
        runs.remove(at: place)
      } else if !runs[place].isVanished {
        runs[place].isVanished = true
        runs[place].learn(at: recorded, in: book, marks)
      }
    }
  }

  /// Firings lie by when they could be known, then by when they were due by the clock; what is left
  /// equal lies in the order of the book.
  private static func precedes(
    _ left: ClockFiring, _ right: ClockFiring, in book: ClockBook
  ) -> Bool {
    if left.raisedAt != right.raisedAt { return left.raisedAt < right.raisedAt }
    if left.at != right.at { return left.at < right.at }
    let leftPosition = book.position(of: left.clock) ?? 0
    let rightPosition = book.position(of: right.clock) ?? 0
    if leftPosition != rightPosition { return leftPosition < rightPosition }
    if left.part != right.part { return left.part < right.part }
    if left.startedAt != right.startedAt { return left.startedAt < right.startedAt }
    if left.kind.order != right.kind.order { return left.kind.order < right.kind.order }
    return left.step < right.step
  }
}

extension ClockFiringKind {
  /// What comes first at one instant: withdrawals make way for what holds now.
  var order: Int {
    switch self {
    case .breachWithdrawn: 0
    case .taskDue: 1
    case .warning: 2
    case .breach: 3
    case .escalation: 4
    case .retentionEnded: 5
    }
  }
}
