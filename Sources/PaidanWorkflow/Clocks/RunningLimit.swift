internal import PaidanModel

/// A limit in the shape the engine reads: plain bits, so that looking at it copies nothing.
struct RunningLimit: Sendable {
  private let urgencies: UInt8
  private let tiers: UInt8
  private let levels: UInt8
  private let services: UInt8
  let figure: RunningFigure

  /// The limit with its named length resolved; nil where there is no such length.
  init?(_ limit: ClockLimit, lengths: [String: ClockDuration]) {
    urgencies = Self.mask(limit.urgencies)
    tiers = Self.mask(limit.tiers)
    levels = Self.mask(limit.levels)
    services = Self.mask(limit.services)
    switch limit.figure {
    case .duration(let length): figure = .length(length)
    case .named(let name):
      guard let length = lengths[name] else { return nil }
      figure = .length(length)
    case .count(let count, let each): figure = .count(count, each: each)
    case .amount: figure = .amount
    case .amountOfMonths: figure = .amountOfMonths
    case .promised: figure = .promised
    case .before(let rule): figure = .before(rule)
    case .window(let rule): figure = .window(rule)
    case .period(let rule): figure = .period(rule)
    }
  }

  /// As ``ClockLimit/fits(_:)``.
  func fits(_ context: ClockContext) -> Bool {
    Self.fits(urgencies, context.urgency) && Self.fits(tiers, context.tier)
      && Self.fits(levels, context.level) && Self.fits(services, context.service)
  }

  // A bit for each value of a list; all bits where the limit asks for none in particular.
  private static func mask<Value: CaseIterable & Equatable>(_ values: [Value]?) -> UInt8 {
    guard let values else { return .max }
    var mask: UInt8 = 0
    for (position, value) in Value.allCases.enumerated() where values.contains(value) {
      mask |= 1 << UInt8(position)
    }
    return mask
  }

  private static func fits<Value: CaseIterable & Equatable>(
    _ mask: UInt8, _ value: Value?
  ) -> Bool {
    if mask == .max { return true }
    guard let value else { return false }
    var bit: UInt8 = 1
    for other in Value.allCases {
      if other == value { return mask & bit != 0 }
      bit <<= 1
    }
    return false
  }
}

/// A figure without names.
enum RunningFigure: Sendable {
  case length(ClockDuration)
  case count(Int, each: ClockDuration)
  case amount
  case amountOfMonths
  case promised
  case before(LeadRule)
  case window(OnTimeRule)
  case period(PeriodRule)
}
