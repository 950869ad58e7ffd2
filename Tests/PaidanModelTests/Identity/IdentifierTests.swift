import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("are compared by UTF-8 bytes, not by what they look like")
  func composedAndDecomposed() {
    let composed: OrderID = "caf\u{E9}"
    let decomposed: OrderID = "cafe\u{301}"
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed && !(composed < decomposed))
    // UTF-16 has the surrogates of U+1F527 below U+FF21.
    #expect(OrderID("\u{FF21}") < OrderID("\u{1F527}"))
    #expect(OrderID("o10") < OrderID("o9") && OrderID("") < OrderID("\u{0}"))
    #expect(OrderID("a") < OrderID("aa") && OrderID("Z") < OrderID("a"))
  }

  @Test("order, equality and hash are those of the byte arrays")
  func randomTexts() {
    var generator = SplitMix64(seed: TestScale.seed)
    let scalars: [Unicode.Scalar] = ["a", "b", "e", "é", "\u{301}", "\u{0}", "王", "🔧"]
    let ids = (0..<400).map { _ in
      var text = ""
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        text.unicodeScalars.append(scalars[Int.random(in: 0..<8, using: &generator)])
      }
      return EngineerID(text)
    }
    let bytes = ids.map { Array($0.text.utf8) }
    for (i, left) in ids.enumerated() {
      for (j, right) in ids.enumerated() {
        #expect((left == right) == (bytes[i] == bytes[j]))
        #expect((left < right) == bytes[i].lexicographicallyPrecedes(bytes[j]))
        if left == right { #expect(left.hashValue == right.hashValue) }
      }
    }
    #expect(Set(ids).count == Set(bytes).count)
  }

  @Test("are written to JSON as their text and read back")
  func coding() throws {
    let ids: [CustomerID] = ["王", "a\"b", ""]
    let data = try JSONEncoder().encode(ids)
    #expect(String(decoding: data, as: UTF8.self) == #"["王","a\"b",""]"#)
    #expect(try JSONDecoder().decode([CustomerID].self, from: data) == ids)
  }
}
