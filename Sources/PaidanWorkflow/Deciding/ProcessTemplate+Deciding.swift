internal import PaidanModel

extension ProcessTemplate {
  /// True where the lint refuses the wording (INT-09).
  func refuses(_ text: String, in field: LintField) -> Bool {
    !lintScan.surelyPasses(text, in: field)
      && DescriptionLint(policy: lint).check(text, in: field).verdict == .reject
  }

  /// True where an instant lies on the grain of windows in local time.
  func isOnGrain(_ instant: Instant) -> Bool {
    let grain = Int64(casePolicy.slotGrainMinutes) * 60_000
    return (instant.milliseconds + zone.offsetMilliseconds(at: instant)) % grain == 0
  }

  /// The same local time of day so many months later, the day clamped to the month's end.
  func instant(_ instant: Instant, addingMonths months: Int) -> Instant {
    let offset = zone.offsetMilliseconds(at: instant)
    let local = instant.milliseconds + offset
    let day: Int64 = 86_400_000
    let days = local >= 0 ? local / day : (local - day + 1) / day
    guard let date = LocalDate(daysSinceEpoch: Int(days))?.adding(months: months) else {
      return instant
    }
    return Instant(
      milliseconds: Int64(date.daysSinceEpoch) * day + (local - days * day) - offset)
  }

  /// How many follow-ups the plan has.
  var followUpTaskCount: Int { 3 }
}
