internal import PaidanModel

/// One run of a clock: what its signals say, and what it has raised.
struct ClockRun: Sendable, Hashable {
  /// The position of the clock in its book.
  let clock: UInt16
  let part: Int32
  var verdict: ClockVerdict
  /// When the latest signal that concerns the run was recorded: nothing is raised before.
  var knownAt: Int64
  /// The instant of the next thing to raise; `.max` for none.
  var next: Int64 = .max
  /// The warn points raised, a bit each.
  var warned: UInt16 = 0
  /// The rungs raised since the breach was.
  var rungs: UInt8 = 0
  /// True while a raised breach stands.
  var isBreachRaised = false
  /// True when a late report has taken the ground from a raised breach, which is still to be said.
  var owesWithdrawal = false
  var isEndRaised = false
  /// True when late reports have left the run no start; it is kept for what it has raised, lest it
  /// be raised again should another report bring the start back.
  var isVanished = false

  /// True when the run can go without a trace.
  var hasRaisedNothing: Bool { !isBreachRaised && warned == 0 && !isEndRaised }
}

/// What signals say of a run; instants in milliseconds, `.max` where there is none.
struct ClockVerdict: Sendable, Hashable {
  /// When the run began.
  var start: Int64
  /// The last instant that counts as met; `.max` while a pause lasts.
  var due: Int64 = .max
  /// The business time of the limit; 0 where the due instant is not counted from the start.
  var limit: Int64 = 0
  /// The earliest instant that counts, for what must not be done too early.
  var opens: Int64 = .min
  /// When it was stopped, by the last stop it needed.
  var stop: Int64 = .max
  /// When it was cancelled, or another start took its place.
  var cancel: Int64 = .max
  /// The first instant at which it counts as breached, as far as is known.
  var breach: Int64 = .max
  /// What the start said of its subject.
  var context: ClockContext
  /// The position of the limit that holds.
  var limitIndex: UInt8 = 0
  /// True while a pause lasts that no signal has ended.
  var isPaused = false
  /// True for a mean without any sample.
  var lacksSamples = false

  init(start: Int64, context: ClockContext) {
    self.start = start
    self.context = context
  }

  /// When the run ended for whatever reason; `.max` while it lasts.
  var end: Int64 { min(stop, cancel) }
}
