import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("FormNumber")
struct FormNumberTests {
  private let day = LocalDate(year: 2024, month: 5, day: 20)

  @Test(
    "FORM-G2 INT-20 APT-10 FUP-17 numbers are prefix, day, hyphen and three digits",
    arguments: [
      (NumberKind.intake, "CR20240520-001"), (.workOrder, "WO20240520-001"),
      (.appointment, "AP20240520-001"), (.serviceRecord, "OS20240520-001"),
      (.survey, "CS20240520-001"),
    ])
  func spelling(_ kind: NumberKind, _ text: String) throws {
    let number = FormNumber(kind, try #require(day), 1)
    #expect(number.description == text)
    #expect(FormNumber(text, kind: kind) == number)
    for other in NumberKind.allCases where other != kind {
      #expect(FormNumber(text, kind: other) == nil)
    }
  }

  @Test("FORM-G2 digits widen after 999, and order is by number, not by letters")
  func widening() throws {
    let day = try #require(day)
    #expect(FormNumber(.intake, day, 999).description == "CR20240520-999")
    #expect(FormNumber(.intake, day, 1000).description == "CR20240520-1000")
    #expect(FormNumber("CR20240520-1000", kind: .intake)?.running == 1000)
    #expect(FormNumber(.intake, day, 999) < FormNumber(.intake, day, 1000))
  }

  @Test(
    "WO-02 a work order's number is read with and without its letters and printed as the template says"
  )
  func bothSpellings() throws {
    let number = FormNumber(.workOrder, try #require(day), 1)
    #expect(FormNumber("20240520-001", kind: .workOrder) == number)
    #expect(FormNumber("WO20240520-001", kind: .workOrder) == number)
    #expect(FormNumber("20240520-001", kind: .intake) == nil)
    #expect(NumberingPolicy.standard.text(of: number) == "WO20240520-001")
    let plain = NumberingPolicy(printsPrefixOfWorkOrders: false, surveyDate: .order)
    #expect(plain.text(of: number) == "20240520-001")
    let intake = FormNumber(.intake, number.date, 1)
    #expect(plain.text(of: intake) == "CR20240520-001")
  }

  @Test(
    "what is no number is refused",
    arguments: [
      "", "WO", "WO20240520", "WO20240520-", "WO20240520-01", "WO20240520-0001", "WO20240520-000",
      "WO20240532-001", "wo20240520-001", "WO20240520_001", "WO20240520-00a", " WO20240520-001",
      "WO20240520-1000000000", "WO2024052０-001",
    ])
  func noNumber(_ text: String) { #expect(FormNumber(text, kind: .workOrder) == nil) }

  @Test("FUP-17 a survey carries the order's day unless the template says its own")
  func surveyDay() throws {
    let order = try #require(day)
    let today = try #require(order.adding(days: 1))
    let standard = NumberingPolicy.standard
    #expect(standard.date(for: .survey, today: today, orderDate: order) == order)
    #expect(standard.date(for: .survey, today: today, orderDate: nil) == today)
    #expect(standard.date(for: .serviceRecord, today: today, orderDate: order) == today)
    let own = NumberingPolicy(printsPrefixOfWorkOrders: true, surveyDate: .own)
    #expect(own.date(for: .survey, today: today, orderDate: order) == today)
  }

  @Test("every number is read back from its text and from JSON")
  func roundTrip() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(500, full: 20_000) {
      let date = try #require(
        LocalDate(daysSinceEpoch: Int(random.next() % 40_000)))
      let kind = NumberKind.allCases[Int(random.next() % 5)]
      let number = FormNumber(kind, date, 1 + Int(random.next() % 100_000))
      #expect(FormNumber(number.description, kind: kind) == number)
      #expect(try StrictJSON.read([FormNumber].self, from: StrictJSON.write([number])) == [number])
    }
  }
}
