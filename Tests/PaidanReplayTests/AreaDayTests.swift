import PaidanMatching
import PaidanModel
import PaidanText
import Testing

@testable import PaidanReplay

/// Areas and external partners in day files and in the course of a day (requirements A-10, DSP-07).
@Suite("Areas and partners of a day") struct AreaDayTests {
  private static let header =
    "partner_id,latitude,longitude,radius_kilometres,certificates,level,cost_minutes"
  private static let partner = "p1,31.23,121.47,12.5,gas;lift@2025-01-01T00:00:00Z,advanced,90.125"

  @Test("A-10 the column area may be left out or empty, of orders and of engineers")
  func area() throws {
    for (header, cell, area) in [
      ("", "", nil), (",area", ",", nil), (",area", ",浦东", "浦东"),
    ] as [(String, String, AreaID?)] {
      let day = try DayText.read([
        "orders.csv": "\(DayText.orderHeader)\(header)\n\(DayText.order)\(cell)\n",
        "engineers.csv": "\(DayText.engineerHeader)\(header)\n\(DayText.engineer)\(cell)\n",
      ])
      #expect(day.orders.map(\.area) == [area] && day.engineers.map(\.area) == [area])
    }
  }

  @Test("A-10 OPT-F29 partners are read from CSV and from JSON Lines, by identifier")
  func partners() throws {
    let csv = try DayText.read([
      "partners.csv":
        "\(Self.header),capacity,open_orders\nb,0,0,0,,basic,0,3,2\n\(Self.partner),,\n"
    ])
    #expect(csv.partners.map(\.id) == ["b", "p1"])
    let (first, last) = (csv.partners[0], csv.partners[1])
    #expect(first.capacity == 3 && first.openOrders == 2 && first.radius == Meters(0))
    #expect(last.radius == .kilometers(12.5) && last.level == .advanced && last.capacity == nil)
    #expect(last.costPerOrder == TravelMinutes(thousandths: 90_125) && last.openOrders == 0)
    #expect(last.certificates.map(\.certificate) == ["gas", "lift"])
    let lines = try DayText.read([
      "partners.jsonl": """
      {"partner_id": "p1", "latitude": 31.23, "longitude": 121.47, "radius_kilometres": 12.5, \
      "certificates": ["gas", "lift@2025-01-01T00:00:00Z"], "level": "advanced", \
      "cost_minutes": 90.125}
      {"partner_id": "b", "latitude": 0, "longitude": 0, "radius_kilometres": 0, \
      "certificates": [], "level": "basic", "cost_minutes": 0, "capacity": 3, "open_orders": 2}

      """
    ])
    #expect(lines.partners == csv.partners)
    #expect(try DayText.read([:]).partners.isEmpty)
  }

  @Test("A-10 a partner who breaks a rule is refused, naming file, line, column, value and rule")
  func brokenPartners() {
    let rest = "31.23,121.47,5,,basic"
    for (row, issue) in [
      ("p,\(rest),-1", "cost_minutes \"-1\" must lie in 0...100000 minutes"),
      ("p,\(rest),0.0001", "cost_minutes \"0.0001\" must have at most three decimals"),
      ("p,\(rest),", "cost_minutes must not be empty"),
      ("p,31.23,121.47,20041,,basic,9", "radius_kilometres \"20041\" must lie in 0...20040 km"),
      (
        "p,\(rest),9\np,\(rest),9",
        "partners.csv:3: partner_id \"p\" is already used in line 2"
      ),
    ] {
      let error = DayText.error(["partners.csv": "\(Self.header)\n\(row)\n"])
      #expect(error?.hasPrefix("partners.csv:") == true, "\(error ?? "nothing")")
      #expect(error?.contains(issue) == true, "\(error ?? "nothing")")
    }
    #expect(
      DayText.error(["partners.csv": "\(Self.header)\n", "partners.jsonl": ""])?.hasPrefix(
        "partners") == true)
  }

  @Test(
    "DSP-27 A-10 in the course of a day another area takes nothing, under any strategy",
    arguments: Strategy.allCases)
  func day(strategy: Strategy) throws {
    let day = Sketch.day(
      [
        Sketch.order("north", created: 490, x: 3, area: "north"),
        Sketch.order("south", created: 490, x: 3, area: "south"),
        Sketch.order("west", created: 490, x: 3, area: "west"),
      ],
      [Sketch.engineer("n", area: "north"), Sketch.engineer("s", x: 20, area: "south")])
    let (result, events) = try Sketch.replay(day, .standard, strategy)
    let steps = Sketch.lines(events)
    #expect(
      steps.contains { $0.contains("north to n") } && steps.contains { $0.contains("south to s") })
    #expect(steps.contains("08:14 west manual: otherArea"), "\(steps)")
    #expect(result.manual == 1)
    let json = String(decoding: ReplayDocument([result]).json, as: UTF8.self)
    #expect(json.contains("\"otherArea\": 1"))
    let plain = try Sketch.replay(Sketch.day([], []), .standard, strategy).result
    #expect(!String(decoding: ReplayDocument([plain]).json, as: UTF8.self).contains("otherArea"))
  }
}
