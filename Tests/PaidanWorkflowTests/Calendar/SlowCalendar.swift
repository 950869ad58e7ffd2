import Foundation
import PaidanModel
import PaidanWorkflow
import Testing

/// Business time by walking minute after minute and asking Foundation for the wall clock of each:
/// slow, and with nothing in common with the table under test.
struct SlowCalendar {
  let calendar: BusinessCalendar
  private var gregorian: Calendar

  init(_ calendar: BusinessCalendar) throws {
    self.calendar = calendar
    gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = try #require(TimeZone(identifier: calendar.zone))
  }

  func isOpen(minute: Int64) -> Bool {
    let date = Date(timeIntervalSince1970: Double(minute * 60))
    let parts = gregorian.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let hour = parts.hour, let minute = parts.minute,
      let today = LocalDate(year: year, month: month, day: day),
      let yesterday = today.adding(days: -1)
    else { return false }
    let now = hour * 60 + minute
    return hours(of: today).contains { $0.opens <= now && now < $0.closes }
      || hours(of: yesterday).contains { $0.opens <= now + 1440 && now + 1440 < $0.closes }
  }

  private func hours(of date: LocalDate) -> [OpenHours] {
    if let extra = calendar.extraDays[date] { return extra }
    if calendar.holidays.contains(date) { return [] }
    return calendar.week[date.weekdayPosition]
  }
}
