public import PaidanModel

/// How a due instant came about, item by item: 'six days because …'.
public struct DueDerivation: Sendable, Hashable {
  /// The clock.
  public let clock: ClockID
  /// The name of what is measured.
  public let name: String
  /// What started it.
  public let startedBy: [ClockSignalKind]
  /// When it started.
  public let startedAt: Instant
  /// The limit that holds, as the template has it.
  public let figure: ClockFigure
  /// The limit in milliseconds of the calendar; nil where the due instant is not counted.
  public let limitMilliseconds: Int64?
  /// The pauses before the due instant.
  public let pauses: [Pause]
  /// The calendar's name and zone.
  public let calendar: String
  /// The zone.
  public let zone: String
  /// Closed hours between start and due instant outside pauses, in milliseconds.
  public let closedMilliseconds: Int64
  /// The offset from UTC used for the start, `+08:00`.
  public let startOffset: String
  /// The offset from UTC used for the due instant; nil while a pause lasts.
  public let dueOffset: String?
  /// The last instant that counts as met; nil while a pause lasts.
  public let due: Instant?
  /// The template and its version.
  public let template: String

  /// A stretch at which the clock stood still.
  public struct Pause: Sendable, Hashable {
    /// From when.
    public let from: Instant
    /// Until when; nil: it lasts.
    public let until: Instant?
    /// How much business time it took, in milliseconds; what the due instant moved by.
    public let businessMilliseconds: Int64
  }

  /// The items as sentences, one each.
  public var lines: [String] {
    var lines = [
      "started at \(startedAt) (\(startOffset)) by "
        + startedBy.map(\.key).joined(separator: " or ")
    ]
    if let limitMilliseconds {
      lines.append("limit \(ClockDuration(milliseconds: limitMilliseconds)) of \(name)")
    } else {
      lines.append("limit \(Self.text(of: figure)) of \(name)")
    }
    for pause in pauses {
      let length = ClockDuration(milliseconds: pause.businessMilliseconds)
      lines.append(
        "paused from \(pause.from) "
          + (pause.until.map { "until \($0), which moves it by \(length)" } ?? "on, still"))
    }
    if closedMilliseconds > 0 {
      let length = ClockDuration(milliseconds: closedMilliseconds)
      lines.append("closed for \(length) by calendar \(calendar) in \(zone)")
    }
    if let due, let dueOffset {
      lines.append("due at \(due) (\(dueOffset))")
    } else {
      lines.append("due when the pause ends")
    }
    lines.append("by template \(template)")
    return lines
  }

  /// `6 days because …`, with all items.
  public var description: String {
    let whole =
      due.map {
        ClockDuration(milliseconds: max(0, $0.milliseconds(since: startedAt))).description
      } ?? "open"
    return "\(whole) because \(lines.joined(separator: "; "))"
  }

  private static func text(of figure: ClockFigure) -> String {
    switch figure {
    case .duration(let length): length.description
    case .named(let name): name
    case .count(let count, let each): "\(count) times \(each)"
    case .amount, .amountOfMonths: "the amount given"
    case .promised: "the promised instant"
    case .before(let rule): "\(rule.before) before"
    case .window(let rule): "the window, measured at \(rule.latest.rawValue)"
    case .period(let rule):
      "\(rule.atLeast) in the \(rule.unit.rawValue)"
        + (rule.following > 0 ? ", \(rule.following) later" : "")
        + (rule.day.map { ", by day \($0)" } ?? "")
    }
  }
}

extension DueDerivation: CustomStringConvertible {}

extension ClockState {
  /// How the due instant of each run of a clock came about, in the order they became known.
  ///
  /// - Complexity: O(*c* + *s*) for *c* runs and *s* signals.
  public func derivations(of id: ClockID, in book: ClockBook) -> [DueDerivation] {
    guard let position = book.position(of: id) else { return [] }
    return runs.filter { Int($0.clock) == position && !$0.isVanished }
      .map { derivation(of: $0, in: book) }
  }

  private func derivation(of run: ClockRun, in book: ClockBook) -> DueDerivation {
    let clock = book.clocks[Int(run.clock)]
    let definition = clock.definition
    let verdict = run.verdict
    let start = Instant(milliseconds: verdict.start)
    let due = verdict.due == .max ? nil : Instant(milliseconds: verdict.due)
    let isCounted = verdict.limit > 0 && clock.kind != .aggregateMean
    let stretches =
      isCounted && clock.hasPauses
      ? clock.pauses(since: verdict.start, part: run.part, in: marks) : []
    var pauses: [DueDerivation.Pause] = []
    for pause in stretches where pause.lowerBound < verdict.due {
      let from = Instant(milliseconds: pause.lowerBound)
      let until = pause.upperBound == .max ? nil : Instant(milliseconds: pause.upperBound)
      pauses.append(
        DueDerivation.Pause(
          from: from, until: until,
          businessMilliseconds: until.map { clock.time.milliseconds(from: from, to: $0) } ?? 0))
    }
    var closed: Int64 = 0
    if isCounted, let due {
      closed =
        max(0, due.milliseconds(since: start)) - clock.time.milliseconds(from: start, to: due)
    }
    let starters = marks.filter {
      $0.happenedAt == verdict.start && clock.role(of: $0) & RunningClock.start != 0
        && (!clock.isPerPart || $0.part == run.part)
    }
    return DueDerivation(
      clock: definition.id, name: definition.name, startedBy: starters.map(\.kind),
      startedAt: start, figure: definition.limits[Int(verdict.limitIndex)].figure,
      limitMilliseconds: isCounted ? verdict.limit : nil, pauses: pauses,
      calendar: definition.calendar, zone: clock.time.zone.identifier, closedMilliseconds: closed,
      startOffset: clock.time.zone.offsetText(at: start),
      dueOffset: due.map { clock.time.zone.offsetText(at: $0) }, due: due,
      template: book.template)
  }
}
