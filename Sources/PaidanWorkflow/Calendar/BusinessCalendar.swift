/// Which hours count for a clock (SLA-E08, A-39): data of a template.
///
/// The default counts every hour. A holiday closes a day; an extra day replaces the hours of its
/// weekday, as where a Sunday is worked in exchange for a holiday (调休).
public struct BusinessCalendar: Sendable, Hashable {
  /// The zone whose wall clock the hours mean, as the system names it: `Asia/Shanghai`.
  public var zone: String
  /// The open hours of each weekday, Monday first, seven entries.
  public var week: [[OpenHours]]
  /// Days on which no hours begin.
  public var holidays: [LocalDate]
  /// Days with hours of their own.
  public var extraDays: [LocalDate: [OpenHours]]

  /// The zone of the service region where a template names no other.
  public static let defaultZone = "Asia/Shanghai"

  /// Every hour of every day.
  public static let always = BusinessCalendar(
    week: Array(repeating: [.wholeDay], count: 7))

  /// A calendar.
  ///
  /// - Parameters:
  ///   - zone: as the system names it.
  ///   - week: the open hours of each weekday, Monday first, seven entries.
  ///   - holidays: days on which no hours begin.
  ///   - extraDays: days with hours of their own.
  /// - Precondition: `week` has seven entries.
  public init(
    zone: String = Self.defaultZone, week: [[OpenHours]], holidays: [LocalDate] = [],
    extraDays: [LocalDate: [OpenHours]] = [:]
  ) {
    precondition(week.count == 7, "a week has seven days")
    self.zone = zone
    self.week = week
    self.holidays = holidays
    self.extraDays = extraDays
  }

  /// True when no hour is ever closed, so that business time is wall time.
  public var isAlwaysOpen: Bool {
    holidays.isEmpty && week.allSatisfy { $0 == [.wholeDay] }
      && extraDays.values.allSatisfy { $0 == [.wholeDay] }
  }

  /// All that is wrong with the calendar; the zone is tried by ``ZoneRules``.
  public var violations: [CalendarError] {
    var found: [CalendarError] = []
    if week.allSatisfy(\.isEmpty) { found.append(.neverOpen) }
    for (day, hours) in zip(Weekday.allCases, week) where Self.overlap(hours) {
      found.append(.overlappingHours(day: day.rawValue))
    }
    for date in extraDays.keys.sorted() {
      if Self.overlap(extraDays[date] ?? []) {
        found.append(.overlappingHours(day: date.description))
      }
      if holidays.contains(date) { found.append(.holidayAndExtraDay(date)) }
    }
    return found
  }

  private static func overlap(_ hours: [OpenHours]) -> Bool {
    let sorted = hours.sorted { $0.opens < $1.opens }
    return zip(sorted, sorted.dropFirst()).contains { $0.closes > $1.opens }
  }
}

extension BusinessCalendar: Codable {
  private enum CodingKeys: String, CodingKey { case zone, week, holidays, extraDays }

  /// Reads a calendar: weekdays by their names, those not named are closed.
  ///
  /// - Throws: `DecodingError` where a key is missing or a value malformed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let week = try container.decode([String: [OpenHours]].self, forKey: .week)
    let extra = try container.decode([String: [OpenHours]].self, forKey: .extraDays)
    var days: [LocalDate: [OpenHours]] = [:]
    for (text, hours) in extra {
      guard let date = LocalDate(text) else {
        throw DecodingError.dataCorruptedError(
          forKey: .extraDays, in: container,
          debugDescription: "must have days such as 2024-05-20 as keys")
      }
      days[date] = hours
    }
    self.init(
      zone: try container.decode(String.self, forKey: .zone),
      week: Weekday.allCases.map { week[$0.rawValue] ?? [] },
      holidays: try container.decode([LocalDate].self, forKey: .holidays),
      extraDays: days)
  }

  /// Writes a calendar; closed weekdays are left out.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(zone, forKey: .zone)
    var named: [String: [OpenHours]] = [:]
    for (day, hours) in zip(Weekday.allCases, week) where !hours.isEmpty {
      named[day.rawValue] = hours
    }
    try container.encode(named, forKey: .week)
    try container.encode(holidays, forKey: .holidays)
    var extra: [String: [OpenHours]] = [:]
    for (date, hours) in extraDays { extra[date.description] = hours }
    try container.encode(extra, forKey: .extraDays)
  }
}
