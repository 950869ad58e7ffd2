import ArgumentParser
import PaidanAssignment

/// The options of a command whose work may end before the optimum is proven.
struct WorkLimit: ParsableArguments {
  @Option(help: "Stop after so many searches with the best plan so far.")
  var searches: Int?
  @Option(help: "Stop solving after so many seconds with the best plan so far.")
  var seconds: Double?

  /// A year: more is a slip of the keyboard.
  private static let mostSeconds = 31_536_000.0

  func validate() throws {
    if let searches, searches < 0 { throw ValidationError("--searches is at least 0") }
    if let seconds, !(0...Self.mostSeconds).contains(seconds) {
      throw ValidationError("--seconds lies from 0 to \(Int(Self.mostSeconds))")
    }
  }

  /// Whether there is any limit.
  var isSet: Bool { searches != nil || seconds != nil }

  var budget: WorkBudget { WorkBudget(searches: searches) }

  /// Whether the time that was allowed, from now on, is over; nil without a limit.
  func endOfTime() -> (() -> Bool)? {
    guard let seconds else { return nil }
    let end = ContinuousClock.now + .seconds(seconds)
    return { ContinuousClock.now >= end }
  }
}
