/// From one day to another, both included (统计周期).
public struct StatisticsPeriod: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The first day.
  public var start: LocalDate
  /// The last day.
  public var end: LocalDate

  /// From the first day to the last; whether that is a month is for the form to check.
  public init(start: LocalDate, end: LocalDate) {
    self.start = start
    self.end = end
  }

  /// True for the first to the last day of one month.
  public var isCalendarMonth: Bool {
    start.day == 1 && start.year == end.year && start.month == end.month
      && end.day == LocalDate.daysIn(month: end.month, of: end.year)
  }

  /// `2024-05-01 – 2024-05-31`.
  public var description: String { "\(start) – \(end)" }
}
