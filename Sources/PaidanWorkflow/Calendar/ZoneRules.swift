internal import Foundation
public import PaidanModel
internal import Synchronization

/// The offsets of a zone from UTC, from the system's zone rules, laid out for fast look-up.
///
/// Known are the years 1970 to 2069; before and after, the offset at the nearer end holds, since
/// no government has said what it will be.
public struct ZoneRules: Sendable, Hashable {
  /// The name by which the system knows the zone.
  public let identifier: String
  // Segment i begins at begins[i], in milliseconds; the first begins before all time.
  let begins: [Int64]
  let offsets: [Int64]

  private static let first: Int64 = 0
  private static let last: Int64 = 3_155_760_000_000
  /// Shorter than any two changes of an offset have ever followed each other.
  private static let stride: Int64 = 4 * 86_400_000
  private static let cache = Mutex<[String: ZoneRules]>([:])

  /// The rules of a zone.
  ///
  /// - Throws: ``CalendarError/unknownZone(_:)`` where the system knows no such zone.
  /// - Complexity: some milliseconds for a zone's first use in a process, O(1) later.
  public init(_ identifier: String) throws(CalendarError) {
    if let known = Self.cache.withLock({ $0[identifier] }) {
      self = known
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { throw .unknownZone(identifier) }
    self.init(zone, named: identifier)
    let rules = self
    Self.cache.withLock { $0[identifier] = rules }
  }

  private init(_ zone: TimeZone, named identifier: String) {
    func offset(_ milliseconds: Int64) -> Int64 {
      Int64(
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))) * 1000
    }
    var begins = [Int64.min]
    var offsets = [offset(Self.first)]
    var known = Self.first
    while known < Self.last {
      let next = min(known + Self.stride, Self.last)
      let later = offset(next)
      if later != offsets[offsets.count - 1] {
        var before = known
        var after = next
        while after - before > 1000 {
          let middle = (before + after) / 2000 * 1000
          if offset(middle) == later { after = middle } else { before = middle }
        }
        begins.append(after)
        offsets.append(later)
      }
      known = next
    }
    self.identifier = identifier
    self.begins = begins
    self.offsets = offsets
  }

  /// How far local time is ahead of UTC at an instant, in milliseconds.
  ///
  /// - Complexity: O(log *c*) for *c* changes of the offset.
  public func offsetMilliseconds(at instant: Instant) -> Int64 {
    offsets[segment(at: instant.milliseconds)]
  }

  /// How far local time is ahead of UTC at an instant, in minutes, seconds cut off.
  public func offsetMinutes(at instant: Instant) -> Int {
    Int(offsetMilliseconds(at: instant) / 60_000)
  }

  /// The offset as ISO 8601 spells it: `+08:00`.
  public func offsetText(at instant: Instant) -> String {
    let minutes = offsetMinutes(at: instant)
    let size = minutes.magnitude
    return (minutes < 0 ? "-" : "+")
      + "\(LocalDate.padded(Int(size / 60), 2)):\(LocalDate.padded(Int(size % 60), 2))"
  }

  /// The minute of the wall clock an instant falls into.
  ///
  /// - Precondition: the local day lies in the years 0001 to 9999.
  public func localMinute(of instant: Instant) -> LocalMinute {
    LocalMinute(instant, offsetMinutes: offsetMinutes(at: instant))
  }

  /// The local day an instant falls on.
  ///
  /// - Precondition: the day lies in the years 0001 to 9999.
  public func localDate(of instant: Instant) -> LocalDate { localMinute(of: instant).date }

  /// The first instant of a local day; where clocks skip midnight, the first that exists.
  public func startOfDay(_ date: LocalDate) -> Instant {
    instant(ofLocal: Int64(date.daysSinceEpoch) * 86_400_000)
  }

  /// The instant at which the wall clock shows what it showed at `instant`, so many months later;
  /// the last day of the month where the month is shorter.
  ///
  /// - Returns: nil outside the years 0001 to 9999.
  public func adding(months: Int, to instant: Instant) -> Instant? {
    let local = instant.milliseconds + offsetMilliseconds(at: instant)
    let day = local.floored(by: 86_400_000)
    guard let date = LocalDate(daysSinceEpoch: Int(day))?.adding(months: months) else {
      return nil
    }
    return self.instant(
      ofLocal: Int64(date.daysSinceEpoch) * 86_400_000 + (local - day * 86_400_000))
  }

  /// The first instant at which the wall clock shows at least this local time, in milliseconds
  /// since 1970-01-01 00:00 of the same place.
  func instant(ofLocal local: Int64) -> Instant {
    // No offset is farther than a day from UTC, so the segment lies within a day of this guess.
    var segment = segment(at: local - 86_400_000)
    while segment + 1 < begins.count, begins[segment + 1] + offsets[segment] <= local {
      segment += 1
      // A change may lead past the local time: then the change itself is the first instant.
      if begins[segment] + offsets[segment] > local {
        return Instant(milliseconds: begins[segment])
      }
    }
    return Instant(milliseconds: local - offsets[segment])
  }

  private func segment(at milliseconds: Int64) -> Int {
    var low = 0
    var high = begins.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins[middle] <= milliseconds { low = middle } else { high = middle }
    }
    return low
  }
}

extension Int64 {
  /// The quotient rounded down.
  func floored(by divisor: Int64) -> Int64 {
    self >= 0 || self % divisor == 0 ? self / divisor : self / divisor - 1
  }
}
