/// The same words in English and in Chinese.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The English words.
  public let english: String
  /// The Chinese words.
  public let chinese: String

  /// Both at once.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  init(_ english: String, _ chinese: String) { self.init(english: english, chinese: chinese) }
}
