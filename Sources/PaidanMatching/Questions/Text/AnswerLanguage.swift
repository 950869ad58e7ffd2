/// The languages answers are put into words in.
public enum AnswerLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// 中文.
  case chinese = "zh"
}

/// An answer to a question about a plan: values first, and one sentence made of them.
public protocol PlanAnswer: Sendable, Hashable, Codable {
  /// The answer in one sentence; costs in equivalent travel minutes.
  ///
  /// - Parameter language: the sentence's language.
  /// - Returns: a sentence for people, which programs should not read.
  func sentence(in language: AnswerLanguage) -> String
}
