import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

@Suite("Reading days")
struct DayReadingTests {
  @Test("every cell of an order arrives")
  func orderCells() throws {
    let header =
      DayText.orderHeader
      + ",earliest_start,latest_start,customer_id,due_at,minimum_level,excluded_engineers,service"
    let row =
      "o1,2024-05-20T09:00:00+08:00,-31.5,0,gas;boiler,extraUrgent,1.5,"
      + "2024-05-20T10:00:00+08:00,2024-05-20T03:00:00Z,c7,2024-05-20T12:00Z,advanced,e2;e1,remote"
    let day = try DayText.read(["orders.csv": "\(header)\n\(row)\n"])
    let expected = Order(
      id: "o1", createdAt: try Instant(iso8601: "2024-05-20T01:00:00Z"),
      place: try Coordinate(latitude: -31.5, longitude: 0), certificates: ["gas", "boiler"],
      minimumLevel: .advanced, urgency: .extraUrgent, serviceMinutes: 1.5,
      window: try TimeWindow(
        earliestStart: Instant(iso8601: "2024-05-20T02:00:00Z"),
        latestStart: Instant(iso8601: "2024-05-20T03:00:00Z")),
      dueAt: try Instant(iso8601: "2024-05-20T12:00:00Z"), customer: "c7",
      excludedEngineers: ["e2", "e1"], service: .remote)
    #expect(day.orders == [expected])
    #expect(day.orders[0].serviceMilliseconds == 90_000)
  }

  @Test("every cell of an engineer arrives, with the expiry of a certificate")
  func engineerCells() throws {
    let day = try DayText.read([:])
    let expiry = try Instant(iso8601: "2025-01-01T00:00:00Z")
    let expected = Engineer(
      id: "e1", position: try Coordinate(latitude: 31.23, longitude: 121.47),
      certificates: [HeldCertificate("boiler", validUntil: expiry), "gas"],
      shift: try Shift(
        start: Instant(iso8601: "2024-05-20T00:00:00Z"),
        end: Instant(iso8601: "2024-05-20T10:00:00Z")))
    #expect(day.engineers == [expected])
    #expect(day.history.isEmpty && day.name == "memory")
  }

  @Test("what is left out takes its default")
  func defaults() throws {
    let row = "o1,2024-05-20T09:00:00+08:00,31.23,121.47,,normal,60"
    let order = try DayText.read(["orders.csv": "\(DayText.orderHeader)\n\(row)\n"]).orders[0]
    #expect(order.certificates.isEmpty && order.excludedEngineers.isEmpty)
    #expect(order.window == .anytime && order.dueAt == nil && order.customer == nil)
    #expect(order.minimumLevel == .basic)
  }

  @Test("a day without rows is a day")
  func noRows() throws {
    let day = try DayText.read([
      "orders.csv": DayText.orderHeader, "engineers.jsonl": "",
      "history.csv": "order_id,engineer_id,dispatched_at,completed_at,outcome\r\n",
    ])
    #expect(day.orders.isEmpty && day.engineers.isEmpty && day.history.isEmpty)
  }

  @Test(
    "line ends, a byte order mark and quotes change nothing",
    arguments: [
      "\(DayText.orderHeader)\r\n\(DayText.order)\r\n",
      "\(DayText.orderHeader)\n\(DayText.order)",
      "\(DayText.orderHeader)\r\n\(DayText.order)\n",
      "\u{FEFF}\(DayText.orderHeader)\n\(DayText.order)\n",
      "\u{FEFF}\"order_id\"\(DayText.orderHeader.dropFirst(8))\n\"o1\"\(DayText.order.dropFirst(2))\n",
      "\(DayText.orderHeader)\n"
        + DayText.order.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") + "\r\n",
    ])
  func spellings(_ text: String) throws {
    #expect(try DayText.read(["orders.csv": text]) == DayText.read([:]))
  }

