import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

@Suite("Day folders")
struct DayFolderTests {
  @Test("real days load, in identifier order", .enabled(if: Fixtures.sharedData != nil))
  func realDays() throws {
    let days = try #require(Fixtures.sharedData).appendingPathComponent("days")
    for name in try FileManager.default.contentsOfDirectory(atPath: days.path).sorted() {
      let folder = days.appendingPathComponent(name)
      let day = try Day(contentsOf: folder)
      #expect(day.name == name)
      let lines = try String(
        contentsOf: folder.appendingPathComponent("orders.csv"), encoding: .utf8
      ).split(separator: "\n")
      #expect(day.orders.count == lines.count - 1)
      #expect(zip(day.orders, day.orders.dropFirst()).allSatisfy { $0.id < $1.id })
      #expect(zip(day.engineers, day.engineers.dropFirst()).allSatisfy { $0.id < $1.id })
    }
  }
}
