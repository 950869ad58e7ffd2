import PaidanWorkflow
import Testing

@Suite struct ClockDurationTests {
  @Test(
    "SLA-E02 a limit is written as ISO 8601 and read back the same",
    arguments: [
      ("PT10S", "PT10S", 0, 10_000), ("PT90M", "PT1H30M", 0, 5_400_000),
      ("P1W", "P7D", 0, 604_800_000), ("P1Y2M", "P14M", 14, 0),
      ("P1M3DT4H5M6.007S", "P1M3DT4H5M6.007S", 1, 273_906_007),
      ("PT0S", "PT0S", 0, 0), ("PT48H", "P2D", 0, 172_800_000), ("PT0.5S", "PT0.500S", 0, 500),
    ] as [(String, String, Int, Int64)])
  func written(_ text: String, _ canonical: String, _ months: Int, _ milliseconds: Int64) throws {
    let duration = try #require(ClockDuration(text))
    #expect(duration.months == months)
    #expect(duration.milliseconds == milliseconds)
    #expect(duration.description == canonical)
    #expect(ClockDuration(canonical) == duration)
  }

  @Test(
    "SLA-E02 what is no duration is none",
    arguments: [
      "", "P", "PT", "10S", "P10S", "PT10D", "PT1M1H", "P-1D", "PT1.2345S", "PT1.5M", "P1D ",
      "P99999999999D", "P2000Y", "PT1H1H", "P1DT",
    ])
  func malformed(_ text: String) {
    #expect(ClockDuration(text) == nil)
  }
}
