/// Words with places for values, in both languages: `工单{order}已受理` (FUP-27, NTF-01).
///
/// A place is a name between braces; both languages name the same places.
public struct ScriptTemplate: Sendable, Hashable, Codable {
  /// The words.
  public let text: LocalizedText

  /// Words with places.
  public init(_ text: LocalizedText) { self.text = text }

  init(_ english: String, _ chinese: String) { text = LocalizedText(english, chinese) }

  /// The names of the places, sorted, each once, over both languages.
  public var variables: [String] {
    Set(Self.parts(of: text.english).compactMap(\.name))
      .union(Self.parts(of: text.chinese).compactMap(\.name)).sorted()
  }

  /// What is wrong with the words themselves, for a template that is being published: a brace
  /// without its other half, a place that only one language has, or one nobody fills.
  ///
  /// - Parameter known: the names of the values there are.
  /// - Returns: one sentence each; empty where nothing is wrong.
  public func faults(knowing known: Set<String>) -> [String] {
    var faults: [String] = []
    let english = Set(Self.parts(of: text.english).compactMap(\.name))
    let chinese = Set(Self.parts(of: text.chinese).compactMap(\.name))
    for name in english.symmetricDifference(chinese).sorted() {
      faults.append("{\(name)} stands in one language only")
    }
    for name in english.union(chinese).subtracting(known).sorted() {
      faults.append("{\(name)} is no value of this text")
    }
    for words in [text.english, text.chinese]
    where words.count(where: { $0 == "{" }) != words.count(where: { $0 == "}" }) {
      faults.append("a brace lacks its other half")
    }
    return faults
  }

  /// The words with the values in their places.
  ///
  /// - Parameter values: by name; further ones are no harm.
  /// - Returns: both languages.
  /// - Throws: ``ScriptError`` for a place without a value.
  /// - Complexity: O(*n*) in the length of the words.
  public func filled(_ values: [String: LocalizedText]) throws(ScriptError) -> LocalizedText {
    LocalizedText(
      english: try Self.fill(text.english) { values[$0]?.english },
      chinese: try Self.fill(text.chinese) { values[$0]?.chinese })
  }

  private struct Part {
    var words: String
    var name: String?
  }

  private static func fill(
    _ words: String, _ value: (String) -> String?
  ) throws(ScriptError) -> String {
    var result = ""
    for part in parts(of: words) {
      result += part.words
      guard let name = part.name else { continue }
      guard let value = value(name) else { throw ScriptError(missing: name) }
      result += value
    }
    return result
  }

  private static func parts(of words: String) -> [Part] {
    var parts: [Part] = []
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      let name = String(rest[rest.index(after: open)..<close])
      parts.append(Part(words: String(rest[..<open]), name: name))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(Part(words: String(rest), name: nil))
    return parts
  }
}

/// A place in a text for which there is no value.
public struct ScriptError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the place.
  public let missing: String

  /// What is missing, in one sentence.
  public var description: String { "the text needs a value for {\(missing)}" }
}