  @Test("quoted cells keep commas, quotes and line breaks, and lines are counted through them")
  func quotedCells() throws {
    let rest = DayText.order.dropFirst(2)
    let text = "\(DayText.orderHeader)\n\"a,\"\"b\"\"\r\nc\"\(rest)\n\"\"\"\"\(rest)\n"
    let ids = try DayText.read(["orders.csv": text]).orders.map(\.id)
    #expect(ids == ["\"", "a,\"b\"\r\nc"])
    let broken = text + "x,y\n"
    #expect(
      DayText.error(["orders.csv": broken])
        == "orders.csv:5: has 2 cells where the header has 7; maybe a cell with a comma lacks quotes"
    )
  }

  @Test("JSON escapes come to the same text as the bytes themselves")
  func jsonEscapes() throws {
    let rest =
      #""created_at":"2024-05-20T09:00:00+08:00","latitude":3.123e1,"longitude":"121.47","#
      + #""certificates":["refrigeration"],"urgency":"normal","service_minutes":6E+1,"due_at":null}"#
    let text =
      #"{"order_id":"\u0061\u00e9\ud83d\udd27\"\\\/\n\t","# + rest + "\r\n"
      + #" { "order_id" : "plain" , "# + rest + " \t\n"
    let day = try DayText.read(["orders.jsonl": text])
    #expect(day.orders.map(\.id) == ["aé🔧\"\\/\n\t", "plain"])
    #expect(day.orders.allSatisfy { $0.place.latitude == 31.23 && $0.dueAt == nil })
  }

  @Test("JSON Lines give the same day as CSV", arguments: ["tiny", "awkward", "city"])
  func jsonLines(_ name: String) throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/\(name)"))
    let again = try Day(name: name, files: DayFiles(contents: DayText.jsonLines(of: day)))
    #expect(again == day)
  }

  @Test(
    "rows and columns in any order give the same day", arguments: 0..<TestScale.count(2, full: 50))
  func shuffled(_ seed: Int) throws {
    var generator = SplitMix64(seed: TestScale.seed &+ UInt64(seed))
    let files = try DayText.files(of: Fixtures.folder.appendingPathComponent("days/city"))
    let shuffled = files.mapValues { bytes in
      // The city day has no quotes, so its cells can be told by commas alone.
      let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let columns = rows[0].indices.shuffled(using: &generator)
      return Array(
        ([rows[0]] + rows.dropFirst().shuffled(using: &generator)).map { row in
          columns.map { row[$0] }.joined(separator: ",") + "\n"
        }.joined().utf8)
    }
    #expect(shuffled["orders.csv"] != files["orders.csv"])
    #expect(try DayText.read(files: shuffled) == DayText.read(files: files))
  }

  @Test("identifiers are ordered and told apart by their UTF-8 bytes")
  func identifierOrder() throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/awkward"))
    let bytes = day.orders.map { Array($0.id.text.utf8) }
    #expect(zip(bytes, bytes.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(day.orders.count == 51 && day.engineers.count == 29)
    #expect(day.engineers.filter { $0.id.text == "café" }.count == 2)
  }

  @Test("equal beginnings of any length are ordered and repetitions found", arguments: 0...20)
  func longIdentifiers(_ length: Int) throws {
    let start = String(repeating: "x", count: length)
    let rest = DayText.order.dropFirst(2)
    let ids = ["b", "", "\u{0}", "a", "aa", "é"].map { "i" + start + $0 }
    let rows = ids.map { "\"\($0)\"\(rest)\n" }
    let text = "\(DayText.orderHeader)\n" + rows.joined()
    let read = try DayText.read(["orders.csv": text]).orders.map(\.id.text)
    #expect(read == ["", "\u{0}", "a", "aa", "b", "é"].map { "i" + start + $0 })
    let error = DayText.error(["orders.csv": text + rows[3]])
    #expect(error == "orders.csv:8: order_id \"i\(start)a\" is already used in line 5")
  }

  @Test("history is ordered by order, then by what is known of it")
  func history() throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/awkward"))
    #expect(day.history.map(\.order) == ["late-already", "load-one", "twin-1", "twin-1"])
    #expect(day.history.map(\.engineer) == [nil, "somebody-gone", "twin-a", "twin-b"])
    #expect(day.history.map(\.outcome) == [nil, nil, "refused", "done, \"well\""])
    #expect(day.history.sorted() == day.history.reversed().sorted())
  }

  @Test("a message stays one line, and long values are cut")
  func messages() throws {
    let long = String(repeating: "é", count: 200)
    let text = DayText.order.replacingOccurrences(of: "normal", with: "\"a\nb\u{1B}[2J\(long)\"")
    let error = try #require(DayText.error(["orders.csv": "\(DayText.orderHeader)\n\(text)"]))
    let shown = #"a\nb\u{1b}[2J"# + long.prefix(80 - 7) + "…"
    #expect(
      error == "orders.csv:2: urgency \"\(shown)\" must be one of normal, urgent, extraUrgent")
  }

  @Test("an order whose row is lost is no stranger to its history")
  func noIssueFollows() {
    let error = DayText.error([
      "orders.csv": "\(DayText.orderHeader)\no2\n",
      "history.csv": "order_id,engineer_id,dispatched_at,completed_at,outcome\no1,,,,\n",
    ])
    #expect(
      error
        == "orders.csv:2: has 1 cell where the header has 7; maybe a cell with a comma lacks quotes"
    )
  }
}
