/// A signal that starts or stops a clock.
public struct ClockTrigger: Sendable, Hashable, Codable {
  /// The kind of signal.
  public var signal: ClockSignalKind
  /// Only with this part, where a clock concerns one step of a plan; nil: with any.
  public var part: Int32?
  /// Only with a feedback of this kind; nil: with any.
  public var feedback: FeedbackKind?

  /// A trigger.
  public init(_ signal: ClockSignalKind, part: Int32? = nil, feedback: FeedbackKind? = nil) {
    self.signal = signal
    self.part = part
    self.feedback = feedback
  }
}
