import Foundation
import PaidanTestSupport
import PaidanText
import Testing

@Suite("JSON writer") struct JSONWriterTests {
  private static func document(compact: Bool) -> String {
    var writer = JSONWriter(compact: compact)
    writer.object { json in
      json.field("number", -7)
      json.field("text", "a")
      json.field("nothing", String?.none)
      json.field("none", Int64?.none)
      json.field("some", Int64?(5))
      json.field("yes", true)
      json.field("decimal", FixedDecimal(units: -5, places: 2))
      json.objectField("object") { json in
        json.field("a", 1)
        json.objectField(named: "inner \"x\"") { json in json.field(named: "b", 2) }
        json.arrayField("list", [1, 2]) { $0.integer($1) }
      }
      json.objectField("empty") { _ in }
      json.arrayField("none left", [Int64]()) { $0.integer($1) }
      json.arrayField("rows", [1, 2]) { json, number in
        json.object { json in
          json.field("n", number)
          json.arrayField("m", [number]) { $0.integer(Int64($1)) }
        }
      }
    }
    writer.endLine()
    return writer.text
  }

  @Test("fields of the outermost object and elements of its arrays stand on lines of their own")
  func layout() {
    #expect(
      Self.document(compact: false) == """
        {
          "number": -7,
          "text": "a",
          "nothing": null,
          "none": null,
          "some": 5,
          "yes": true,
          "decimal": -0.05,
          "object": {"a": 1, "inner \\"x\\"": {"b": 2}, "list": [1, 2]},
          "empty": {},
          "none left": [],
          "rows": [
            {"n": 1, "m": [1]},
            {"n": 2, "m": [2]}
          ]
        }

        """)
  }

  @Test("a compact document is one line, and says the same")
  func compact() throws {
    let text = Self.document(compact: true)
    #expect(text.filter { $0 == "\n" }.count == 1)
    #expect(text.hasPrefix("{\"number\": -7, \"text\": \"a\", "))
    let values = try [text, Self.document(compact: false)].map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(values[0] == values[1])
  }

  @Test("any text is read back as it was by another reader, in values and in keys")
  func escapes() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let scalars =
      Array(0...0x2FF) + [0x2028, 0x2029, 0xFEFF, 0xFFFF, 0x5DE5, 0x1F527, 0x10FFFF]
    let alphabet = scalars.compactMap { Unicode.Scalar($0) }
    let everyOne = String(String.UnicodeScalarView(alphabet))
    for round in 0..<TestScale.count(100, full: 5_000) {
      var text = round == 0 ? everyOne : ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? " ")
      }
      var writer = JSONWriter()
      writer.object { json in
        json.field("text", text)
        json.field(named: "k\(text)", 1)
      }
      let read = try #require(
        JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
      let value = try #require(read["text"] as? String)
      let place: Comment = "seed \(TestScale.seed), round \(round): \(writer.text)"
      #expect(Array(value.utf8) == Array(text.utf8), place)
      #expect(read["k\(text)"] as? Int == 1, place)
      // No control character may stand in the file itself.
      #expect(!writer.bytes.contains { $0 < 0x20 && $0 != 0x0A }, place)
    }
  }

  @Test("the short escapes are used where JSON has them, and lower-case hexadecimal elsewhere")
  func spelling() {
    var writer = JSONWriter()
    writer.string("\"\\\n\r\t\u{1}\u{1F}/é")
    #expect(writer.text == #""\"\\\n\r\t\u0001\u001f/é""#)
  }

  @Test(
    "whole numbers of any size",
    arguments: [0, 1, -1, 9, 10, -10, 1_234_567_890, Int64.max, Int64.min])
  func integers(value: Int64) {
    var writer = JSONWriter()
    writer.integer(value)
    #expect(writer.text == String(value))
  }
}
