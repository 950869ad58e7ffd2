/// A value of a closed list: its raw value is the key in JSON, its label what people read.
public protocol VocabularyTerm: Sendable, Hashable, Codable {
  /// The name in both languages.
  var label: LocalizedText { get }
}
