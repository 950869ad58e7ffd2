/// Why a calendar cannot be used.
public enum CalendarError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system knows no zone of this name.
  case unknownZone(String)
  /// The text names no opening hours.
  case malformedHours(String)
  /// Hours of one day overlap.
  case overlappingHours(day: String)
  /// No hour of the week is open, so a limit would never end.
  case neverOpen
  /// A day is named as a holiday and as an extra working day.
  case holidayAndExtraDay(LocalDate)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .unknownZone(let name): "zone \"\(name)\" is unknown; maybe Asia/Shanghai is meant"
    case .malformedHours(let text):
      "hours \"\(text)\" must be two times of a day such as 09:00-18:00 or 22:00-06:00"
    case .overlappingHours(let day): "hours of \(day) must not overlap"
    case .neverOpen: "week must have an open hour"
    case .holidayAndExtraDay(let date):
      "extraDays \(date) must not be among the holidays; an extra day stands on its own"
    }
  }
}
