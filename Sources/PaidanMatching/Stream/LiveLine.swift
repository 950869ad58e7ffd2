public import PaidanModel

/// A line of the event stream of live dispatch, as docs/formats/live.md describes it.
///
/// Reading gives back what was written: ``init(json:)`` and ``json`` are inverse. What goes in has
/// the names of a day's columns, what comes out those of a plan.
public struct LiveLine: Sendable, Hashable {
  /// What a line says.
  public enum Content: Sendable, Hashable {
    /// The stream begins; the policy is the reader's where it names none.
    case start(policy: DispatchPolicy?)
    /// Something happened.
    case event(LiveEvent)
    /// Time passes.
    case advance
    /// Decide what is due; with so many proposals at most for each order for people, or without any.
    case commit(proposals: Int? = nil)
    /// What the last commit decided, to be compared.
    case decided(LiveDecision)
    /// Something people may want to know, which decides nothing.
    case note(LiveNote)
    /// A question about the plan, which changes nothing.
    case question(LiveQuestion)
  }

  /// When: a line lets time pass up to it.
  ///
  /// Nil: at the instant that was reached, which only lines that decide nothing may say.
  public let at: Instant?
  /// A name the sender gave the line, for the answer to carry.
  public let id: String?
  /// What it says.
  public let content: Content

  /// A line that says `content`.
  ///
  /// - Precondition: what begins, happens, lets time pass or decides has an instant; a question has
  ///   none, since an answer may be refused and the time would have passed.
  public init(_ content: Content, at: Instant?, id: String? = nil) {
    precondition(at != nil || !content.needsInstant, "a line that changes something has an instant")
    if case .question = content { precondition(at == nil, "a question has no instant") }
    self.at = at
    self.id = id
    self.content = content
  }

  /// The version of the stream's dialect.
  public static let formatVersion = 1

  /// The value of the key `event`.
  public var name: String { content.name }
}

extension LiveLine.Content {
  /// Whether the line says when.
  var needsInstant: Bool {
    switch self {
    case .start, .event, .advance, .commit: true
    case .decided, .note, .question: false
    }
  }

  var name: String {
    switch self {
    case .start: "start"
    case .event(let event): event.name
    case .advance: "advance"
    case .commit: "commit"
    case .decided: "decided"
    case .note: "note"
    case .question(let question): question.name
    }
  }
}

extension LiveEvent {
  /// What the event is called in a stream: its case.
  public var name: String {
    switch self {
    case .orderCreated: "orderCreated"
    case .orderEdited: "orderEdited"
    case .orderCancelled: "orderCancelled"
    case .offerAccepted: "offerAccepted"
    case .offerRefused: "offerRefused"
    case .offerExpired: "offerExpired"
    case .refusalLifted: "refusalLifted"
    case .orderFinished: "orderFinished"
    case .orderFreed: "orderFreed"
    case .orderReopened: "orderReopened"
    case .engineerUpdated: "engineerUpdated"
    case .engineerRemoved: "engineerRemoved"
    case .engineerMoved: "engineerMoved"
    case .shiftStarted: "shiftStarted"
    case .shiftEnded: "shiftEnded"
    case .loadChanged: "loadChanged"
    case .availabilityChanged: "availabilityChanged"
    case .certificatesChanged: "certificatesChanged"
    case .partnerUpdated: "partnerUpdated"
    case .partnerRemoved: "partnerRemoved"
    case .policyChanged: "policyChanged"
    }
  }
}
