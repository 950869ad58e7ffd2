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

  @Test("of a long file every row is read, in either format", arguments: ["csv", "jsonl"])
  func longFile(format: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Rows grow longer, so that the first of them promise more than there are, and then fewer.
    let count = 10_000
    for isGrowing in [true, false] {
      let rows = (0..<count).map { number in
        let length = 1 + (isGrowing ? number : count - number) / 100
        let customer = String(repeating: "c", count: length)
        return format == "csv"
          ? "o\(100_000 + number),2024-05-20T09:00:00+08:00,31.2,121.4,,normal,60,\(customer)"
          : #"{"order_id": "o\#(100_000 + number)", "created_at": "2024-05-20T09:00:00+08:00", "#
            + #""latitude": 31.2, "longitude": 121.4, "certificates": [], "urgency": "normal", "#
            + #""service_minutes": 60, "customer_id": "\#(customer)"}"#
      }
      let header = format == "csv" ? ["\(DayText.orderHeader),customer_id"] : []
      let text = (header + rows).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("orders.\(format)"))
      try Data("\(DayText.engineerHeader)\n".utf8)
        .write(to: folder.appendingPathComponent("engineers.csv"))
      let day = try Day(contentsOf: folder)
      #expect(day.orders.map(\.id.text) == (0..<count).map { "o\(100_000 + $0)" })
      #expect(day.orders[count / 2].customer?.text.count == 51)
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
