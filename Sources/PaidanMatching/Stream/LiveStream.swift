public import PaidanModel
internal import PaidanText

/// Live dispatch for a host in any language: lines of JSON in, an answer to each out.
///
/// ```swift
/// var stream = LiveStream(engineers: day.engineers)
/// while let line = readLine() { print(stream.answer(Array(line.utf8)).json) }
/// ```
///
/// The first line is `start`; the engineers are given, orders come by events. A line that breaks the
/// format, names somebody unknown or says what cannot be is answered by an error and changes
/// nothing, not even the time; the stream goes on. docs/formats/live.md describes lines and answers.
///
/// It reads no clock and owns a ``LiveMatcher``, so it cannot be copied; the same lines get the same
/// answers, byte by byte.
public struct LiveStream: ~Copyable, Sendable {
  private let engineers: [Engineer]
  private let partners: [Partner]
  private let policy: DispatchPolicy?
  private let travel: (any TravelModel)?
  private let threads: Int?
  private var matcher: LiveMatcher?
  private var lastCommit: (line: Int, decision: LiveDecision)?
  /// How many lines were answered.
  public private(set) var lineCount = 0

  /// A stream that has not begun.
  ///
  /// - Parameters:
  ///   - engineers: everybody who might be asked, on shift or not.
  ///   - partners: external partners, whom people get proposed; no identifier twice.
  ///   - policy: every rule and weight in force; nil for that of the line `start`, and the standard
  ///     one where that names none.
  ///   - travel: how long journeys take; the policy's speed along straight lines unless given.
  ///   - threads: how many threads may work at once; all cores unless given.
  public init(
    engineers: [Engineer], partners: [Partner] = [], policy: DispatchPolicy? = nil,
    travel: (any TravelModel)? = nil, threads: Int? = nil
  ) {
    self.engineers = engineers
    self.partners = partners
    self.policy = policy
    self.travel = travel
    self.threads = threads
  }

  /// The instant that was reached; nil before the stream has begun.
  ///
  /// - Complexity: O(1).
  public var instant: Instant? {
    switch matcher {
    case .some(let matcher): matcher.instant
    case nil: nil
    }
  }

  /// Every rule and weight in force; nil before the stream has begun.
  ///
  /// - Complexity: O(1).
  public var policyInForce: DispatchPolicy? {
    switch matcher {
    case .some(let matcher): matcher.policy
    case nil: nil
    }
  }

  /// Carries out a line.
  ///
  /// - Parameter bytes: UTF-8 text of one JSON object, without or with a line break behind it.
  /// - Returns: what became of it.
  /// - Complexity: that of the event, and O(bytes).
  public mutating func answer(_ bytes: [UInt8]) -> LiveAnswer {
    lineCount += 1
    var event: String?
    var id: String?
    let result: LiveAnswer.Result
    do throws(LiveLineError) {
      let object = try LiveLine.object(bytes)
      (event, id) = LiveLine.heading(object)
      result = try carryOut(try LiveLine.reading(object))
    } catch {
      result = .refused(error)
    }
    return LiveAnswer(line: lineCount, event: event, id: id, result: result)
  }

  /// Answers for a line that is too long to be read.
  ///
  /// - Parameter limit: how many bytes a line may have.
  /// - Returns: an error; nothing changed.
  public mutating func refuseLine(longerThan limit: Int) -> LiveAnswer {
    lineCount += 1
    return LiveAnswer(
      line: lineCount, event: nil, id: nil,
      result: .refused(LiveLineError(field: "", rule: "must have at most \(limit) bytes")))
  }

  private mutating func carryOut(
    _ line: LiveLine
  ) throws(LiveLineError) -> LiveAnswer.Result {
    if case .start(let policy) = line.content { return try start(line.at, policy) }
    guard let instant = matcher?.instant else {
      throw LiveLineError(
        field: "event", value: .string(line.name), rule: "must be start: a stream begins with it")
    }
    let at = line.at ?? instant
    switch line.content {
    case .start: preconditionFailure("a stream begins above")
    case .event(let event): return .taken(try apply(event, at: at))
    case .advance:
      try advance(to: at)
      return .taken(instant == at ? .repeated : .applied)
    case .commit(let proposals):
      try advance(to: at)
      return commit(proposals: proposals)
    case .decided(let decision):
      try compare(decision)
      try advance(to: at)
      return .same
    case .note:
      try advance(to: at)
      return .noted
    case .question(let question): return .answered(try answer(question))
    }
  }

  private mutating func start(
    _ instant: Instant?, _ named: DispatchPolicy?
  ) throws(LiveLineError) -> LiveAnswer.Result {
    guard matcher == nil, let instant else {
      throw LiveLineError(
        field: "event", value: .string("start"), rule: "must stand once, in the first line")
    }
    if let policy, let named, policy != named {
      throw LiveLineError(
        field: "policy",
        rule: "must be left out, or be the policy the reader was given, of digest \(policy.digest)")
    }
    do throws(LiveError) {
      matcher = try LiveMatcher(
        engineers: engineers, partners: partners, at: instant, policy: policy ?? named ?? .standard,
        travel: travel,
        threads: threads)
    } catch {
      throw LiveLineError(error)
    }
    return .taken(.applied)
  }

  private mutating func apply(
    _ event: LiveEvent, at instant: Instant
  ) throws(LiveLineError) -> LiveOutcome {
    do throws(LiveError) {
      return try matcher?.apply(event, at: instant) ?? .repeated
    } catch {
      throw LiveLineError(error)
    }
  }

  private mutating func answer(
    _ question: LiveQuestion
  ) throws(LiveLineError) -> LiveFinding {
    guard let value = try matcher?.answer(question) else {
      preconditionFailure("a stream has begun")
    }
    return LiveFinding(value: value)
  }

  private mutating func advance(to instant: Instant) throws(LiveLineError) {
    do throws(LiveError) {
      try matcher?.advance(to: instant)
    } catch {
      throw LiveLineError(error)
    }
  }

  private mutating func commit(proposals: Int?) -> LiveAnswer.Result {
    guard let commit = matcher?.commit(proposals: proposals) else {
      preconditionFailure("a stream has begun")
    }
    lastCommit = (lineCount, LiveDecision(commit))
    return .committed(commit)
  }

  private func compare(_ decision: LiveDecision) throws(LiveLineError) {
    guard let (line, decided) = lastCommit else {
      throw LiveLineError(field: "event", value: .string("decided"), rule: "must follow a commit")
    }
    guard let difference = decided.difference(from: decision) else { return }
    let expected = difference.expected.map(LiveLineError.shortened) ?? "nothing"
    throw LiveLineError(
      field: difference.path, value: difference.found,
      rule: "differs from what line \(line) decided: \(expected)", isDisagreement: true)
  }
}
