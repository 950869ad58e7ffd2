public import PaidanModel

/// What was heard after completion: follow-ups, survey, dissatisfaction (FUP).
public struct FollowUpState: Sendable, Hashable {
  /// Follow-ups made since the last completion, oldest first.
  public internal(set) var contacts: [FollowUpContact] = []
  /// The survey, once answered.
  public internal(set) var survey: SurveyAnswer?
  /// When it was answered.
  public internal(set) var surveyedAt: Instant?
  /// The case of a dissatisfied customer (CMP-01…03).
  public internal(set) var recovery: RecoveryState?
  /// True when an order was asked for that carries the work on (WO-29).
  public internal(set) var isReworkRequested = false
}

/// One follow-up: which of the plan, when, what was said (FUP-07, FUP-12).
public struct FollowUpContact: Sendable, Hashable, Codable {
  /// The step of the plan, from 1.
  public let step: Int32
  /// By which channel (FUP-02).
  public let channel: SurveyChannel
  /// What was said.
  public let outcome: FollowUpOutcome
  /// When.
  public let at: Instant
}

/// Six scores and the customer's own words (SA-CS-005, FUP-03…FUP-05).
public struct SurveyAnswer: Sendable, Hashable, Codable {
  /// The survey's number (FUP-17).
  public var number: FormNumber
  /// By which channel.
  public var channel: SurveyChannel
  /// Timeliness, professionalism, friendliness, resolution, overall, recommend; 1…5 each.
  public var scores: [Int]
  /// The customer's words, verbatim (FUP-05).
  public var comments: String?
  /// True when the specialist marks the words as negative (FUP-15).
  public var negativeOpinion: Bool
  /// Why he is dissatisfied; needed when a score is at most 3 (FUP-15).
  public var dissatisfaction: DissatisfactionClass?
  /// What is done about it (FUP-16).
  public var followUpAction: String?

  /// A survey's answers.
  public init(
    number: FormNumber, channel: SurveyChannel, scores: [Int], comments: String? = nil,
    negativeOpinion: Bool = false, dissatisfaction: DissatisfactionClass? = nil,
    followUpAction: String? = nil
  ) {
    self.number = number
    self.channel = channel
    self.scores = scores
    self.comments = comments
    self.negativeOpinion = negativeOpinion
    self.dissatisfaction = dissatisfaction
    self.followUpAction = followUpAction
  }
}

/// How far the recovery of a bad experience is.
public struct RecoveryState: Sendable, Hashable {
  /// When the dissatisfaction was recorded.
  public internal(set) var openedAt: Instant
  /// When the supervisor got it (SLA-40).
  public internal(set) var handedOverAt: Instant?
  /// The supervisor who has it.
  public internal(set) var supervisor: StaffID?
  /// When the customer heard an apology and a solution (SLA-41).
  public internal(set) var contactedAt: Instant?
  /// When it was closed.
  public internal(set) var closedAt: Instant?
}
