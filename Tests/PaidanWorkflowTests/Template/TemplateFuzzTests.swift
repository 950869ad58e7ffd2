import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite struct TemplateFuzzTests {
  @Test("CFG-10 no text makes the reader of templates trap, and what it reads it writes the same")
  func mutations() throws {
    let originals = try [ProcessTemplate.standardConsumer, .dealerServiceDesk].map { try $0.json() }
    let mutator = ByteMutator(
      words: [
        "0", "-1", "9223372036854775807", "1e400", "null", "{}", "[]", "\"\"", "\"P1Y\"",
        "\"PT0S\"", "\"P999999999D\"", "\"24:00-00:00\"", "\"SLA-13\"", "\"Asia/Tokyo\"", "true",
      ], separators: " ,:{}[]\n", donors: originals)
    var random = SplitMix64(seed: TestScale.seed)
    var read = 0
    for round in 0..<TestScale.count(60, full: 5_000) {
      var bytes = originals[round % 2]
      mutator.mutate(&bytes, &random)
      guard let template = try? ProcessTemplate(json: bytes) else { continue }
      read += 1
      let again = try ProcessTemplate(json: template.json())
      #expect(again == template)
      // Its clocks run on anything.
      var clocks = ClockState()
      var firings: [ClockFiring] = []
      for kind in ClockSignalKind.allCases where template.clocks.hears(kind) {
        let at = Instant(milliseconds: 1_716_166_800_000)
        clocks.fold(
          ClockSignal(
            kind, at: Stamp(at), part: 1, from: at.advanced(byMinutes: 300),
            until: at.advanced(byMinutes: 420)), in: template.clocks, into: &firings)
        clocks.fold(
          ClockSignal(kind, at: Stamp(at), part: 2, amount: .max), in: template.clocks,
          into: &firings)
      }
      clocks.advance(to: .latest, in: template.clocks, into: &firings)
      #expect(!firings.isEmpty)
    }
    #expect(read > 0)
  }
}
