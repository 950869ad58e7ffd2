public import PaidanModel

/// Something a clock hears: it may start, stop, pause or end clocks of one subject.
///
/// The subject (a case, an incident, a month's reports) is whoever owns the ``ClockState`` the
/// signal is folded into; ``part`` tells apart what the subject has several of.
public struct ClockSignal: Sendable, Hashable, Codable {
  /// What happened.
  public let kind: ClockSignalKind
  /// Which of the subject's offers, repairs, follow-up steps, periods …; 0 where there is one.
  public let part: Int32
  /// When it happened, by which clocks judge, and when it was recorded.
  public let stamp: Stamp
  /// What the limit may depend on.
  public let context: ClockContext
  /// What a feedback holds.
  public let feedback: FeedbackKind?
  /// The reason of a pause.
  public let pause: PauseReason?
  /// The beginning of a window.
  public let from: Instant?
  /// The end of a window, or a promised or foreseen instant.
  public let until: Instant?
  /// An amount that the signal carries: milliseconds, rings or months, as its kind says.
  public let amount: Int64?

  /// A signal.
  ///
  /// - Parameters:
  ///   - kind: what happened.
  ///   - stamp: when it happened and when it was recorded.
  ///   - part: which of several offers, repairs, steps; 0 where there is one.
  ///   - context: what a limit may depend on.
  ///   - feedback: what a feedback holds.
  ///   - pause: the reason of a pause.
  ///   - from: the beginning of a window.
  ///   - until: the end of a window, or a promised or foreseen instant.
  ///   - amount: milliseconds, rings or months, as the kind says.
  public init(
    _ kind: ClockSignalKind, at stamp: Stamp, part: Int32 = 0, context: ClockContext = .unknown,
    feedback: FeedbackKind? = nil, pause: PauseReason? = nil, from: Instant? = nil,
    until: Instant? = nil, amount: Int64? = nil
  ) {
    self.kind = kind
    self.part = part
    self.stamp = stamp
    self.context = context
    self.feedback = feedback
    self.pause = pause
    self.from = from
    self.until = until
    self.amount = amount
  }
}
