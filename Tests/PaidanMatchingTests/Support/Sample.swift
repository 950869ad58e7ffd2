import PaidanMatching
import PaidanModel

/// Orders and engineers of hand-made cases; only what a case is about need be said.
enum Sample {
  /// When hand-made batches are decided: 2024-05-20T01:00:00Z.
  static let now = Instant(milliseconds: 1_716_166_800_000)
  /// Where they happen: on the equator, where east and north are the same number of degrees.
  static let centre = Geometry.place(0, 100)

  /// `minutes` after ``now``.
  static func minutes(_ minutes: Int) -> Instant { now.advanced(byMinutes: minutes) }

  static func window(from earliest: Instant? = nil, to latest: Instant? = nil) -> TimeWindow {
    do throws(TimeWindowError) {
      return try TimeWindow(earliestStart: earliest, latestStart: latest)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static func shift(_ start: Instant, _ end: Instant) -> Shift {
    do throws(ShiftError) {
      return try Shift(start: start, end: end)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static func order(
    _ id: OrderID = "o", at place: Coordinate = centre, created: Instant = now,
    certificates: [Certificate] = [], level: CertificationLevel = .basic,
    urgency: Urgency = .normal, minutes: Double = 60, window: TimeWindow = .anytime,
    due: Instant? = nil, excluding excluded: [EngineerID] = [], service: ServiceKind = .onSite,
    area: AreaID? = nil
  ) -> Order {
    Order(
      id: id, createdAt: created, place: place, certificates: certificates, minimumLevel: level,
      urgency: urgency, serviceMinutes: minutes, window: window, dueAt: due,
      excludedEngineers: excluded, service: service, area: area)
  }

  static func engineer(
    _ id: EngineerID = "e", at position: Coordinate = centre,
    certificates: [HeldCertificate] = [], level: CertificationLevel = .basic, open: Int = 0,
    shift: Shift = shift(minutes(-60), minutes(540)),
    free availability: Engineer.Availability? = nil, today: Int = 0, seen: Instant? = nil,
    base: Coordinate? = nil, area: AreaID? = nil
  ) -> Engineer {
    Engineer(
      id: id, position: position, certificates: certificates, level: level, openOrders: open,
      shift: shift, availability: availability, ordersToday: today, positionAt: seen, base: base,
      area: area)
  }

  /// The standard policy with changes.
  static func policy(_ change: (inout DispatchPolicy) -> Void) -> DispatchPolicy {
    var policy = DispatchPolicy.standard
    change(&policy)
    return policy
  }

  /// Travel of a minute a kilometre and nothing else in the score: costs are metres.
  static let metres = policy {
    $0.kilometersPerHour = 60
    $0.detourFactor = 1
    $0.weights.latenessMinute = .minutes(0)
    $0.weights.loadStep = .minutes(0)
    $0.penalties.slackUsedPerMille = .minutes(0)
  }
}
