import Foundation
import PaidanModel
import Testing

@Suite("Time windows")
struct TimeWindowTests {
  private let early = Instant(milliseconds: 1_000)
  private let late = Instant(milliseconds: 2_000)

  @Test("may be open at either end, or last one instant")
  func open() throws {
    #expect(try TimeWindow(earliestStart: nil, latestStart: nil) == .anytime)
    #expect(try TimeWindow(earliestStart: early, latestStart: nil).latestStart == nil)
    #expect(try TimeWindow(earliestStart: nil, latestStart: early).earliestStart == nil)
    #expect(try TimeWindow(earliestStart: early, latestStart: early).latestStart == early)
  }

  @Test("must not end before they begin")
  func order() {
    #expect {
      try TimeWindow(earliestStart: late, latestStart: early)
    } throws: { error in
      "\(error)"
        == "latest_start 1970-01-01T00:00:01Z must not lie before earliest_start 1970-01-01T00:00:02Z"
    }
  }

  @Test("come back from JSON, and one that ends before it begins does not")
  func coding() throws {
    let window = try TimeWindow(earliestStart: early, latestStart: late)
    let data = try JSONEncoder().encode(window)
    #expect(try JSONDecoder().decode(TimeWindow.self, from: data) == window)
    let reversed = #"{"earliestStart":"1970-01-01T00:00:02Z","latestStart":"1970-01-01T00:00:01Z"}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TimeWindow.self, from: Data(reversed.utf8))
    }
  }
}
