import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Determinism") struct DeterminismTests {
  @Test("OPT-06 the order of the rows never shows in a plan, however many ties there are")
  func shuffled() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(60, full: 2_000) {
      var day = RandomDay(&random, orders: 14, engineers: 10, appointments: 3)
      // Equal places and no weight but the load's: nothing but identifiers tells them apart.
      if round % 2 == 0 {
        day.policy.weights = DispatchPolicy.standard.weights
        for index in day.orders.indices where index % 3 > 0 {
          day.orders[index].place = day.orders[0].place
        }
        for index in day.engineers.indices {
          day.engineers[index].position = day.orders.first?.place ?? Sample.centre
          day.engineers[index].availability = nil
        }
      }
      let bytes = try day.document().json()
      for shuffle in 0..<4 {
        day.orders.shuffle(using: &random)
        day.engineers.shuffle(using: &random)
        let again = try day.document().json()
        #expect(again == bytes, "seed \(TestScale.seed), round \(round), shuffle \(shuffle)")
      }
    }
  }

  @Test("of equals the least identifiers are taken, and paired in order")
  func ties() throws {
    let orders = ["o2", "o1", "o3"].map { Sample.order(OrderID($0)) }
    let engineers = ["e3", "e1", "e2", "e4"].map { Sample.engineer(EngineerID($0)) }
    let plan = try BatchMatcher(policy: .standard).match(orders, to: engineers, at: Sample.now)
    #expect(plan.assignments.map(\.order) == ["o1", "o2", "o3"])
    #expect(plan.assignments.map(\.engineer) == ["e1", "e2", "e3"])
  }

  @Test("OPT-07 matches at the same time do not disturb each other")
  func concurrent() async throws {
    var random = SplitMix64(seed: TestScale.seed &+ 1)
    let days = (0..<12).map { _ in RandomDay(&random, orders: 10, engineers: 8) }
    let alone = try days.map { try $0.document().json() }
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<4 * days.count {
        let day = days[number % days.count]
        group.addTask { (number % days.count, try day.document().json()) }
      }
      var found: [(Int, [UInt8])] = []
      for try await one in group { found.append(one) }
      return found
    }
    #expect(together.count == 4 * days.count)
    for (number, bytes) in together { #expect(bytes == alone[number], "day \(number)") }
  }
}
