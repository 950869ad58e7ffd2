import ArgumentParser
import Foundation
import Instances
import PaidanMatching
import PaidanModel

/// Questions about the plan of a city.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Time of each kind of question about a city's plan, answered exactly.",
    discussion: "One thread; who is asked about is drawn among the engineers within the radius.")

  @Option(help: "Orders.") var orders = 100_000
  @Option(help: "Engineers.") var engineers = 80_000
  @Option(help: "Questions of each quick kind; of the others a twentieth.") var questions = 2_000
  @Option(help: "The seed of city and questions.") var seed: UInt64 = 1
  @Option(help: "A file for the figures as JSON; the table goes to standard output.")
  var json: String?

  private struct Times: Encodable {
    var microseconds: [Double] = []

    private enum CodingKeys: String, CodingKey { case count, p50, p99, greatest }

    func quantile(_ perCent: Int) -> Double {
      let sorted = microseconds.sorted()
      return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * perCent / 100)]
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(microseconds.count, forKey: .count)
      try container.encode(quantile(50), forKey: .p50)
      try container.encode(quantile(99), forKey: .p99)
      try container.encode(microseconds.max() ?? 0, forKey: .greatest)
    }
  }

  func run() throws {
    let points = try SyntheticDay(orders: orders, engineers: engineers, seed: seed).points()
    var matcher = try LiveMatcher(
      orders: points.orders, engineers: points.engineers, at: points.now, policy: .standard,
      threads: 1)
    matcher.settle()
    let before = matcher.proof
    var random = SplitMix64(seed: seed)
    var times: [String: Times] = [:]
    let clock = ContinuousClock()
    func note(_ kind: String, since start: ContinuousClock.Instant) {
      times[kind, default: Times()].microseconds.append((clock.now - start) / .microseconds(1))
    }
    var leftOut: [OrderID] = []
    for number in 0..<questions {
      let order = points.orders[random.below(points.orders.count)]
      let near = points.engineers.filter {
        abs($0.position.latitude - order.place.latitude) < 0.05
          && $0.position.distance(to: order.place).value <= 5_000
      }
      // Half of them of engineers who hold what it needs.
      let able = near.filter { engineer in
        order.certificates.allSatisfy { kind in
          engineer.certificates.contains { $0.certificate == kind }
        }
      }
      let asked = number % 2 == 0 && !able.isEmpty ? able : near
      if !asked.isEmpty {
        let engineer = asked[random.below(asked.count)].id
        let start = clock.now
        let answer = try matcher.whyNot(order.id, by: engineer)
        note(answer.difference == nil ? "why not: rules" : "why not: cost", since: start)
      }
      let start = clock.now
      do throws(QuestionError) {
        _ = try matcher.why(order.id)
        note("why", since: start)
      } catch {
        leftOut.append(order.id)
      }
      let engineer = points.engineers[random.below(points.engineers.count)].id
      let middle = clock.now
      _ = try matcher.worth(ofTimeOf: engineer)
      note("worth of time", since: middle)
      let last = clock.now
      _ = try matcher.worth(of: Certificate("kind-0"), for: engineer)
      note("worth of a certificate", since: last)
    }
    for order in points.orders where leftOut.count < questions / 20 {
      if case .tentative(planned: nil) = matcher.state(of: order.id) { leftOut.append(order.id) }
    }
    for order in leftOut.prefix(max(1, questions / 20)) {
      let start = clock.now
      _ = try matcher.whyNobody(order)
      note("why nobody", since: start)
      let middle = clock.now
      _ = try matcher.whatWouldHelp(order)
      note("what would help", since: middle)
    }
    if matcher.proof != before { throw MeasureError("a question moved the plan") }
    print("\(orders) orders, \(engineers) engineers, seed \(seed)\n")
    print("question, us                count        p50        p99   greatest")
    for (kind, times) in times.sorted(by: { $0.key < $1.key }) {
      let figures = [times.quantile(50), times.quantile(99), times.microseconds.max() ?? 0]
        .map { String(format: "%11.1f", $0) }.joined()
      print(
        kind.padding(toLength: 26, withPad: " ", startingAt: 0)
          + String(format: "%7d", times.microseconds.count) + figures)
    }
    if let json { try Measure.report(times, to: json) }
  }
}
