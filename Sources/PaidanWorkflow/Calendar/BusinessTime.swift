public import PaidanModel

/// A calendar made ready to count: open stretches in UTC with a running sum, so that adding and
/// measuring are two binary searches and ask no zone.
///
/// An instant is open when its wall clock lies in hours of its day, as the zone shows it: a skipped
/// hour is never open, a repeated hour is open both times.
public struct BusinessTime: Sendable {
  /// The calendar as data.
  public let calendar: BusinessCalendar
  /// The offsets of its zone.
  public let zone: ZoneRules
  /// True when no hour is closed, so that business time is wall time.
  public let isAlwaysOpen: Bool
  private let table: OpenTable

  // Days laid out at once: 2015-01-01 up to 2046-01-01; others are laid out when asked for.
  private static let horizon = 16_436..<27_759

  /// A calendar made ready.
  ///
  /// - Throws: ``CalendarError`` with the first thing wrong with it.
  /// - Complexity: O(*d*) for the *d* days laid out.
  public init(_ calendar: BusinessCalendar) throws(CalendarError) {
    if let violation = calendar.violations.first { throw violation }
    self.calendar = calendar
    zone = try ZoneRules(calendar.zone)
    isAlwaysOpen = calendar.isAlwaysOpen
    table = isAlwaysOpen ? .empty : OpenTable(calendar, zone, days: Self.horizon)
  }

  /// True when the instant is open.
  ///
  /// - Complexity: O(log *d*) for the *d* days laid out.
  public func isOpen(at instant: Instant) -> Bool {
    isAlwaysOpen || milliseconds(from: instant, to: instant.advanced(byMilliseconds: 1)) == 1
  }

  /// How much business time lies between two instants, in milliseconds; 0 where the second is not
  /// later.
  ///
  /// - Complexity: O(log *d*) for the *d* days laid out; O(*n*) more for *n* days outside them.
  public func milliseconds(from start: Instant, to end: Instant) -> Int64 {
    guard start < end else { return 0 }
    if isAlwaysOpen { return end.milliseconds(since: start) }
    if table.covers(start.milliseconds), table.covers(end.milliseconds) {
      return table.openBefore(end.milliseconds) - table.openBefore(start.milliseconds)
    }
    let wider = OpenTable(
      calendar, zone, days: Self.day(start.milliseconds)..<Self.day(end.milliseconds) + 1)
    return wider.openBefore(end.milliseconds) - wider.openBefore(start.milliseconds)
  }

  /// The earliest instant by which so much business time has gone since `start`: the close of a
  /// day rather than the opening of the next; `start` itself for nothing.
  ///
  /// - Parameters:
  ///   - milliseconds: business time, not negative.
  ///   - start: from when it is counted.
  /// - Returns: the instant.
  /// - Complexity: O(log *d*) for the *d* days laid out; O(*n*) more for *n* days outside them.
  public func instant(adding milliseconds: Int64, to start: Instant) -> Instant {
    guard milliseconds > 0 else { return start }
    if isAlwaysOpen { return start.advanced(byMilliseconds: milliseconds) }
    if table.covers(start.milliseconds),
      let found = table.instant(at: table.openBefore(start.milliseconds) + milliseconds)
    {
      return Instant(milliseconds: found)
    }
    let first = Self.day(start.milliseconds)
    var length = 64 + Int(milliseconds / 3_600_000)
    while true {
      let wider = OpenTable(calendar, zone, days: first..<first + length)
      if let found = wider.instant(at: wider.openBefore(start.milliseconds) + milliseconds) {
        return Instant(milliseconds: found)
      }
      length *= 2
    }
  }

  private static func day(_ milliseconds: Int64) -> Int {
    Int(milliseconds.floored(by: 86_400_000))
  }
}

/// Open stretches of some days in UTC, in order and apart, with the open time before each.
private struct OpenTable: Sendable {
  private var opens: [Int64] = []
  private var closes: [Int64] = []
  private var before: [Int64] = []
  private let covered: Range<Int64>

  static let empty = OpenTable()

  private init() { covered = 0..<0 }

  init(_ calendar: BusinessCalendar, _ zone: ZoneRules, days: Range<Int>) {
    let day: Int64 = 86_400_000
    covered = Int64(days.lowerBound) * day..<Int64(days.upperBound) * day
    var exceptions: [Int: [OpenHours]] = [:]
    for date in calendar.holidays { exceptions[date.daysSinceEpoch] = [] }
    for (date, hours) in calendar.extraDays { exceptions[date.daysSinceEpoch] = hours }
    var stretches: [Range<Int64>] = []
    stretches.reserveCapacity(days.count * 2)
    // Hours of the day before may last into the first day, and local days lie up to a day beside
    // those of UTC.
    for number in days.lowerBound - 3...days.upperBound + 2 {
      let weekday = ((number + 3) % 7 + 7) % 7
      for hours in exceptions[number] ?? calendar.week[weekday] {
        let midnight = Int64(number) * day
        Self.append(
          midnight + Int64(hours.opens) * 60_000..<midnight + Int64(hours.closes) * 60_000,
          in: zone, to: &stretches)
      }
    }
    stretches.sort { $0.lowerBound < $1.lowerBound }
    var sum: Int64 = 0
    for stretch in stretches {
      if let last = closes.last, stretch.lowerBound <= last {
        let end = max(last, stretch.upperBound)
        sum += end - last
        closes[closes.count - 1] = end
      } else {
        opens.append(stretch.lowerBound)
        before.append(sum)
        closes.append(stretch.upperBound)
        sum += stretch.upperBound - stretch.lowerBound
      }
    }
  }

  /// Appends the instants at which the wall clock shows `local`: one stretch, or several where the
  /// offset changes.
  private static func append(
    _ local: Range<Int64>, in zone: ZoneRules, to stretches: inout [Range<Int64>]
  ) {
    let count = zone.begins.count
    // Offsets differ from UTC by less than a day, so other segments cannot show this time.
    var segment = count - 1
    while segment > 0, zone.begins[segment] > local.lowerBound - 86_400_000 { segment -= 1 }
    while segment < count {
      let offset = zone.offsets[segment]
      let begin = zone.begins[segment]
      if begin > local.upperBound + 86_400_000 { return }
      let end = segment + 1 < count ? zone.begins[segment + 1] : .max
      let lower = max(begin, local.lowerBound - offset)
      let upper = min(end, local.upperBound - offset)
      if lower < upper { stretches.append(lower..<upper) }
      segment += 1
    }
  }

  func covers(_ milliseconds: Int64) -> Bool { covered.contains(milliseconds) }

  /// Open time in the table before an instant.
  func openBefore(_ milliseconds: Int64) -> Int64 {
    var low = 0
    var high = opens.count
    while low < high {
      let middle = (low + high) / 2
      if opens[middle] <= milliseconds { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return before[low - 1] + min(milliseconds, closes[low - 1]) - opens[low - 1]
  }

  /// The earliest instant with so much open time before it; nil beyond what the table covers.
  func instant(at target: Int64) -> Int64? {
    var low = 0
    var high = opens.count
    while low < high {
      let middle = (low + high) / 2
      if before[middle] + closes[middle] - opens[middle] < target {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < opens.count else { return nil }
    let found = opens[low] + target - before[low]
    return covered.contains(found) ? found : nil
  }
}
