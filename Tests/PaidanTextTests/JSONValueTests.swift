import Foundation
import PaidanTestSupport
import PaidanText
import Testing

@Suite("JSON values") struct JSONValueTests {
  private func rule(_ text: String) -> String? {
    do throws(JSONSyntaxError) {
      _ = try JSONValue(bytes: Array(text.utf8))
      return nil
    } catch {
      return error.rule
    }
  }

  @Test(
    "what breaks the grammar is refused with its line",
    arguments: [
      ("", "a value is missing in line 1"),
      ("{\"a\": 1} x", "text follows the value in line 1"),
      ("{\"a\": 1,\n \"a\": 2}", "key \"a\" stands twice in one object in line 2"),
      ("{\"a\" 1}", "':' is missing in line 1"),
      ("[1,\n2", "']' is missing in line 2"),
      ("[01]", "a number must not begin with 0 in line 1"),
      ("[1.]", "a digit is missing in line 1"),
      ("[tru]", "a value is missing in line 1"),
      ("\"\\ud800\"", "half a surrogate pair in line 1"),
      ("\"a\nb\"", "a control character must be escaped in line 1"),
    ])
  func refused(text: String, expected: String) {
    #expect(rule(text) == expected)
  }

  @Test("bytes that are no UTF-8 are refused, and so is nesting beyond reason")
  func bounds() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(bytes: [0x22, 0xFF, 0x22]) }
    #expect(rule(String(repeating: "[", count: 100_000)) != nil)
    #expect(rule(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == nil)
  }

  @Test("a byte order mark before the text is passed over, one inside a text is kept")
  func byteOrderMark() throws {
    #expect(rule("\u{FEFF}[]") == nil)
    guard case .string(let text) = try JSONValue(bytes: Array("\"\u{FEFF}a\"".utf8)) else {
      Issue.record("no text")
      return
    }
    #expect(text.unicodeScalars.count == 2)
  }

  @Test("texts with every escape read as Foundation reads them")
  func escapes() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(300, full: 30_000) {
      let scalars = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Unicode.Scalar(UInt32.random(in: 1...0xD7FF, using: &random)) ?? "x"
      }
      let text = String(String.UnicodeScalarView(scalars))
      let json = try JSONSerialization.data(withJSONObject: [text])
      guard case .array(let elements) = try JSONValue(bytes: Array(json)),
        case .string(let read)? = elements.first
      else {
        Issue.record("round \(round): no text in \(json)")
        return
      }
      #expect(
        read.utf8.elementsEqual(text.utf8), "seed \(TestScale.seed), round \(round): \(text)")
    }
  }

  @Test("mutated texts are read or refused, never worse")
  func mutations() {
    var random = SplitMix64(seed: TestScale.seed)
    let text = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", true, null], "b": {"c": [{}, []]}}"#.utf8)
    var refused = 0
    for _ in 0..<TestScale.count(2_000, full: 1_000_000) {
      var bytes = text
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default: bytes.insert(text[Int.random(in: 0..<text.count, using: &random)], at: position)
        }
      }
      do throws(JSONSyntaxError) {
        _ = try JSONValue(bytes: bytes)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }
}
