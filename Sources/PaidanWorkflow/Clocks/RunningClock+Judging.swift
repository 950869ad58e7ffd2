internal import PaidanModel

extension RunningClock {
  /// The verdict of a clock with one run; nil where nothing has started it.
  func onlyVerdict(part: Int32, in marks: [ClockMark]) -> ClockVerdict? {
    guard let first = marks.first(where: { concerns($0, part) && role(of: $0) & Self.start != 0 }),
      var verdict = begin(with: first, part: part, in: marks)
    else { return nil }
    var course = Course()
    for mark in marks where concerns(mark, part) {
      course.take(mark, role(of: mark), &verdict, self)
    }
    finish(&verdict, course)
    return verdict
  }

  /// The verdicts of all runs of a clock that may run more than once, in the order of their starts.
  func verdicts(part: Int32, in marks: [ClockMark]) -> ClockVerdicts {
    var verdicts = ClockVerdicts()
    var active: ClockVerdict?
    var course = Course()
    for mark in marks where concerns(mark, part) {
      let role = role(of: mark)
      if var verdict = active {
        course.take(mark, role, &verdict, self)
        active = verdict
        if verdict.end != .max {
          finish(&verdict, course)
          verdicts.append(verdict)
          active = nil
        }
      }
      guard role & Self.start != 0 else { continue }
      if var verdict = active {
        guard repetition == .latest else { continue }
        verdict.cancel = mark.happenedAt
        finish(&verdict, course)
        verdicts.append(verdict)
      }
      active = begin(with: mark, part: part, in: marks)
      course = Course()
    }
    if var verdict = active {
      finish(&verdict, course)
      verdicts.append(verdict)
    }
    return verdicts
  }

  /// True when a mark is about this part, or about none in particular.
  private func concerns(_ mark: ClockMark, _ part: Int32) -> Bool {
    let heard = hearing[Int(mark.kind.rawValue)]
    if heard == 0 { return false }
    return !isPerPart || mark.part == part || mark.part == 0 && heard & Self.concernsAll != 0
  }

  /// What is gathered of a run's stops on the way through its marks.
  struct Course {
    var stops = 0
    var stopAmount = ClockMark.none
    var samples: Int64 = 0
    var sampleSum: Int64 = 0

    mutating func take(
      _ mark: ClockMark, _ role: UInt8, _ verdict: inout ClockVerdict, _ clock: RunningClock
    ) {
      if role & RunningClock.stop != 0, clock.counts(mark, verdict) {
        if clock.kind == .aggregateMean {
          samples += 1
          sampleSum += mark.amount
        } else {
          stops += 1
          if stops == clock.stopsNeeded {
            verdict.stop = mark.happenedAt
            stopAmount = mark.amount
          }
        }
      }
      if role & RunningClock.cancel != 0, verdict.cancel == .max {
        verdict.cancel = mark.happenedAt
      }
    }
  }

  /// True when a stop counts for a run: not where it came too early to be what is asked for.
  private func counts(_ mark: ClockMark, _ verdict: ClockVerdict) -> Bool {
    switch kind {
    case .scheduledBefore: mark.happenedAt >= verdict.opens
    case .aggregateMean:
      mark.amount != ClockMark.none && mark.happenedAt >= verdict.start
        && mark.happenedAt <= verdict.due
    case .retention: mark.happenedAt > verdict.start
    case .deadline, .window, .periodic: true
    }
  }

