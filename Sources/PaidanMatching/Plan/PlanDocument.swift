public import PaidanModel

/// A plan as it is written to a file: with the name of its day and the question that was asked.
///
/// The JSON layout is a contract (docs/formats/plan.md): keys, their order and their units change
/// only with ``formatVersion``.
public struct PlanDocument: Sendable, Equatable {
  /// The version of the JSON layout written here and read by ``init(json:)``.
  public static let formatVersion = 1

  /// The name of the day the plan is for.
  public let day: String
  /// The instant that was asked for; nil when the whole day was taken as one batch.
  public let at: Instant?
  /// The plan.
  public let plan: Plan
  /// The fingerprint the plan gives for its policy.
  public let policyDigest: String
  /// Whether the plan says of itself that it is optimal.
  public let claimsOptimal: Bool

  /// `plan`, made for the day named `day`.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - day: the day's name.
  ///   - at: the instant that was asked for, nil for a whole day.
  public init(_ plan: Plan, day: String, at: Instant?) {
    self.init(
      day: day, at: at, plan: plan, policyDigest: plan.policy.digest,
      claimsOptimal: plan.isOptimal)
  }

  init(day: String, at: Instant?, plan: Plan, policyDigest: String, claimsOptimal: Bool) {
    self.day = day
    self.at = at
    self.plan = plan
    self.policyDigest = policyDigest
    self.claimsOptimal = claimsOptimal
  }

  /// How long the parts of a match took; the only figures that differ between two runs.
  public struct Seconds: Sendable, Hashable {
    /// Reading the day, in microseconds.
    public let read: Int64
    /// Finding and scoring candidates, in microseconds.
    public let candidates: Int64
    /// Solving, in microseconds; proving, explaining and writing come on top.
    public let solve: Int64

    /// The three times, in microseconds.
    public init(read: Int64, candidates: Int64, solve: Int64) {
      self.read = read
      self.candidates = candidates
      self.solve = solve
    }
  }
}
