import Foundation
import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

/// A day of the real data kept beside the project.
struct RealDay: CustomTestStringConvertible {
  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  static let all: [RealDay] = {
    guard let days = Fixtures.sharedData?.appendingPathComponent("days") else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: days.path)) ?? []
    return names.sorted().map { RealDay(folder: days.appendingPathComponent($0)) }
  }()
}

@Suite(
  "Replay: real days",
  .enabled(if: Fixtures.sharedData != nil, "the real data lie beside the project: shared/data"))
struct RealDayTests {
  @Test("the data are there")
  func areThere() { #expect(RealDay.all.count >= 10) }

  @Test("each replays, every batch proven optimal, every order decided", arguments: RealDay.all)
  func replays(_ real: RealDay) throws {
    let day = try Day(contentsOf: real.folder)
    var events: [SimulationEvent] = []
    let result = try Simulator(policy: .standard).run(day) { events.append($0) }
    #expect(result.batches > 0 && result.batchesProvenOptimal == result.batches)
    #expect(result.dispatched + result.manual == day.orders.count)
    #expect(result.dispatched > 0)
    let ledger = EventLedger(day, events)
    #expect(ledger.faults.isEmpty)
    #expect(ledger.fates.count == day.orders.count)
  }
}
