import PaidanModel
import PaidanTestSupport
import PaidanWorkflow

/// One case on its walk.
struct Walker {
  let id: CaseID
  let template: ProcessTemplate
  var state: Case
  var events: [WorkflowEvent] = []
  /// What stands of what clocks have raised.
  var standing: Set<String> = []
  var lastRaised = Instant(milliseconds: .min)
}

/// Many cases under several templates, one register, one clock that jumps.
struct WalkWorld {
  var choices: WalkChoices
  var register = Register()
  var now = Instant("2024-05-20T09:00:00+08:00")
  var walkers: [Walker] = []
  var tally = WalkTally()
  var faults: [String] = []
  let templates: [ProcessTemplate]
  private var offices: [WalkOffice]
  private var casesBegun = 0

  init(seed: UInt64, templates: [ProcessTemplate], cases: Int) {
    choices = WalkChoices(random: SplitMix64(seed: seed))
    self.templates = templates
    offices = templates.map(WalkOffice.init)
    for _ in 0..<cases { walkers.append(begin()) }
  }

  private mutating func begin() -> Walker {
    casesBegun += 1
    tally.cases += 1
    let template = templates[casesBegun % templates.count]
    return Walker(id: CaseID("case-\(casesBegun)"), template: template, state: Case(template))
  }

  /// A number nobody has, or now and then one that somebody may have.
  mutating func number(_ kind: NumberKind) -> FormNumber {
    let days = Int((now.milliseconds + 28_800_000) / 86_400_000)
    guard let date = LocalDate(daysSinceEpoch: days) else { preconditionFailure() }
    return register.takeNumber(
      choices.chance(98) ? kind : choices.pick(NumberKind.allCases), on: date)
  }

  /// Gives one command to one case.
  mutating func step() {
    passTime()
    if choices.chance(10) {
      let office = choices.number(0...(offices.count - 1))
      faults += offices[office].step(at: now, &choices, &tally)
    }
    let index = choices.number(0...(walkers.count - 1))
    var (action, actor) = likelyAction(walkers[index])
    if choices.chance(6) {
      action = likelyAction(walkers[choices.number(0...(walkers.count - 1))]).0
    }
    if choices.chance(2) { action = .advanceClocks }
    if choices.chance(6) {
      actor = Actor(role: choices.pick(Role.allCases), staff: choices.engineer())
    }
    let command = command(action, actor, walkers[index].state)
    tally.commands[action.kind, default: 0] += 1
    let template =
      walkers[index].state.version > 0 && choices.chance(1)
      ? templates[choices.number(0...(templates.count - 1))] : walkers[index].template
    do throws(WorkflowError) {
      let events = try decide(command, walkers[index].state, template)
      tally.accepted += 1
      for event in events { take(event, index) }
      finish(index)
    } catch {
      tally.count(error)
    }
  }

  private mutating func command(_ action: Action, _ actor: Actor, _ state: Case) -> Command {
    // Reports come late, now and then from before what is already known.
    let late = choices.chance(15) ? choices.number(1...90) : 0
    var recorded = now
    var happened = now.advanced(byMinutes: -late)
    if choices.chance(1) { happened = now.advanced(byMinutes: 1) }
    if choices.chance(1) { recorded = now.advanced(byMinutes: -1500) }
    if recorded < happened, choices.chance(50) { happened = recorded }
    return Command(
      actor: actor, stamp: Stamp(happenedAt: happened, recordedAt: recorded),
      expectedVersion: choices.chance(99) ? state.version : state.version + 1, action: action)
  }

  /// Mostly seconds, sometimes a night, a holiday, half a year with its change of the clocks.
  private mutating func passTime() {
    let draw = choices.number(0...9999)
    let minutes =
      switch draw {
      case 0: choices.number(20_000...260_000)
      case 1...4: choices.number(1440...10_000)
      case 5...40: choices.number(300...1440)
      case 41...900: choices.number(5...60)
      default: 0
      }
    now = now.advanced(byMilliseconds: Int64(minutes) * 60_000 + Int64(choices.number(0...20_000)))
  }

