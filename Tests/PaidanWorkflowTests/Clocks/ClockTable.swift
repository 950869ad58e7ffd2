import PaidanModel
import PaidanWorkflow
import Testing

/// A line of the catalogue's table 2.19.2 that is one limit after a start, as the table has it.
struct ClockTableRow {
  let id: ClockID
  let start: ClockSignalKind
  let stop: ClockSignalKind
  let limit: String
  var target: Int?
  let profiles: String
  /// The roles of the ladder; "(p)" where the table proposes them.
  var ladder: [String] = []
  var context = ClockContext.unknown
  var part: Int32 = 0
  var feedback: FeedbackKind?

  /// Checks the figures against the shipped clock, and that the clock keeps them: met at the limit,
  /// broken a millisecond later, and not started by what is not its start.
  func check() throws {
    let entry = try #require(ClockCatalogue.all.first { $0.definition.id == id })
    let definition = entry.definition
    let length = try #require(ClockDuration(limit))
    #expect(
      definition.limits.contains { Self.length($0.figure) == length },
      "\(id) has no limit of \(limit)")
    #expect(definition.targetPerMille == target, "\(id)")
    #expect(Self.letters(entry.runsIn) == profiles, "\(id) runs in \(entry.runsIn)")
    #expect(
      definition.escalations.map { $0.role.rawValue + ($0.isProposed ? " (p)" : "") } == ladder,
      "\(id)")
    for (late, outcome) in [(0, ClockOutcome.met), (1, .breached)] as [(Int64, ClockOutcome)] {
      var bench = try ClockBench([definition])
      bench.hear(.phoneRang == start ? .messageArrived : .phoneRang, 0)
      #expect(bench.state.instances(at: ClockBench.origin, in: bench.book).isEmpty, "\(id)")
      bench.hear(start, 0, part: part, context: context)
      let zone = try ZoneRules(BusinessCalendar.defaultZone)
      let due = zone.adding(length, to: ClockBench.origin)
      let stopped = due.advanced(byMilliseconds: late)
      bench.state.fold(
        ClockSignal(stop, at: Stamp(stopped), part: part, feedback: feedback), in: bench.book,
        into: &bench.firings)
      let run = try #require(
        bench.state.instances(at: stopped, in: bench.book).first, "\(id) does not start")
      #expect(run.due == due, "\(id)")
      #expect(run.outcome == outcome, "\(id)")
      let breach = bench.firings.first { $0.kind == .breach }
      #expect((breach != nil) == (outcome == .breached), "\(id)")
      if let breach { #expect(breach.role == definition.escalations.first?.role, "\(id)") }
    }
  }

  static func letters(_ profiles: [ClockProfile]) -> String {
    profiles.map { profile in
      switch profile {
      case .standardConsumer: "C"
      case .dealerServiceDesk: "D"
      case .tieredEquipment: "T"
      case .incidentGuide: "I"
      case .trainingEmergency: "E"
      }
    }.joined()
  }

  static func length(_ figure: ClockFigure) -> ClockDuration? {
    switch figure {
    case .duration(let length): length
    case .named(let name): ClockCatalogue.lengths[name]
    case .count(let count, let each):
      ClockDuration(milliseconds: Int64(count) * each.milliseconds)
    default: nil
    }
  }
}
