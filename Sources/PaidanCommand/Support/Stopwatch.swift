/// Times the parts of a command; its readings are shown and never decide anything.
struct Stopwatch {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  init() { last = clock.now }

  /// Microseconds since the last lap, or since the start.
  mutating func lap() -> Int64 {
    let now = clock.now
    defer { last = now }
    let elapsed = last.duration(to: now).components
    return elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000
  }
}