  private mutating func take(_ event: WorkflowEvent, _ index: Int) {
    tally.kinds[event.body.kind, default: 0] += 1
    if let transition = event.transition(from: walkers[index].state) {
      tally.transitions[transition, default: 0] += 1
      check(transition, walkers[index].state.status, event)
    }
    if case .clockRaised(let firing) = event.body { check(firing, event, index) }
    evolve(&walkers[index].state, event)
    walkers[index].events.append(event)
    let broken = walkers[index].state.brokenInvariants
    if !broken.isEmpty {
      faults.append("\(broken) after \(event.body.kind) of \(walkers[index].id)")
    }
    do throws(RegisterError) {
      try register.fold(event, of: walkers[index].id)
    } catch {
      faults.append("\(error) by \(event.body.kind)")
    }
  }

  private mutating func check(
    _ transition: TransitionID, _ status: WorkOrderStatus?, _ event: WorkflowEvent
  ) {
    if !TransitionTable.row(transition).from.contains(status) {
      faults.append("\(transition) from \(String(describing: status)) by \(event.body.kind)")
    }
  }

  /// A clock says a thing once, and things in order.
  private mutating func check(_ firing: ClockFiring, _ event: WorkflowEvent, _ index: Int) {
    tally.firings[firing.kind, default: 0] += 1
    tally.clocks[firing.clock, default: 0] += 1
    if let definition = walkers[index].template.clocks.definitions.first(where: {
      $0.id == firing.clock
    }) {
      tally.clockKinds[definition.kind, default: 0] += 1
    }
    let run = "\(firing.clock) \(firing.part) \(firing.startedAt)"
    if firing.kind == .breachWithdrawn {
      if walkers[index].standing.remove("\(run) breach 0") == nil {
        faults.append("\(run) withdrawn without a breach")
      }
      walkers[index].standing = walkers[index].standing.filter {
        !$0.hasPrefix("\(run) escalation")
      }
    } else if !walkers[index].standing.insert("\(run) \(firing.kind) \(firing.step)").inserted {
      faults.append("\(run) \(firing.kind) \(firing.step) raised twice")
    }
    if firing.raisedAt < walkers[index].lastRaised { faults.append("\(run) raised out of order") }
    if firing.raisedAt > event.stamp.recordedAt { faults.append("\(run) raised too early") }
    walkers[index].lastRaised = firing.raisedAt
  }

  /// A case that has come to its end is rebuilt from its history and makes way for another.
  private mutating func finish(_ index: Int) {
    let walker = walkers[index]
    guard walker.state.place == .archived || walker.events.count > 250 else { return }
    do {
      let history = try History(walker.events)
      if history.state(walker.template) != walker.state {
        faults.append("\(walker.id) rebuilt differs")
      }
      if choices.chance(3), try History(text: try history.text()) != history {
        faults.append("\(walker.id) differs as text")
      }
    } catch {
      faults.append("\(error)")
    }
    walkers[index] = begin()
  }

  /// What the register counts must be what the cases say.
  func recountedFaults() -> [String] {
    var faults: [String] = []
    var loads: [StaffID: Int] = [:]
    for walker in walkers where walker.state.place != .archived {
      let state = walker.state
      guard [.pending, .scheduled, .inService].contains(state.status) else { continue }
      for offer in state.assignment.offers where offer.outcome == nil {
        loads[offer.engineer, default: 0] += 1
      }
      if let executor = state.assignment.executor { loads[executor, default: 0] += 1 }
    }
    for engineer in register.engineers {
      let queue = register.queue(of: engineer).filter { id in walkers.contains { $0.id == id } }
      if queue.count != loads[engineer, default: 0] {
        faults.append(
          "\(engineer) holds \(queue.count), the cases say \(loads[engineer, default: 0])")
      }
    }
    return faults
  }
}
