internal import PaidanText

/// What a ``LiveStream`` answers to a line.
public struct LiveAnswer: Sendable, Equatable {
  /// What became of the line.
  public enum Result: Sendable, Equatable {
    /// It was taken in; whether it changed anything.
    case taken(LiveOutcome)
    /// It was decided what is due.
    case committed(LiveCommit)
    /// What was said to be decided is what the last commit decided.
    case same
    /// A remark was read.
    case noted
    /// It was a question, and this is the answer.
    case answered(LiveFinding)
    /// It was refused, and changed nothing.
    case refused(LiveLineError)
  }

  /// The number of the line, from 1.
  public let line: Int
  /// The line's `event`, where it is one.
  public let event: String?
  /// The line's `id`, where it has one.
  public let id: String?
  /// What became of it.
  public let result: Result

  /// The answer as UTF-8 JSON on one line, without a line break.
  public var json: [UInt8] {
    var json = JSONWriter(compact: true)
    json.object { json in
      json.field("line", line)
      if let event { json.field("event", event) }
      if let id { json.field("id", id) }
      switch result {
      case .taken(let outcome): json.field("outcome", outcome.rawValue)
      case .committed(let commit):
        json.field("outcome", LiveOutcome.applied.rawValue)
        json.field("commit") { $0.value(commit) }
      case .same: json.field("same", true)
      case .noted: json.field("outcome", "noted")
      case .answered(let finding): json.field("answer") { $0.value(finding.value) }
      case .refused(let error):
        json.objectField("error") { json in
          json.field("field", error.field)
          if let value = error.value { json.field("value", value) }
          json.field("rule", error.rule)
        }
      }
    }
    return json.bytes
  }

  /// True where the line was refused, for whatever reason.
  public var isRefusal: Bool {
    if case .refused = result { true } else { false }
  }

  /// True where the line was refused for saying that something else was decided than was.
  public var isDisagreement: Bool {
    if case .refused(let error) = result { error.isDisagreement } else { false }
  }
}
