#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether only the smallest sizes are to run, once each: what `make test` does.
package let isSmokeRun = ProcessInfo.processInfo.environment["PAIDAN_BENCHMARKS"] == "smallest"

/// Seconds of one call.
package func seconds(of body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let elapsed = try clock.measure(body)
  return elapsed / .seconds(1)
}
