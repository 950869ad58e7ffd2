/// The phrases of a policy as one tree of bytes, so that a text is gone through once for all lists.
///
/// Wholly determined by its policy: two are always equal where their policies are.
struct LintIndex: Sendable, Hashable {
  /// What a phrase is in.
  struct Lists: OptionSet {
    let rawValue: UInt32
    static let guess = Lists(rawValue: 1 << 28)
    static let diagnosis = Lists(rawValue: 1 << 29)
    static let leading = Lists(rawValue: 1 << 30)
    static let filler = Lists(rawValue: 1 << 31)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The stock phrases of the field at this position among the fields.
    static func stock(_ position: Int) -> Lists { Lists(rawValue: 1 << UInt32(position)) }
  }

  /// A phrase found in a text.
  struct Match {
    let range: Range<Int>
    let phrase: Int
  }

  private struct Node {
    var next: [(byte: UInt8, node: Int32)] = []
    var phrase: Int32 = -1
  }

  private var nodes: [Node] = [Node()]
  private(set) var phrases: [String] = []
  private(set) var lists: [Lists] = []
  let units: [[UInt8]]

  static func == (left: LintIndex, right: LintIndex) -> Bool { true }
  func hash(into hasher: inout Hasher) {}

  init(_ policy: LintPolicy.Lists) {
    units = policy.units.map { Array($0.utf8) }
    for rule in policy.rules {
      for phrase in rule.stockPhrases { add(phrase, .stock(rule.field.position)) }
    }
    for phrase in policy.guessWords { add(phrase, .guess) }
    for phrase in policy.diagnosisPhrases { add(phrase, .diagnosis) }
    for phrase in policy.leadingPhrases { add(phrase, .leading) }
    for phrase in policy.fillers { add(phrase, .filler) }
  }

  private mutating func add(_ phrase: String, _ list: Lists) {
    let bytes = LintText(phrase).bytes
    guard !bytes.isEmpty else { return }
    var node = 0
    for byte in bytes {
      if let next = nodes[node].next.first(where: { $0.byte == byte }) {
        node = Int(next.node)
      } else {
        nodes.append(Node())
        nodes[node].next.append((byte, Int32(nodes.count - 1)))
        node = nodes.count - 1
      }
    }
    if nodes[node].phrase < 0 {
      nodes[node].phrase = Int32(phrases.count)
      phrases.append(phrase)
      lists.append(list)
    } else {
      lists[Int(nodes[node].phrase)].insert(list)
    }
  }

  /// Every phrase that stands in a text, a Latin one only as whole words, by where it begins.
  ///
  /// - Complexity: O(*n* · *l*) for *n* bytes and a longest phrase of *l*.
  func matches(in text: LintText) -> [Match] {
    var matches: [Match] = []
    let bytes = text.bytes
    for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
      guard text.isBoundary(before: start) else { continue }
      var node = 0
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        guard let next = nodes[node].next.first(where: { $0.byte == byte }) else { break }
        node = Int(next.node)
        end += 1
        if nodes[node].phrase >= 0, text.isBoundary(before: end) {
          matches.append(Match(range: start..<end, phrase: Int(nodes[node].phrase)))
        }
      }
    }
    return matches
  }
}

extension LintField {
  var position: Int {
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
