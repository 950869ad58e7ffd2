public import PaidanMatching

/// Replays a day: orders arrive, batches decide, engineers travel and work, figures come out.
///
/// Everything follows from the day, the policy and the strategy; the same three give the same
/// events, byte by byte. What is simulated and what is left out is told in docs/replay.md.
public struct Simulator: Sendable {
  /// The rules and weights in force all day.
  public let policy: DispatchPolicy
  /// How batches decide.
  public let strategy: Strategy
  /// How long journeys take.
  public let travel: any TravelModel
  private let nanoseconds: @Sendable () -> Int64

  /// A simulator of days under `policy`.
  ///
  /// - Parameters:
  ///   - policy: the rules and weights in force all day.
  ///   - strategy: how batches decide.
  ///   - travel: how long journeys take; the policy's speed along straight lines unless given.
  ///   - nanoseconds: a clock that decision times are read from; they are shown and decide
  ///     nothing. Without one they are 0.
  public init(
    policy: DispatchPolicy, strategy: Strategy = .exact, travel: (any TravelModel)? = nil,
    nanoseconds: @escaping @Sendable () -> Int64 = { 0 }
  ) {
    self.policy = policy
    self.strategy = strategy
    self.travel = travel ?? StraightLineTravel(policy: policy)
    self.nanoseconds = nanoseconds
  }

  /// Replays `day`.
  ///
  /// - Parameters:
  ///   - day: orders and engineers; its history is not looked at.
  ///   - log: is handed every event as it happens, in order of time.
  ///   - tell: is handed what the exact strategy told its live matcher and what that decided: fed to
  ///     another one, the same events give the same decisions. Baselines tell nothing.
  /// - Returns: the day's figures.
  /// - Throws: ``BatchError`` when the policy is out of range or a score overflows.
  public func run(
    _ day: Day, log: (SimulationEvent) -> Void = { _ in },
    tell: @escaping (LiveStep) -> Void = { _ in }
  ) throws(BatchError) -> DayResult {
    do throws(PolicyError) { try policy.validate() } catch { throw .policy(error) }
    var run = try DayRun(
      day, policy: policy, strategy: strategy, travel: travel, nanoseconds: nanoseconds,
      tell: tell)
    return try run.play(log)
  }
}
