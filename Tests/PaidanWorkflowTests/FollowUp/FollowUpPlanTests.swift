import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct FollowUpPlanTests {
  private let completed: Instant
  private let zone: ZoneRules

  init() throws {
    completed = try Instant(iso8601: "2024-05-20T15:30:00+08:00")
    zone = try ZoneRules("Asia/Shanghai")
  }

  private func schedule(
    _ plan: FollowUpPlan, _ anchor: FollowUpAnchor = .completion
  ) -> [String] {
    plan.schedule(from: [anchor: completed], in: zone).map {
      "\($0.step): \(zone.localMinute(of: $0.due)), late after \(zone.localMinute(of: $0.lateAfter))"
    }
  }

  @Test("FUP-01 the consumer's follow-up is due within 24 hours, by customer service, for 90 %")
  func oneCall() {
    let policy = FollowUpPolicy.standard
    #expect(policy.plan(isImplementation: false) == .oneCall24h)
    #expect(
      schedule(.oneCall24h) == ["1: 2024-05-21 15:30, late after 2024-05-21 15:30"])
    #expect(FollowUpPlan.oneCall24h.tasks.map(\.role) == [.customerService])
    #expect(policy.timelyTarget == 900)
    let clock = ProcessTemplate.standardConsumer.clocks.definition("SLA-30")
    #expect(clock?.targetPerMille == policy.timelyTarget)
    #expect(clock?.limits.map(\.figure) == [.duration(FollowUpPlan.oneCall24h.tasks[0].due)])
  }

  @Test("FUP-02 the phone is tried first, then SMS, and an app push where the plan has it")
  func channels() {
    var task = FollowUpPlan.oneCall24h.tasks[0]
    #expect(task.nextChannel(after: []) == .phone)
    #expect(task.nextChannel(after: [.phone]) == .sms)
    #expect(task.nextChannel(after: [.phone, .sms]) == nil)
    task.channels.append(.appPush)
    task.attemptsPerChannel = 2
    #expect(task.nextChannel(after: [.phone]) == .phone)
    #expect(task.nextChannel(after: [.phone, .phone, .sms, .sms]) == .appPush)
  }

  @Test("FUP-07 a plan is an ordered list of tasks, and each fault of one is named")
  func plans() {
    #expect(FollowUpPlan.named.values.allSatisfy { $0.violations.isEmpty })
    #expect(FollowUpPlan([]).violations == [.empty, .neverAsksForSatisfaction])
    var plan = FollowUpPlan.serviceDesk2h3d
    plan.tasks[1].lateAfter = .days(2)
    plan.tasks[0].due = ClockDuration()
    plan.tasks[2].channels = []
    plan.tasks.swapAt(1, 2)
    #expect(plan.violations == [.steps, .noDue(1), .noChannel(3), .lateBeforeDue(2)])
    // A task waits for its anchor.
    var anchored = FollowUpPlan.serviceDesk2h3d
    anchored.tasks[1].anchor = .firstFollowUp
    #expect(anchored.schedule(from: [.completion: completed], in: zone).map(\.step) == [1])
  }

  @Test(
    "FUP-08 the training's plan: a day for attitude, a week for recurrence, thirty for the rest")
  func training() {
    let plan = FollowUpPlan.training24h7d30d
    #expect(
      schedule(plan) == [
        "1: 2024-05-21 15:30, late after 2024-05-21 15:30",
        "2: 2024-05-27 15:30, late after 2024-05-27 15:30",
        "3: 2024-06-19 15:30, late after 2024-06-19 15:30",
      ])
    #expect(
      plan.tasks.map(\.purposes) == [
        [.solved, .attitude], [.recurrence, .normalUse], [.satisfaction, .suggestions],
      ])
    #expect(ProcessTemplate.tieredEquipment.followUp.plan(isImplementation: false) == plan)
  }

  @Test(
    "FUP-09 the service desk's plan: two hours, three days and late after four, a week's script")
  func serviceDesk() {
    let plan = FollowUpPlan.serviceDesk2h3d
    #expect(
      schedule(plan) == [
        "1: 2024-05-20 17:30, late after 2024-05-20 17:30",
        "2: 2024-05-23 15:30, late after 2024-05-24 15:30",
      ])
    #expect(plan.task(step: 3)?.isOptional == true)
    #expect(plan.task(step: 3)?.due == .days(7))
    #expect(ProcessTemplate.dealerServiceDesk.followUp.plan(isImplementation: false) == plan)
  }

  @Test("FUP-10 an implementation is followed up within seven days and within a calendar month")
  func implementation() {
    #expect(
      schedule(.implementation7d1m, .implementation) == [
        "1: 2024-05-27 15:30, late after 2024-05-27 15:30",
        "2: 2024-06-20 15:30, late after 2024-06-20 15:30",
      ])
    #expect(schedule(.implementation7d1m) == [])
    #expect(FollowUpPolicy.standard.plan(isImplementation: true) == .implementation7d1m)
  }

  @Test("FUP-12 each outcome has its consequences: back to handling, a linked intake, another way")
  func outcomes() {
    let plan = FollowUpPlan.oneCall24h
    #expect(Set(FollowUpOutcome.allCases).count == 6)
    #expect(plan.consequences(of: .notSolved, step: 1) == [.informsTechnician, .backToHandling])
    #expect(plan.consequences(of: .recurred, step: 1) == [.informsTechnician, .backToHandling])
    #expect(plan.consequences(of: .newProblem, step: 1) == [.opensLinkedIntake])
    #expect(
      plan.consequences(of: .notReached, step: 1, attempts: [.phone]) == [.triesNextChannel])
    #expect(
      plan.consequences(of: .notReached, step: 1, attempts: [.phone, .sms])
        == [.finallyNotReached, .closesFully])
    #expect(plan.consequences(of: .solved, step: 1) == [.closesFully])
    #expect(plan.consequences(of: .refused, step: 1) == [.closesFully])
    #expect(FollowUpPlan.training24h7d30d.consequences(of: .solved, step: 1) == [.nextTask])
  }

  @Test("FUP-13 solved at first and no recurrence after three days closes the case for good")
  func recurrence() {
    let plan = FollowUpPlan.serviceDesk2h3d
    #expect(plan.consequences(of: .solved, step: 1) == [.nextTask])
    #expect(plan.consequences(of: .solved, step: 2, earlier: [.solved]) == [.closesFully])
    #expect(
      plan.consequences(of: .recurred, step: 2, earlier: [.solved])
        == [.informsTechnician, .backToHandling])
    // Nobody said that it was solved: the check is not passed.
    #expect(plan.consequences(of: .solved, step: 2, earlier: [.refused]) == [])
    #expect(
      plan.consequences(of: .notReached, step: 2, attempts: [.phone, .sms], earlier: [.notReached])
        == [.finallyNotReached])
  }

  @Test("FUP-14 coverage and timeliness are two targets that hold together")
  func coverage() {
    #expect(FollowUpPolicy.standard.coverageTarget == 1000)
    func stamps(_ attempted: Int?, _ reached: Int?, _ answered: Int?) -> FollowUpStamps {
      FollowUpStamps(
        completedAt: completed, attemptedAt: attempted.map(completed.advanced(byMinutes:)),
        reachedAt: reached.map(completed.advanced(byMinutes:)),
        answeredAt: answered.map(completed.advanced(byMinutes:)))
    }
    let services = [
      stamps(60, 60, 60), stamps(60, 1440, 1500), stamps(1500, 1500, 1500), stamps(70, nil, nil),
      stamps(nil, nil, nil),
    ]
    let coverage = FollowUpCoverage(
      services, limit: .hours(24), counting: .reachedOrMessageSent)
    #expect(coverage.timelyPerMille == 400)
    #expect(coverage.coveredPerMille == 800)
    let strict = FollowUpCoverage(services, limit: .hours(24), counting: .answered)
    #expect(strict.timelyPerMille == 200)
    #expect(FollowUpCoverage([], limit: .hours(24), counting: .answered).timelyPerMille == nil)
  }

  @Test("FUP-21 an overdue follow-up alerts, through its clock and its standing")
  func overdue() throws {
    let task = try #require(
      FollowUpPlan.serviceDesk2h3d.schedule(from: [.completion: completed], in: zone).last)
    #expect(task.standing(at: task.due.advanced(byMinutes: -1), doneAt: nil) == .ahead)
    #expect(task.standing(at: task.due, doneAt: nil) == .due)
    #expect(task.standing(at: task.lateAfter, doneAt: nil) == .due)
    #expect(task.standing(at: task.lateAfter.advanced(byMilliseconds: 1), doneAt: nil) == .overdue)
    #expect(task.standing(at: task.lateAfter, doneAt: task.lateAfter) == .done)
    #expect(
      task.standing(at: task.lateAfter, doneAt: task.lateAfter.advanced(byMinutes: 1)) == .doneLate)
    let book = ProcessTemplate.dealerServiceDesk.clocks
    var clocks = ClockState()
    var firings: [ClockFiring] = []
    clocks.fold(ClockSignal(.completed, at: Stamp(completed)), in: book, into: &firings)
    clocks.advance(to: task.lateAfter.advanced(byMinutes: 1), in: book, into: &firings)
    let breaches = firings.filter { $0.kind == .breach }
    #expect(breaches.map(\.clock) == ["SLA-34", "SLA-35"])
    #expect(breaches.last?.due == task.lateAfter)
    #expect(firings.contains { $0.kind == .taskDue && $0.at == task.due })
  }

  @Test("FUP-24 a plan that never asks whether the customer was satisfied is refused")
  func repairOnly() {
    var plan = FollowUpPlan.oneCall24h
    plan.tasks[0].purposes = [.solved]
    #expect(plan.violations == [.neverAsksForSatisfaction])
    var content = TemplateContent.standard(.standardConsumer)
    content.followUp.plans["oneCall24h"] = plan
    #expect(content.violations.map(\.path) == ["followUp.plans.oneCall24h"])
    // An optional contact does not do.
    plan = .training24h7d30d
    plan.tasks[2].isOptional = true
    #expect(plan.violations == [.neverAsksForSatisfaction])
  }

  @Test("FUP-25 customer service and the after-sales supervisor answer for follow-up")
  func responsible() {
    #expect(
      FollowUpPolicy.standard.responsible == [.customerService, .afterSalesSupervisor])
    for profile in [ProcessTemplate.standardConsumer, .dealerServiceDesk, .tieredEquipment] {
      #expect(
        profile.followUp.plans.values.allSatisfy { plan in
          plan.tasks.allSatisfy { profile.followUp.responsible.contains($0.role) }
        })
    }
  }
}
