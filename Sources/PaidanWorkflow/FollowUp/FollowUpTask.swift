/// One contact of a follow-up plan: when, what for, by whom and how (FUP-07).
public struct FollowUpTask: Sendable, Hashable, Codable {
  /// Its place in the plan, from 1.
  public var step: Int32
  /// The event it is counted from.
  public var anchor: FollowUpAnchor
  /// How long after the anchor it is due.
  public var due: ClockDuration
  /// How long after the anchor it is late.
  public var lateAfter: ClockDuration
  /// What it asks for.
  public var purposes: [FollowUpPurpose]
  /// Who does it (FUP-25).
  public var role: Role
  /// The ways to reach the customer, in the order in which they are tried (FUP-02).
  public var channels: [SurveyChannel]
  /// How often each way is tried before the next.
  public var attemptsPerChannel: Int
  /// True where a plan has it but does not run it.
  public var isOptional: Bool

  /// A task.
  public init(
    step: Int32, anchor: FollowUpAnchor, due: ClockDuration, lateAfter: ClockDuration,
    purposes: [FollowUpPurpose], role: Role = .customerService,
    channels: [SurveyChannel] = [.phone, .sms], attemptsPerChannel: Int = 1,
    isOptional: Bool = false
  ) {
    self.step = step
    self.anchor = anchor
    self.due = due
    self.lateAfter = lateAfter
    self.purposes = purposes
    self.role = role
    self.channels = channels
    self.attemptsPerChannel = attemptsPerChannel
    self.isOptional = isOptional
  }

  /// The way to try next: the first that has not been tried often enough.
  ///
  /// - Parameter attempts: the ways tried so far without reaching the customer.
  /// - Returns: nil where all have been tried: the customer is finally not reached.
  /// - Complexity: O(*n* · *c*) for *n* attempts and *c* channels.
  public func nextChannel(after attempts: [SurveyChannel]) -> SurveyChannel? {
    channels.first { channel in attempts.count { $0 == channel } < attemptsPerChannel }
  }
}

/// The event a follow-up is counted from.
public enum FollowUpAnchor: String, Sendable, Hashable, Codable, CaseIterable {
  /// The order's completion.
  case completion
  /// The end of an implementation.
  case implementation
  /// The first follow-up that reached the customer.
  case firstFollowUp
}

/// What a follow-up asks for.
public enum FollowUpPurpose: String, VocabularyTerm, CaseIterable {
  /// 问题是否解决.
  case solved
  /// 是否复发.
  case recurrence
  /// 使用是否正常.
  case normalUse
  /// 态度与专业.
  case attitude
  /// 整体满意度.
  case satisfaction
  /// 意见建议.
  case suggestions
  /// 满意度调研问卷.
  case survey

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .solved: LocalizedText("problem solved", "问题是否解决")
    case .recurrence: LocalizedText("recurrence", "是否复发")
    case .normalUse: LocalizedText("normal use", "使用是否正常")
    case .attitude: LocalizedText("attitude and professionalism", "态度与专业")
    case .satisfaction: LocalizedText("satisfaction", "整体满意度")
    case .suggestions: LocalizedText("suggestions", "意见建议")
    case .survey: LocalizedText("survey", "满意度调研问卷")
    }
  }

  /// True where the answer says whether the customer was satisfied (FUP-24).
  public var asksForSatisfaction: Bool { self == .satisfaction || self == .survey }
}
