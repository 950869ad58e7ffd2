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

  @Test("the tiny day lies as its README says")
  func tinyDistances() throws {
    let folder = Fixtures.folder.appendingPathComponent("days/tiny")
    let day = try Day(contentsOf: folder)
    let readme = try String(
      contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    var checked = 0
    for row in readme.split(separator: "\n") where row.hasPrefix("| o") {
      let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
      guard let order = day.orders.first(where: { cells[0].hasPrefix($0.id.text) }) else {
        continue
      }
      for (name, cell) in zip(["wang", "li", "zhao", "chen"], cells.dropFirst(2)) {
        guard let metres = cell.split(separator: " ").first.flatMap({ Int($0) }) else { continue }
        let engineer = try #require(day.engineers.first { $0.id.text == name })
        #expect(order.place.distance(to: engineer.position).rounded == metres)
        checked += 1
      }
    }
    #expect(checked == 11)
  }
}
