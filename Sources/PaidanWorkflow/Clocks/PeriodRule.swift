public import PaidanModel

/// What is due once or several times in each period of the local calendar.
public struct PeriodRule: Sendable, Hashable, Codable {
  /// The length of a period.
  public var unit: Unit
  /// How many periods after that of the start it is due; 0: in the same.
  public var following: Int
  /// The day of that month on which it is due; nil: at the end of the period.
  public var day: Int?
  /// True when the named day itself still counts, up to its 24:00; false: up to its 0:00.
  public var isInclusive: Bool
  /// How often it is to be done, at least 1.
  public var atLeast: Int

  /// The lengths of periods.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// A local day.
    case day
    /// An ISO week, from Monday.
    case week
    /// A calendar month.
    case month
    /// A quarter of a calendar year.
    case quarter
    /// A calendar year.
    case year
  }

  /// A rule of these parts.
  public init(
    _ unit: Unit, following: Int = 0, day: Int? = nil, isInclusive: Bool = true, atLeast: Int = 1
  ) {
    self.unit = unit
    self.following = following
    self.day = day
    self.isInclusive = isInclusive
    self.atLeast = atLeast
  }

  /// The last instant that counts for a period that `start` lies in; nil beyond the year 9999.
  public func due(for start: Instant, in zone: ZoneRules) -> Instant? {
    let date = zone.localDate(of: start)
    guard let first = unit.first(of: date), let due = unit.adding(following, to: first) else {
      return nil
    }
    let last: LocalDate?
    if let day {
      last = LocalDate(
        year: due.year, month: due.month,
        day: min(day, LocalDate.daysIn(month: due.month, of: due.year)))?
        .adding(days: isInclusive ? 1 : 0)
    } else {
      last = unit.adding(1, to: due)
    }
    return last.map(zone.startOfDay)
  }

  /// A number for the period an instant lies in: 20240520, 202421 (ISO week), 202405, 20242, 2024.
  ///
  /// Signals of a periodic clock carry it as their part.
  public func number(of instant: Instant, in zone: ZoneRules) -> Int32 {
    let date = zone.localDate(of: instant)
    switch unit {
    case .day: return Int32(date.year * 10_000 + date.month * 100 + date.day)
    case .month: return Int32(date.year * 100 + date.month)
    case .quarter: return Int32(date.year * 10 + (date.month + 2) / 3)
    case .year: return Int32(date.year)
    case .week:
      // An ISO week belongs to the year of its Thursday.
      let thursday = date.adding(days: 3 - date.weekdayPosition) ?? date
      guard let newYear = LocalDate(year: thursday.year, month: 1, day: 1) else { return 0 }
      let week = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
      return Int32(thursday.year * 100 + week)
    }
  }
}

extension PeriodRule.Unit {
  /// The first day of the period a day lies in.
  func first(of date: LocalDate) -> LocalDate? {
    switch self {
    case .day: date
    case .week: date.adding(days: -date.weekdayPosition)
    case .month: LocalDate(year: date.year, month: date.month, day: 1)
    case .quarter: LocalDate(year: date.year, month: (date.month - 1) / 3 * 3 + 1, day: 1)
    case .year: LocalDate(year: date.year, month: 1, day: 1)
    }
  }

  /// The first day of the period so many periods later.
  func adding(_ count: Int, to first: LocalDate) -> LocalDate? {
    switch self {
    case .day: first.adding(days: count)
    case .week: first.adding(days: 7 * count)
    case .month: first.adding(months: count)
    case .quarter: first.adding(months: 3 * count)
    case .year: first.adding(months: 12 * count)
    }
  }
}
