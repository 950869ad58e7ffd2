import PaidanModel
import PaidanWorkflow

/// The clocks no case of its own drives: incidents, periods, means, retention.
///
/// Their signals come from the walk, in any order and late.
struct WalkOffice {
  private let book: ClockBook
  private var clocks = ClockState()
  private var standing: Set<String> = []
  private var lastRaised = Instant(milliseconds: .min)
  private let kinds: [ClockID: ClockKind]

  init(_ template: ProcessTemplate) {
    book = template.clocks
    kinds = Dictionary(
      book.definitions.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// Hears one signal, or only looks at the time.
  mutating func step(
    at now: Instant, _ choices: inout WalkChoices, _ tally: inout WalkTally
  ) -> [String] {
    var firings: [ClockFiring] = []
    clocks.advance(to: now, in: book, into: &firings)
    let late = choices.chance(20) ? choices.number(1...600) : 0
    let kind = choices.pick(Self.signals)
    // Times measured are milliseconds, what is purchased comes with months.
    let isMeasured = kind == .responseMeasured || kind == .handlingMeasured
    // A period without an end of its own ends with the local calendar's.
    let isPeriod = [.weekOpened, .monthOpened, .quarterOpened].contains(kind)
    clocks.note(
      ClockSignal(
        kind,
        at: Stamp(happenedAt: now.advanced(byMinutes: -late), recordedAt: now),
        part: Int32(choices.number(0...2)),
        context: ClockContext(
          urgency: choices.pick(Urgency.allCases), tier: choices.pick(ResponseTier.allCases),
          level: choices.pick(IncidentLevel.allCases)),
        until: isPeriod ? nil : now.advanced(byMinutes: choices.number(1...5_000)),
        amount: isPeriod
          ? nil : Int64(choices.number(1...12)) * (isMeasured ? 36_000_000 : 1)), in: book)
    return firings.compactMap { check($0, now, &tally) }
  }

  private mutating func check(
    _ firing: ClockFiring, _ now: Instant, _ tally: inout WalkTally
  ) -> String? {
    tally.firings[firing.kind, default: 0] += 1
    tally.clocks[firing.clock, default: 0] += 1
    if let kind = kinds[firing.clock] { tally.clockKinds[kind, default: 0] += 1 }
    let run = "\(firing.clock) \(firing.part) \(firing.startedAt)"
    defer { lastRaised = max(lastRaised, firing.raisedAt) }
    if firing.raisedAt < lastRaised { return "\(run) raised out of order" }
    if firing.raisedAt > now { return "\(run) raised too early" }
    if firing.kind == .breachWithdrawn {
      standing = standing.filter { !$0.hasPrefix("\(run) escalation") }
      return standing.remove("\(run) breach 0") == nil ? "\(run) withdrawn without a breach" : nil
    }
    return standing.insert("\(run) \(firing.kind) \(firing.step)").inserted
      ? nil : "\(run) \(firing.kind) \(firing.step) raised twice"
  }

  private static let signals: [ClockSignalKind] = [
    .incidentIdentified, .incidentContacted, .incidentLevelDecided, .incidentStarted,
    .emergencyRaised, .emergencyPlanStarted, .emergencyTeamWorking, .emergencySolved,
    .incidentResolved, .reviewReported, .promiseGiven, .promiseKept, .weekOpened, .monthOpened,
    .quarterOpened,
    .statisticsFinished, .templatePublished, .scoresSent, .reportsSubmitted, .formsSent,
    .trainingHeld, .responseMeasured, .handlingMeasured, .purchased, .serviceDone,
    .customerSpokenTo, .customerReminded, .careReminded, .phoneRang, .phoneAnswered,
    .messageArrived, .firstReplied, .interventionBegan, .recovered, .analysisStarted, .causeKnown,
    .orderAudited, .mysteryCheckDone, .knowledgeChecked, .performanceEvaluated, .complianceAudited,
    .compensationGranted, .stormEnded, .deliveryMade, .repairerOnSite,
  ]
}
