/// A text made ready for comparing: small letters, runs of blanks and punctuation as one blank.
struct LintText {
  private let characters: [Character]
  private let original: [Character]

  init(_ text: String) {
    original = Array(text)
    characters = Self.normal(text)
  }

  /// True where nothing but blanks and punctuation stands.
  var isEmpty: Bool { characters.isEmpty }

  /// Characters as written, without blanks.
  var count: Int { original.count { !$0.isWhitespace } }

  /// True where the phrase stands in the text; a Latin one only as whole words.
  func contains(_ phrase: String) -> Bool { Self.range(of: phrase, in: characters) != nil }

  /// The first of the phrases found, where the text without all of them and the fillers is empty.
  func phrase(leavingNothingOf phrases: [String], fillers: [String]) -> String? {
    var rest = characters
    var first: String?
    // Longest first, so that 已修好 is not left in halves by 修好.
    for phrase in phrases.sorted(by: Self.isLonger) {
      while let range = Self.range(of: phrase, in: rest) {
        first = first ?? phrase
        rest.replaceSubrange(range, with: [" "])
      }
    }
    guard let first else { return nil }
    for filler in fillers.sorted(by: Self.isLonger) {
      while let range = Self.range(of: filler, in: rest) {
        rest.replaceSubrange(range, with: [" "])
      }
    }
    return rest.allSatisfy { $0 == " " } ? first : nil
  }

  /// True where a number stands before one of the units, blanks between them allowed.
  func hasMeasuredValue(units: [String]) -> Bool {
    var index = 0
    while index < original.count {
      guard original[index].isASCIIDigit else {
        index += 1
        continue
      }
      while index < original.count, original[index].isASCIIDigit || original[index] == "." {
        index += 1
      }
      var unitStart = index
      while unitStart < original.count, original[unitStart] == " " { unitStart += 1 }
      let rest = original[unitStart...]
      if units.contains(where: { Self.begins(rest, with: $0) }) { return true }
    }
    return false
  }

  // A Latin unit must end where a word ends: 3 m is measured, 3 men is not.
  private static func begins(_ rest: ArraySlice<Character>, with unit: String) -> Bool {
    guard rest.starts(with: unit) else { return false }
    guard let last = unit.last, last.isASCII, last.isLetter,
      let next = rest.dropFirst(unit.count).first
    else { return true }
    return !(next.isASCII && next.isLetter)
  }

  private static func normal(_ text: String) -> [Character] {
    var result: [Character] = []
    for character in text.lowercased() {
      let isWord = character.isLetter || character.isNumber || "'%°℃".contains(character)
      if isWord {
        result.append(character)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private static func range(of phrase: String, in text: [Character]) -> Range<Int>? {
    let wanted = normal(phrase)
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    for start in 0...(text.count - wanted.count) {
      let range = start..<(start + wanted.count)
      guard text[range].elementsEqual(wanted) else { continue }
      if isBoundary(text, before: start), isBoundary(text, before: range.upperBound) {
        return range
      }
    }
    return nil
  }

  // Between two Latin letters or digits there is no boundary; everywhere else there is, as Chinese
  // sets no blanks.
  private static func isBoundary(_ text: [Character], before index: Int) -> Bool {
    guard index > 0, index < text.count else { return true }
    return !(isLatin(text[index - 1]) && isLatin(text[index]))
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func isLonger(_ left: String, _ right: String) -> Bool {
    left.count != right.count ? left.count > right.count : left < right
  }
}
