import Foundation
import PaidanMatching
import PaidanModel
import PaidanReplay
import PaidanTestSupport
import Testing

/// What a replay told its matcher, fed to another one.
@Suite struct ReplayStreamTests {
  @Test("OPT-05 OPT-06 the log of a replay, fed back, gives the same decisions")
  func sampleDays() throws {
    for name in ["tiny", "city", "awkward"] {
      let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/\(name)"))
      try feedBack(day, policy: .standard, label: name)
    }
  }

  @Test("OPT-05 OPT-06 and of random days under random policies")
  func randomDays() throws {
    for random in RandomDay.days(TestScale.count(60, full: 3_000)) {
      try feedBack(
        random.day, policy: random.policy, travel: random.travel, label: "\(random.seed)")
    }
  }

  private func feedBack(
    _ day: Day, policy: DispatchPolicy, travel: (any TravelModel)? = nil, label: String
  ) throws {
    var lines: [LiveLine] = []
    _ = try Simulator(policy: policy, travel: travel).run(day) {
      lines.append($0.line)
    } tell: {
      lines += $0.lines
    }
    var stream = LiveStream(engineers: day.engineers, travel: travel, threads: 1)
    var same = 0
    for line in lines {
      let answer = stream.answer(line.json)
      if case .refused(let error) = answer.result {
        Issue.record("\(label), line \(answer.line): \(error)")
        return
      }
      if answer.result == .same { same += 1 }
    }
    #expect(same == lines.count { if case .commit = $0.content { true } else { false } })
  }
}
