import PaidanTestSupport
import PaidanText
import Testing

@testable import PaidanReplay

@Suite("Numbers and texts in tables")
struct TableTests {
  private func parse(_ text: String) -> Double? { DecimalNumber.parse(Array(text.utf8)[...]) }

  @Test("decimal numbers are the nearest Double, bit for bit")
  func exact() {
    var generator = SplitMix64(seed: TestScale.seed)
    func digits(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
    }
    for _ in 0..<TestScale.count(20_000, full: 1_000_000) {
      var text = Bool.random(using: &generator) ? "-" : ""
      text += digits(1...12)
      if Bool.random(using: &generator) { text += "." + digits(1...12) }
      if Int.random(in: 0..<10, using: &generator) == 0 { text += "e-" + digits(1...2) }
      if parse(text)?.bitPattern != Double(text)?.bitPattern { Issue.record("\(text)") }
    }
  }

  @Test(
    "what is no decimal number is nil",
    arguments: [
      "", "-", "+1", ".5", "5.", "-.5", "1e", "1e+", "e5", "1.5.2", "1,5", " 1", "1 ", "0x10",
      "nan", "-inf", "infinity", "1_000", "١", "1e5e5", "--1",
    ])
  func noNumber(_ text: String) { #expect(parse(text) == nil) }

  @Test("whole numbers have at most nine digits and nothing else")
  func whole() {
    func whole(_ text: String) -> Int? { DecimalNumber.parseWhole(Array(text.utf8)[...]) }
    #expect(whole("0") == 0 && whole("007") == 7 && whole("999999999") == 999_999_999)
    for text in ["", "1000000000", "-1", "1.0", "1e3", "x", " 1"] { #expect(whole(text) == nil) }
  }

  @Test("UTF-8 is judged as the standard library judges it")
  func utf8() {
    var generator = SplitMix64(seed: TestScale.seed)
    let borders: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var (valid, invalid) = (0, 0)
    for _ in 0..<TestScale.count(50_000, full: 5_000_000) {
      let bytes = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        borders[Int.random(in: borders.indices, using: &generator)]
      }
      let found = UTF8Validation.firstInvalidByte(in: bytes)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      if (found == nil) != isValid { Issue.record("\(bytes)") }
      if let found {
        invalid += 1
        // What stands before the first invalid byte is valid.
        if String(validating: bytes[..<found], as: UTF8.self) == nil { Issue.record("\(bytes)") }
      } else {
        valid += 1
      }
    }
    #expect(valid > 100 && invalid > 100)
  }
}
