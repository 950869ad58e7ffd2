import Foundation
import PaidanTestSupport
import PaidanText
import Testing

@Suite("JSON objects") struct JSONObjectTests {
  private enum Choice: String, CaseIterable { case left, right }

  private static let text = """
    {"a": {"b": {"text": "t", "yes": true, "one": 1, "half": 0.5, "none": null, "list": ["x"],
      "objects": [{"n": 1}, {"n": 2}, 3], "side": "left", "big": 9007199254740992}}}
    """

  private func inner() throws -> JSONObject {
    try JSONObject(bytes: Array(Self.text.utf8)).object("a").object("b")
  }

  private func error<Value>(_ body: (JSONObject) throws -> Value) throws -> JSONObjectError? {
    let object = try inner()
    do {
      _ = try body(object)
      return nil
    } catch let error as JSONObjectError {
      return error
    }
  }

  @Test("values of the right kind are read")
  func values() throws {
    let object = try inner()
    #expect(try object.string("text") == "t")
    #expect(try object.boolean("yes"))
    #expect(try object.integer("one") == 1)
    #expect(try object.number("half") == 0.5)
    #expect(try object.strings("list") == ["x"])
    #expect(try object.choice("side") == Choice.left)
    #expect(object.isNull("none") && object.has("none"))
    #expect(!object.isNull("absent") && !object.has("absent"))
    #expect(!object.isNull("one"))
  }

  @Test("an unknown key of control characters is spelled out, so that the message is one line")
  func unprintableKey() throws {
    let object = try JSONObject(bytes: Array(#"{"a\n\u001b": 1}"#.utf8))
    do throws(JSONObjectError) {
      try object.allow(["a"])
      Issue.record("allowed")
    } catch {
      #expect(error.key == #"a\n\u{1b}"#)
    }
    #expect(object.wrong("a", "one of \u{1b}").rule == #"must be one of \u{1b}"#)
  }

  @Test("an error names the whole path of its key")
  func paths() throws {
    #expect(try error { try $0.string("absent") }?.key == "a.b.absent")
    #expect(try error { try $0.string("absent") }?.rule == "is missing")
    #expect(try error { try $0.objects("objects") }?.key == "a.b.objects[2]")
    #expect(try error { try $0.allow(["text"]) }?.key == "a.b.yes")
    #expect(try error { try $0.object("one") }?.key == "a.b.one")
    let objects = try JSONObject(bytes: Array(#"{"l": [{"n": 1}]}"#.utf8)).objects("l")
    #expect(throws: JSONObjectError.self) { try objects[0].string("n") }
    do throws(JSONObjectError) {
      _ = try objects[0].string("n")
    } catch {
      #expect(error.key == "l[0].n")
    }
  }

  @Test("a value of another kind is refused, true for a number and 1 for true among them")
  func kinds() throws {
    #expect(try error { try $0.string("one") }?.rule == "must be a text")
    #expect(try error { try $0.boolean("one") }?.rule == "must be true or false")
    #expect(try error { try $0.boolean("text") }?.rule == "must be true or false")
    #expect(try error { try $0.number("yes") }?.rule == "must be a number")
    #expect(try error { try $0.number("text") }?.rule == "must be a number")
    #expect(try error { try $0.integer("half") }?.rule == "must be a whole number")
    #expect(try error { try $0.integer("big") }?.rule == "must be a whole number")
    #expect(try error { try $0.strings("objects") }?.rule == "must be an array of texts")
    #expect(try error { try $0.objects("text") }?.rule == "must be an array")
    #expect(try error { try $0.object("none") }?.rule == "must be an object")
    let side = try error { json -> Choice in try json.choice("text") }
    #expect(side?.rule == "must be one of left, right")
  }

  @Test("numbers are read to the nearest double")
  func numbers() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(500, full: 50_000) {
      let value = Double.random(in: -100_000...100_000, using: &random)
      let object = try JSONObject(bytes: Array("{\"v\": \(value)}".utf8))
      #expect(try object.number("v") == value, "seed \(TestScale.seed), round \(round): \(value)")
    }
  }

  @Test(
    "what is no JSON object is refused as a whole",
    arguments: ["", "{", "[1]", "7", "{\"a\":}"])
  func whole(text: String) {
    do throws(JSONObjectError) {
      _ = try JSONObject(bytes: Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.key.isEmpty)
      #expect(error.rule.hasPrefix("is not JSON") || error.rule == "must be an object")
    }
  }
}
