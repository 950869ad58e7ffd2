import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct ClockBookTests {
  private let definition = ClockDefinition(
    id: "x", name: "x", title: LocalizedText(english: "x", chinese: "x"), kind: .deadline,
    starts: [ClockTrigger(.offerAccepted)], stops: [ClockTrigger(.appointmentMade)],
    limits: [ClockLimit(.duration(.hours(1)))])

  @Test("SLA-E02 a clock that names what is not there is refused")
  func references() {
    var calendar = definition
    calendar.calendar = "office"
    #expect(throws: ClockBookError.unknownCalendar("x", "office")) { try ClockBook([calendar]) }
    var length = definition
    length.limits = [ClockLimit(.named("atOnce"))]
    #expect(throws: ClockBookError.unknownLength("x", "atOnce")) { try ClockBook([length]) }
    #expect(throws: ClockBookError.repeatedClock("x")) { try ClockBook([definition, definition]) }
    let closed = BusinessCalendar(week: Array(repeating: [], count: 7))
    #expect(throws: ClockBookError.calendar("office", .neverOpen)) {
      try ClockBook([calendar], calendars: ["office": closed])
    }
  }

  @Test("SLA-E02 a clock that is switched off is not in the book and hears nothing")
  func switchedOff() throws {
    var off = definition
    off.isEnabled = false
    let book = try ClockBook([off])
    #expect(book.definitions.isEmpty)
    #expect(!book.hears(.offerAccepted))
    #expect(try ClockBook([definition]).hears(.offerAccepted))
    #expect(try !ClockBook([definition]).hears(.phoneRang))
    var bench = ClockBench(book)
    bench.hear(.offerAccepted, 0)
    bench.advance(1000)
    #expect(bench.firings.isEmpty)
    #expect(bench.state == ClockState())
  }

  @Test("SLA-E02 the signals' keys are stable and lead back to their kinds")
  func keys() throws {
    #expect(Set(ClockSignalKind.allCases.map(\.key)).count == ClockSignalKind.allCases.count)
    for (position, kind) in ClockSignalKind.allCases.enumerated() {
      #expect(Int(kind.rawValue) == position)
      #expect(ClockSignalKind(key: kind.key) == kind)
    }
    #expect(ClockSignalKind.offerAccepted.key == "offerAccepted")
    #expect(ClockSignalKind(key: "OfferAccepted") == nil)
    let signal = ClockSignal(
      .appointmentMade, at: Stamp(ClockBench.origin), part: 2,
      context: ClockContext(urgency: .urgent, service: .onSiteRepair),
      from: ClockBench.minute(1), until: ClockBench.minute(2))
    #expect(try StrictJSON.read(ClockSignal.self, from: StrictJSON.write(signal)) == signal)
  }
}
