/// How long a clock may run, or by when something must be done.
public enum ClockFigure: Sendable, Hashable {
  /// So long after the start.
  case duration(ClockDuration)
  /// A length the template names once for all clocks, where no seed gives a figure.
  case named(String)
  /// So many of something, each lasting so long: rings of a telephone (C-28).
  case count(Int, each: ClockDuration)
  /// The amount of the start signal in milliseconds; without one the clock does not run.
  case amount
  /// The amount of the start signal in months; without one the clock does not run.
  case amountOfMonths
  /// The instant that the start signal promises; without one the clock does not run.
  case promised
  /// Some time before the instant that the start signal names.
  case before(LeadRule)
  /// Inside the window that the start signal names.
  case window(OnTimeRule)
  /// In each period of the local calendar.
  case period(PeriodRule)
}

extension ClockFigure: Codable {
  private enum CodingKeys: String, CodingKey {
    case duration, named, count, each, amount, promised, before, window, period
  }
  private enum Unit: String, Codable { case milliseconds, months }

  /// Reads an object with one of the keys `duration`, `named`, `count` (with `each`), `amount`,
  /// `promised`, `before`, `window`, `period`.
  ///
  /// - Throws: `DecodingError` where there is none of them, or more than one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let keys = container.allKeys.filter { $0 != .each }
    guard keys.count == 1, let key = keys.first, container.contains(.each) == (key == .count)
    else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath,
          debugDescription: "must have one of the keys duration, named, count with each, amount, "
            + "promised, before, window, period"))
    }
    switch key {
    case .named: self = .named(try container.decode(String.self, forKey: .named))
    case .count, .each:
      self = .count(
        try container.decode(Int.self, forKey: .count),
        each: try container.decode(ClockDuration.self, forKey: .each))
    case .amount:
      switch try container.decode(Unit.self, forKey: .amount) {
      case .milliseconds: self = .amount
      case .months: self = .amountOfMonths
      }
    case .promised:
      guard try container.decode(Bool.self, forKey: .promised) else {
        throw DecodingError.dataCorruptedError(
          forKey: .promised, in: container, debugDescription: "must be true")
      }
      self = .promised
    case .before: self = .before(try container.decode(LeadRule.self, forKey: .before))
    case .window: self = .window(try container.decode(OnTimeRule.self, forKey: .window))
    case .period: self = .period(try container.decode(PeriodRule.self, forKey: .period))
    case .duration:
      self = .duration(try container.decode(ClockDuration.self, forKey: .duration))
    }
  }

  /// Writes the object that ``init(from:)`` reads.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .duration(let duration): try container.encode(duration, forKey: .duration)
    case .named(let name): try container.encode(name, forKey: .named)
    case .count(let count, let each):
      try container.encode(count, forKey: .count)
      try container.encode(each, forKey: .each)
    case .amount: try container.encode(Unit.milliseconds, forKey: .amount)
    case .amountOfMonths: try container.encode(Unit.months, forKey: .amount)
    case .promised: try container.encode(true, forKey: .promised)
    case .before(let rule): try container.encode(rule, forKey: .before)
    case .window(let rule): try container.encode(rule, forKey: .window)
    case .period(let rule): try container.encode(rule, forKey: .period)
    }
  }
}
