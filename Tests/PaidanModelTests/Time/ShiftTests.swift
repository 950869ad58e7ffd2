import PaidanModel
import Testing

@Suite("Shifts")
struct ShiftTests {
  private let start = Instant(milliseconds: 1_000)
  private let end = Instant(milliseconds: 2_000)

  @Test("hold their start and not their end")
  func contains() throws {
    let shift = try Shift(start: start, end: end)
    #expect(shift.contains(start) && shift.contains(end.advanced(byMilliseconds: -1)))
    #expect(!shift.contains(end) && !shift.contains(start.advanced(byMilliseconds: -1)))
  }

  @Test("must end after they start")
  func order() {
    #expect(throws: ShiftError.self) { try Shift(start: start, end: start) }
    #expect {
      try Shift(start: end, end: start)
    } throws: { error in
      "\(error)"
        == "shift_end 1970-01-01T00:00:01Z must lie after shift_start 1970-01-01T00:00:02Z"
    }
  }
}
