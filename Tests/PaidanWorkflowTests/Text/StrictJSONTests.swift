import PaidanWorkflow
import Testing

@Suite("StrictJSON")
struct StrictJSONTests {
  private struct Sample: Codable, Equatable {
    struct Part: Codable, Equatable {
      var name: String
      var count: Int?
    }
    var parts: [Part]
    var note: String?
  }

  private func read(_ text: String) throws(StrictJSONError) -> Sample {
    try StrictJSON.read(Sample.self, from: Array(text.utf8))
  }

  @Test("a value is read back from what was written")
  func roundTrip() throws {
    let sample = Sample(
      parts: [.init(name: "a", count: 1), .init(name: "b", count: nil)], note: "x")
    #expect(try StrictJSON.read(Sample.self, from: StrictJSON.write(sample)) == sample)
  }

  @Test(
    "unknown keys, nulls, double keys and text after the value are refused by path",
    arguments: [
      (#"{"parts":[],"nte":"x"}"#, "nte"),
      (#"{"parts":[{"name":"a","cuont":1}]}"#, "parts[0].cuont"),
      (#"{"parts":[],"note":null}"#, "note"), (#"{"parts":[],"parts":[]}"#, ""),
      (#"{"parts":[]} x"#, ""), (#"{"note":"x"}"#, "parts"),
      (#"{"parts":[{"name":1}]}"#, "parts[0].name"),
      ("", ""), ("[]", ""),
    ])
  func refused(_ text: String, _ path: String) throws {
    let error = #expect(throws: StrictJSONError.self) { try read(text) }
    #expect(error?.path == path)
  }

  @Test("an error does not quote the value it refuses")
  func quiet() {
    let error = #expect(throws: StrictJSONError.self) {
      try StrictJSON.read([WorkOrderStatus].self, from: Array(#"["张三 13812345678"]"#.utf8))
    }
    #expect(error?.description == "[0] holds no valid value")
  }
}
