import PaidanModel
import PaidanWorkflow
import Testing

/// 2.21.1: the golden scenario of seed 0, time by time.
@Suite struct GoldenScenarioTests {
  @Test("WO-01 WO-04 the golden scenario runs from the first call to the fully closed order")
  func goldenScenario() throws {
    var driver = CaseDriver()
    try driver.play(.golden)
    #expect(driver.state.order?.status == .completed)
    #expect(driver.state.order?.closure == .fullyClosed)
    #expect(driver.state.order?.completedAt == CaseDriver.instant("15:30"))
    #expect(driver.state.fees.charge?.total == Money(fen: 5_000))
    #expect(driver.state.service.visits.first?.isOnTime == true)
    #expect(driver.state.followUp.recovery == nil)
  }
}