  /// A run that begins with this mark, with its due instant; nil where no limit fits it.
  private func begin(
    with mark: ClockMark, part: Int32, in marks: [ClockMark]
  ) -> ClockVerdict? {
    guard let position = limits.firstIndex(where: { $0.fits(mark.context) }) else {
      return nil
    }
    var verdict = ClockVerdict(start: mark.happenedAt, context: mark.context)
    verdict.limitIndex = UInt8(position)
    switch limits[position].figure {
    case .length(let length) where kind == .aggregateMean:
      // A period that does not name its end is a month.
      let start = Instant(milliseconds: mark.happenedAt)
      let month = PeriodRule(.month).due(for: start, in: time.zone)?.milliseconds
      guard let end = mark.until != ClockMark.none ? mark.until : month else { return nil }
      verdict.limit = length.milliseconds
      verdict.due = end
    case .length(let length):
      verdict.limit = businessTime(of: length, since: mark.happenedAt)
      count(verdict.limit, into: &verdict, part, marks)
    case .count(let count, let each):
      verdict.limit = Int64(count) * each.milliseconds
      self.count(verdict.limit, into: &verdict, part, marks)
    case .amount:
      guard mark.amount > 0 else { return nil }
      verdict.limit = mark.amount
      count(verdict.limit, into: &verdict, part, marks)
    case .amountOfMonths:
      guard mark.amount > 0 else { return nil }
      let months = ClockDuration.months(Int(clamping: min(mark.amount, 11_988)))
      verdict.limit = businessTime(of: months, since: mark.happenedAt)
      count(verdict.limit, into: &verdict, part, marks)
    case .promised:
      guard mark.until != ClockMark.none else { return nil }
      verdict.due = mark.until
    case .before(let rule):
      let target = mark.from != ClockMark.none ? mark.from : mark.until
      guard target != ClockMark.none else { return nil }
      verdict.due = target - rule.before.milliseconds
      if let opens = rule.opens { verdict.opens = target - opens.milliseconds }
      if rule.shortNotice == .excluded, verdict.due < mark.happenedAt { return nil }
    case .window(let rule):
      guard mark.from != ClockMark.none, mark.until != ClockMark.none else { return nil }
      let last = rule.latest == .windowEnd ? mark.until : mark.from
      verdict.due = last + rule.tolerance.milliseconds
      verdict.opens = mark.from - rule.early.milliseconds
    case .period(let rule):
      guard let due = rule.due(for: Instant(milliseconds: mark.happenedAt), in: time.zone) else {
        return nil
      }
      verdict.due = due.milliseconds
    }
    return verdict
  }

  /// Says from when a run counts as breached.
  private func finish(_ verdict: inout ClockVerdict, _ course: Course) {
    let broken = verdict.due == .max ? Int64.max : verdict.due + 1
    switch kind {
    case .aggregateMean:
      verdict.lacksSamples = course.samples == 0
      if verdict.cancel > verdict.due, course.samples > 0,
        course.sampleSum > verdict.limit * course.samples
      {
        verdict.breach = broken
      }
    case .retention:
      if verdict.stop <= verdict.due, verdict.stop < verdict.cancel {
        verdict.breach = verdict.stop
      }
    case .window where verdict.stop < verdict.opens && verdict.stop <= verdict.cancel:
      verdict.breach = verdict.stop
    case .deadline, .scheduledBefore, .window, .periodic:
      if case .count(let most, _) = limits[Int(verdict.limitIndex)].figure,
        course.stopAmount != ClockMark.none
      {
        // A stop that says how many there were is judged by that and not by the time they took.
        verdict.breach = course.stopAmount > Int64(most) ? verdict.stop : .max
      } else if verdict.end > verdict.due {
        verdict.breach = broken
      }
    }
  }

  /// The rungs of the ladder for a run.
  func ladder(of verdict: ClockVerdict) -> [EscalationRung] {
    guard hasGradedLadder else { return definition.escalations }
    return definition.escalations.filter { rung in
      rung.levels.map { levels in verdict.context.level.map(levels.contains) ?? false } ?? true
    }
  }

  // MARK: Counting

  private func businessTime(of length: ClockDuration, since start: Int64) -> Int64 {
    if length.months == 0 { return length.milliseconds }
    let start = Instant(milliseconds: start)
    let moved = time.zone.adding(months: length.months, to: start) ?? .latest
    return time.milliseconds(from: start, to: moved) + length.milliseconds
  }

  /// Counts a limit from the start of a run, around its pauses.
  private func count(
    _ limit: Int64, into verdict: inout ClockVerdict, _ part: Int32, _ marks: [ClockMark]
  ) {
    guard hasPauses else {
      verdict.due = instant(adding: limit, to: verdict.start)
      return
    }
    let pauses = pauses(since: verdict.start, part: part, in: marks)
    verdict.due = instant(adding: limit, to: verdict.start, around: pauses)
    verdict.isPaused = verdict.due == .max
  }

