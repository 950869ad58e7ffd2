/// A set of certificate kinds as bits, for the matcher's hot path.
///
/// A kind is its number in a ``CertificateIndex``. The first 64 kinds live in one word beside the
/// value, so that sets of few kinds need no memory of their own; there is no limit on the number of
/// kinds.
public struct CertificateSet: Sendable, Hashable {
  /// Kinds 0...63: bit *k* stands for kind *k*.
  public private(set) var firstWord: UInt64
  /// Kinds 64 and above, 64 a word; never ends in a zero word, so that equal sets are equal values.
  private var furtherWords: [UInt64]

  /// The empty set.
  public init() {
    firstWord = 0
    furtherWords = []
  }

  /// True when it holds no kind.
  public var isEmpty: Bool { firstWord == 0 && furtherWords.isEmpty }

  /// The number of kinds in the set.
  public var count: Int {
    furtherWords.reduce(firstWord.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }

  /// Adds `kind`.
  ///
  /// - Precondition: `kind` is not negative.
  public mutating func insert(_ kind: Int) {
    precondition(kind >= 0, "a certificate's number is not negative")
    if kind < 64 {
      firstWord |= 1 << UInt64(kind)
    } else {
      let word = kind / 64 - 1
      while furtherWords.count <= word { furtherWords.append(0) }
      furtherWords[word] |= 1 << UInt64(kind % 64)
    }
  }

  /// True when `kind` is in the set.
  public func contains(_ kind: Int) -> Bool {
    if kind < 64 { return kind >= 0 && firstWord >> UInt64(kind) & 1 == 1 }
    let word = kind / 64 - 1
    return word < furtherWords.count && furtherWords[word] >> UInt64(kind % 64) & 1 == 1
  }

  /// True when every kind of `required` is in this set.
  ///
  /// - Complexity: one step for every 64 kinds; a single one below 65 kinds.
  public func isSuperset(of required: CertificateSet) -> Bool {
    guard required.firstWord & ~firstWord == 0 else { return false }
    if required.furtherWords.isEmpty { return true }
    guard required.furtherWords.count <= furtherWords.count else { return false }
    for (word, wanted) in required.furtherWords.enumerated()
    where wanted & ~furtherWords[word] != 0 {
      return false
    }
    return true
  }
}
