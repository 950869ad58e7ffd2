import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

/// A walk of commands, right and wrong, by everybody, under several templates, through nights,
/// holidays and changes of the clocks.
@Suite struct RandomWalkTests {
  @Test(
    "WO-04 WO-05 WO-17 WO-35 a random walk breaks no invariant and reaches every transition, error and clock kind"
  )
  func walk() {
    var world = WalkWorld(
      seed: TestScale.seed, templates: WalkTemplates.all, cases: 60)
    for count in 1...TestScale.count(50_000, full: 1_000_000) {
      world.step()
      if count % 2_000 == 0 { world.faults += world.recountedFaults() }
      if world.faults.count > 5 { break }
    }
    print(world.tally.report)
    #expect(world.faults.prefix(5).isEmpty, "\(world.faults.prefix(5))")
    let tally = world.tally
    #expect(TransitionID.allCases.filter { tally.transitions[$0] == nil } == [])
    #expect(WalkTally.errorNames.filter { tally.errors[$0] == nil } == [])
    #expect(CommandKind.allCases.filter { tally.commands[$0] == nil } == [])
    #expect(WorkflowEvent.Kind.allCases.filter { tally.kinds[$0] == nil } == [])
    #expect(ClockKind.allCases.filter { tally.clockKinds[$0] == nil } == [])
    #expect(ClockFiringKind.allCases.filter { tally.firings[$0] == nil } == [])
  }
}
