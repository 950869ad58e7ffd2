import Foundation

/// How much work a random suite does: `make test` runs the short counts, `make soak` the full ones.
public enum TestScale {
  /// True when the environment asks for the full counts (`PAIDAN_SOAK=1`, set by `make soak`).
  public static let isSoak = ProcessInfo.processInfo.environment["PAIDAN_SOAK"] == "1"

  /// The seed all random suites start from; `PAIDAN_SEED` overrides it to explore others.
  public static let seed: UInt64 =
    ProcessInfo.processInfo.environment["PAIDAN_SEED"].flatMap(UInt64.init) ?? 20_240_520

  /// `short` in an ordinary run, `full` under `make soak`.
  public static func count(_ short: Int, full: Int) -> Int { isSoak ? full : short }
}
