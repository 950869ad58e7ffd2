import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Orders of identifiers and of numbers") struct OrderTests {
  /// Random bytes that are UTF-8, zeros and scalars of every length among them.
  private static func text(_ random: inout SplitMix64, length: ClosedRange<Int>) -> String {
    let scalars: [Unicode.Scalar] = ["\u{0}", "\u{0}", "a", "b", "0", "é", "\u{301}", "王", "🔧"]
    var text = ""
    for _ in 0..<Int.random(in: length, using: &random) {
      text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
    }
    return text
  }

  @Test("OPT-06 records stand by the bytes of their identifiers, equal ones as they came")
  func identifiers() {
    var random = SplitMix64(seed: TestScale.seed)
    let kept = ["", "o", "WO20240520-", "a long prefix shared by all of them \u{0}\u{0}", "王师傅"]
    for round in 0..<TestScale.count(2_000, full: 100_000) {
      let prefix = kept[round % kept.count]
      // Tails both shorter and longer than the eight bytes that are compared as one number.
      let longest = [1, 3, 12][round / kept.count % 3]
      let records = (0..<Int.random(in: 0...20, using: &random)).map { number in
        (id: OrderID(prefix + Self.text(&random, length: 0...longest)), number: number)
      }
      let plain = records.sorted { first, second in
        let bytes = (Array(first.id.text.utf8), Array(second.id.text.utf8))
        if bytes.0 == bytes.1 { return first.number < second.number }
        return bytes.0.lexicographicallyPrecedes(bytes.1)
      }
      let (sorted, twin) = IdentifierOrder.sorted(records) { $0.id }
      let place: Comment = "seed \(TestScale.seed), round \(round): \(records)"
      #expect(sorted.map(\.number) == plain.map(\.number), place)
      let again = IdentifierOrder.sorted(plain) { $0.id }
      #expect(again.elements.map(\.number) == plain.map(\.number), place)
      let first = zip(plain, plain.dropFirst()).first { $0.id == $1.id }
      #expect(twin == first?.0.id && again.repeated == twin, place)
    }
  }

  @Test("numbers stand in ascending order, equal ones by index, whatever digits they share")
  func numbers() {
    var random = SplitMix64(seed: TestScale.seed)
    let masks: [UInt64] = [
      .max, 0, 1, 2_047, 2_048, 0xFFFF_FFFF, 0xFFFF_FFFF_0000_0000, 1 << 63, (1 << 63) | 1,
      0x0000_07FF_0000_0000,
    ]
    for round in 0..<TestScale.count(500, full: 20_000) {
      let mask = masks[round % masks.count]
      let base = random.next() & ~mask
      let count = Int.random(in: 0...[0, 1, 2, 300][round % 4], using: &random)
      let keys = (0..<count).map { _ in
        // Few values, so that many are equal, or any.
        base | mask
          & (round % 3 == 0 ? [0, 1, .max, mask >> 1][Int(random.next() & 3)] : random.next())
      }
      let plain = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      #expect(
        RadixOrder.ascending(keys).map { Int($0) } == plain,
        "seed \(TestScale.seed), round \(round), mask \(mask)")
    }
  }
}
