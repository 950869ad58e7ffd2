/// One look over a text's bytes that tells, for most texts, that the lint does not refuse them.
///
/// The lint compares character by character with every phrase of its lists; `decide` only needs to
/// know whether it refuses. What a scan is sure of, the lint agrees with; what it is not sure of,
/// the lint itself must judge.
public struct LintScan: Sendable, Hashable {
  /// What one field's rule comes down to.
  private struct Field: Sendable, Hashable {
    /// The scalars of stock phrases and fillers: a text with another letter is more than those.
    var alphabet: Set<UInt32>
    /// The first words of phrases that must not occur, by their first byte.
    var forbidden: [UInt8: [[UInt8]]]
    /// True where a number with a unit must occur.
    var wantsMeasure: Bool
    /// False where the lists hold letters a look at bytes cannot compare.
    var isSure: Bool
  }

  private let fields: [Field]
  private let units: [[UInt8]]

  /// A scan by the lists of a policy.
  ///
  /// - Complexity: O(*w*) in the words of the lists.
  public init(_ policy: LintPolicy) {
    units = policy.units.map { Array($0.utf8) }
    fields = LintField.allCases.map { Self.field(policy.rule(for: $0), policy) }
  }

  private static func field(_ rule: LintRule, _ policy: LintPolicy) -> Field {
    var phrases: [String] = []
    if rule.guess == .reject { phrases += policy.guessWords }
    if rule.ownDiagnosis == .reject { phrases += policy.diagnosisPhrases }
    if rule.leading == .reject { phrases += policy.leadingPhrases }
    let removable = rule.stockPhrases.isEmpty ? [] : rule.stockPhrases + policy.fillers
    var field = Field(
      alphabet: [], forbidden: [:], wantsMeasure: rule.notMeasured == .reject, isSure: true)
    for text in removable {
      for scalar in text.unicodeScalars {
        if isOdd(scalar.value) { field.isSure = false }
        field.alphabet.insert(lowercased(scalar.value))
      }
    }
    for phrase in phrases {
      let word = phrase.unicodeScalars.prefix { isWord(lowercased($0.value)) }
      if word.isEmpty || word.contains(where: { isOdd($0.value) }) { field.isSure = false }
      let bytes = String(String.UnicodeScalarView(word)).utf8.map(lowercased)
      guard let first = bytes.first else { continue }
      field.forbidden[first, default: []].append(bytes)
    }
    return field
  }

  /// True where the lint surely does not refuse the text; false where it must judge itself.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, for lists whose words differ early.
  public func surelyPasses(_ text: String, in place: LintField) -> Bool {
    let field = fields[place.index]
    guard field.isSure else { return false }
    var isMore = false
    for scalar in text.unicodeScalars {
      let value = Self.lowercased(scalar.value)
      if Self.isOdd(value) { return false }
      if !isMore, Self.isWord(value), !field.alphabet.contains(value) { isMore = true }
    }
    guard isMore else { return false }
    guard !field.forbidden.isEmpty || field.wantsMeasure else { return true }
    let bytes = Array(text.utf8)
    return !Self.occurs(field.forbidden, in: bytes) && (!field.wantsMeasure || isMeasured(bytes))
  }

  private static func occurs(_ words: [UInt8: [[UInt8]]], in bytes: [UInt8]) -> Bool {
    guard !words.isEmpty else { return false }
    for index in bytes.indices {
      guard let candidates = words[lowercased(bytes[index])] else { continue }
      for word in candidates where index + word.count <= bytes.count {
        if word.indices.allSatisfy({ lowercased(bytes[index + $0]) == word[$0] }) { return true }
      }
    }
    return false
  }

  /// True where a number stands before a unit; a Latin one must end where the word ends.
  private func isMeasured(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      guard Self.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      while index < bytes.count, Self.isDigit(bytes[index]) || bytes[index] == 0x2E { index += 1 }
      var start = index
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      for unit in units where start + unit.count <= bytes.count {
        guard unit.indices.allSatisfy({ bytes[start + $0] == unit[$0] }) else { continue }
        let end = start + unit.count
        if end == bytes.count || !Self.isLetter(bytes[end]) || !Self.isLetter(unit[unit.count - 1])
        {
          return true
        }
      }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
  private static func lowercased(_ value: UInt32) -> UInt32 {
    (0x41...0x5A).contains(value) ? value | 0x20 : value
  }

  /// ASCII letters and digits, and the ideographs of everyday Chinese.
  private static func isWord(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value) || (0x30...0x39).contains(value)
      || (0x4E00...0x9FFF).contains(value)
  }

  /// Scalars that may change case, combine with a neighbour or equal another spelling: those of no
  /// use in everyday Chinese text are left to the lint.
  private static func isOdd(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x80, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF20: false
    // ° · × – — ‘ ’ “ ” … ℃
    case 0xB0, 0xB7, 0xD7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2103: false
    default: true
    }
  }
}

extension LintField {
  /// Its place among all fields, from 0.
  var index: Int {
    switch self {
    case .problemDescription: 0
    case .processRecord: 1
    case .serviceContent: 2
    case .customerPreparation: 3
    case .cautions: 4
    case .faultPhenomenon: 5
    case .faultCause: 6
    case .solution: 7
    case .functionTest: 8
    case .customerFeedback: 9
    case .comments: 10
    case .followUpAction: 11
    case .suggestion: 12
    case .surveyQuestion: 13
    }
  }
}