  private func instant(adding milliseconds: Int64, to start: Int64) -> Int64 {
    if time.isAlwaysOpen { return start + milliseconds }
    return time.instant(adding: milliseconds, to: Instant(milliseconds: start)).milliseconds
  }

  private func instant(
    adding milliseconds: Int64, to start: Int64, around pauses: [Range<Int64>]
  ) -> Int64 {
    var left = milliseconds
    var from = start
    for pause in pauses {
      let before = time.milliseconds(
        from: Instant(milliseconds: from), to: Instant(milliseconds: pause.lowerBound))
      if before >= left { break }
      if pause.upperBound == .max { return .max }
      left -= before
      from = pause.upperBound
    }
    return instant(adding: left, to: from)
  }

  /// The stretches at which the clock stands still from `start` on, in order and apart.
  func pauses(since start: Int64, part: Int32, in marks: [ClockMark]) -> [Range<Int64>] {
    var pauses: [Range<Int64>] = []
    var reasons: [PauseReason] = []
    var began: Int64 = 0
    for mark in marks where mark.kind == .pauseBegan || mark.kind == .pauseEnded {
      guard !isPerPart || mark.part == part || mark.part == 0, let reason = mark.pause,
        definition.pauses.contains(reason)
      else { continue }
      if mark.kind == .pauseBegan {
        if reasons.isEmpty { began = mark.happenedAt }
        if !reasons.contains(reason) { reasons.append(reason) }
      } else if let place = reasons.firstIndex(of: reason) {
        reasons.remove(at: place)
        let from = max(began, start)
        if reasons.isEmpty, from < mark.happenedAt { pauses.append(from..<mark.happenedAt) }
      }
    }
    if !reasons.isEmpty { pauses.append(max(began, start)..<Int64.max) }
    return pauses
  }

  /// The instant of a warn point of a run; `.max` while a pause lasts that hides it.
  func point(_ step: Int, of verdict: ClockVerdict, part: Int32, in marks: [ClockMark]) -> Int64 {
    let warning = definition.warnings[step]
    let isCounted = verdict.limit > 0 && kind != .aggregateMean
    if isCounted {
      let counted: Int64
      if let share = warning.perMille {
        counted = verdict.limit / 1000 * Int64(share) + verdict.limit % 1000 * Int64(share) / 1000
      } else if let lead = warning.beforeDue {
        counted = max(0, verdict.limit - lead.milliseconds)
      } else {
        counted = businessTime(of: warning.afterStart ?? ClockDuration(), since: verdict.start)
      }
      guard hasPauses else { return instant(adding: counted, to: verdict.start) }
      return instant(
        adding: counted, to: verdict.start,
        around: pauses(since: verdict.start, part: part, in: marks))
    }
    guard verdict.due != .max else { return .max }
    if let share = warning.perMille {
      let whole = max(0, verdict.due - verdict.start)
      return verdict.start + whole / 1000 * Int64(share) + whole % 1000 * Int64(share) / 1000
    }
    if let lead = warning.beforeDue {
      return max(verdict.start, verdict.due - lead.milliseconds)
    }
    return instant(after: warning.afterStart ?? ClockDuration(), since: verdict.start)
  }

  /// The instant so long after another, in this clock's calendar.
  func instant(after length: ClockDuration, since start: Int64) -> Int64 {
    instant(adding: businessTime(of: length, since: start), to: start)
  }
}

/// Verdicts in order, most often one: a list that allocates nothing for the first.
struct ClockVerdicts {
  private(set) var first: ClockVerdict?
  private(set) var others: [ClockVerdict] = []

  /// Adds a verdict; two starts at one instant are one run, as nothing could tell theirs apart.
  mutating func append(_ verdict: ClockVerdict) {
    guard let first else {
      self.first = verdict
      return
    }
    if let last = others.last {
      if last.start == verdict.start { others.removeLast() }
      others.append(verdict)
    } else if first.start == verdict.start {
      self.first = verdict
    } else {
      others.append(verdict)
    }
  }

  func hasRun(startedAt start: Int64) -> Bool {
    first?.start == start || others.contains { $0.start == start }
  }
}
