/// The questions of a survey: data of a template (FUP-03, FUP-06, C-16).
public struct SurveyDefinition: Sendable, Hashable, Codable {
  /// The scores asked for, in order.
  public var questions: [SurveyQuestion]
  /// The lowest score.
  public var lowest: Int
  /// The highest score.
  public var highest: Int
  /// When an answer is a dissatisfied one.
  public var lowScore: LowScoreRule

  /// A survey.
  public init(
    _ questions: [SurveyQuestion], lowest: Int = 1, highest: Int = 5,
    lowScore: LowScoreRule = LowScoreRule()
  ) {
    self.questions = questions
    self.lowest = lowest
    self.highest = highest
    self.lowScore = lowScore
  }

  /// What is wrong with answers: every question needs one whole score within the range.
  ///
  /// - Parameter scores: by the keys of the questions.
  /// - Returns: the keys at fault, unknown ones last, in order.
  public func faults(in scores: [String: Int]) -> [String] {
    let missing = questions.map(\.key).filter { key in
      scores[key].map { !(lowest...highest).contains($0) } ?? true
    }
    let unknown = scores.keys.filter { key in !questions.contains { $0.key == key } }
    return missing + unknown.sorted()
  }

  /// The mean of the scores that are reported as dimensions, in thousandths, rounded down; nil
  /// where one is missing.
  public func meanPerMille(_ scores: [String: Int]) -> Int? {
    let values = questions.filter(\.isDimension).map { scores[$0.key] }
    let known = values.compactMap(\.self)
    guard !known.isEmpty, known.count == values.count else { return nil }
    return known.reduce(0, +) * 1000 / known.count
  }
}

/// One question of a survey, answered by a score.
public struct SurveyQuestion: Sendable, Hashable, Codable {
  /// Its stable key.
  public var key: String
  /// The name of what it measures.
  public var label: LocalizedText
  /// The neutral words in which it is asked.
  public var wording: LocalizedText
  /// True where it is one of the dimensions that are reported; the recommendation is not.
  public var isDimension: Bool

  /// A question.
  public init(
    _ key: String, label: LocalizedText, wording: LocalizedText, isDimension: Bool = true
  ) {
    self.key = key
    self.label = label
    self.wording = wording
    self.isDimension = isDimension
  }
}

/// When a survey is handed over to the supervisor (FUP-15, A-19).
public struct LowScoreRule: Sendable, Hashable, Codable {
  /// The highest score that counts as low.
  public var atMost: Int
  /// The keys of the questions whose scores count; nil: all.
  public var questions: [String]?
  /// How long the hand-over may take.
  public var handOverWithin: ClockDuration

  /// A rule.
  public init(
    atMost: Int = 3, questions: [String]? = nil, handOverWithin: ClockDuration = .hours(1)
  ) {
    self.atMost = atMost
    self.questions = questions
    self.handOverWithin = handOverWithin
  }

  /// What the answers to a survey ask for.
  ///
  /// - Parameters:
  ///   - scores: by the keys of the questions.
  ///   - isNegative: whether the specialist has marked the comment as negative; the library does
  ///     not judge text.
  /// - Returns: the low scores and what follows from them.
  public func judge(_ scores: [String: Int], isNegative: Bool) -> SurveyJudgement {
    let low = scores.filter { key, score in
      score <= atMost && questions.map { $0.contains(key) } ?? true
    }
    return SurveyJudgement(
      lowScores: low.keys.sorted(), needsHandOver: !low.isEmpty || isNegative,
      needsDissatisfactionClass: !low.isEmpty)
  }
}

/// What the answers to a survey ask for.
public struct SurveyJudgement: Sendable, Hashable {
  /// The keys of the low scores, in order.
  public let lowScores: [String]
  /// True where the case goes to the supervisor.
  public let needsHandOver: Bool
  /// True where the class of dissatisfaction must be given; for a comment alone it may be.
  public let needsDissatisfactionClass: Bool
}
