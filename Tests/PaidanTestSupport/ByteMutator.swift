/// Changes a file's bytes at random, for tests that no reader traps on any of them.
///
/// A few changes at a time, so that much of a file stays what it was and readers get past its
/// beginning: bytes and digits changed, removed, doubled and inserted, the end cut off or replaced by that of
/// another file, and whole words replaced by ones that readers stumble over.
public struct ByteMutator: Sendable {
  private let words: [[UInt8]]
  private let separators: Set<UInt8>
  private let donors: [[UInt8]]

  /// A mutator.
  ///
  /// - Parameters:
  ///   - words: what takes the place of a word now and then, such as numbers at a limit.
  ///   - separators: the characters words end at.
  ///   - donors: files whose ends are taken over now and then; none for no such change.
  public init(words: [String], separators: String, donors: [[UInt8]]) {
    self.words = words.map { Array($0.utf8) }
    self.separators = Set(separators.utf8)
    self.donors = donors.filter { !$0.isEmpty }
  }

  /// Makes one to four changes.
  public func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    // One alone is the likeliest to get past a reader.
    let count = Bool.random(using: &random) ? 1 : Int.random(in: 2...4, using: &random)
    for _ in 0..<count where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<10, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[Int.random(in: bytes.indices, using: &random)], at: place)
      case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 3 where Int.random(in: 0..<4, using: &random) == 0: bytes.removeSubrange(place...)
      case 4: bytes.removeSubrange(place..<end)
      case 5: bytes.insert(contentsOf: bytes[place..<end], at: bytes.count - place)
      case 6:
        guard let donor = donors.randomElement(using: &random) else { continue }
        bytes.replaceSubrange(
          place..., with: donor[Int.random(in: donor.indices, using: &random)...])
      case 7:
        guard let digit = bytes[place...].firstIndex(where: { 0x30...0x39 ~= $0 }) else { continue }
        bytes[digit] = .random(in: 0x30...0x39, using: &random)
      default: replaceWord(at: place, of: &bytes, &random)
      }
    }
  }

  private func replaceWord(at place: Int, of bytes: inout [UInt8], _ random: inout SplitMix64) {
    let start = bytes[..<place].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex { separators.contains($0) } ?? bytes.count
    guard let word = words.randomElement(using: &random) else { return }
    bytes.replaceSubrange(start..<end, with: word)
  }
}
