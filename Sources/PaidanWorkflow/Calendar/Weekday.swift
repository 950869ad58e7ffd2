/// A day of the ISO week, Monday first.
public enum Weekday: String, Sendable, Hashable, Codable, CaseIterable {
  /// 星期一.
  case monday
  /// 星期二.
  case tuesday
  /// 星期三.
  case wednesday
  /// 星期四.
  case thursday
  /// 星期五.
  case friday
  /// 星期六.
  case saturday
  /// 星期日.
  case sunday

  /// 0 for Monday to 6 for Sunday.
  public var position: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }
}

extension LocalDate {
  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekdayPosition: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (daysSinceEpoch + 3) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }
}
