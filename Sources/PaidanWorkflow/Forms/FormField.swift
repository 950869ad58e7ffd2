/// A field of a form: its number on paper, its key and its printed name.
public struct FormField: Sendable, Hashable {
  /// The number in the catalogue's table; nil for an extra the printed form does not have.
  public let number: Int?
  /// The key in JSON.
  public let key: String
  /// The printed name.
  public let label: LocalizedText

  init(_ number: Int?, _ key: String, _ english: String, _ chinese: String) {
    self.number = number
    self.key = key
    self.label = LocalizedText(english, chinese)
  }
}
