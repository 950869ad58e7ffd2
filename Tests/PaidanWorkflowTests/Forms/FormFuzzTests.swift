import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("Spoilt input")
struct FormFuzzTests {
  private let mutator = ByteMutator(
    words: ["null", "true", "-1", "1e999", "9223372036854775808", "\"\"", "{}", "[]", "\"张三\""],
    separators: ",:{}[]\n", donors: [])

  private func fuzz<F: Form>(_ form: F, _ random: inout SplitMix64) throws {
    let json = try form.json()
    for _ in 0..<TestScale.count(60, full: 3_000) {
      var spoilt = json
      mutator.mutate(&spoilt, &random)
      do throws(StrictJSONError) {
        let read = try F(json: spoilt)
        // Whatever is accepted is written and read again as the same form, and can be judged.
        #expect(try F(json: read.json()) == read)
        for violation in read.violations(in: CatalogueForms.context, stage: .final) {
          #expect(!violation.message.english.isEmpty && !violation.message.chinese.isEmpty)
        }
        #expect(read.html().hasSuffix("</html>\n"))
      } catch {
        #expect(!error.rule.isEmpty)
      }
    }
  }

  @Test("a form's JSON with spoilt bytes is refused or read whole, and never stops the reader")
  func forms() throws {
    var random = SplitMix64(seed: TestScale.seed)
    try fuzz(CatalogueForms.intake, &random)
    try fuzz(CatalogueForms.order, &random)
    try fuzz(CatalogueForms.appointment, &random)
    try fuzz(CatalogueForms.record, &random)
    try fuzz(CatalogueForms.survey, &random)
    try fuzz(CatalogueForms.statistics, &random)
  }

  @Test("any text has a verdict, a mask that hides, and is no part of a page")
  func texts() {
    var random = SplitMix64(seed: TestScale.seed)
    let alphabet = Array("坏了修好可能 a1℃<>&\"'{}*+-(),.市区 \n\u{0}\u{301}𠮷é9８")
    let lint = DescriptionLint(policy: .standard)
    var plain = CatalogueForms.intake
    plain.remarks = "x"
    let brackets = plain.html().utf8.count { $0 == 0x3C }
    for _ in 0..<TestScale.count(500, full: 50_000) {
      let text = String(
        (0..<Int(random.next() % 24)).map { _ in
          alphabet[Int(random.next() % UInt64(alphabet.count))]
        })
      for field in [LintField.problemDescription, .functionTest, .faultCause] {
        let result = lint.check(text, in: field)
        #expect(result == lint.check(text, in: field))
        #expect((result.verdict == .ok) == result.findings.isEmpty)
      }
      #expect(NameMask.standard.mask(text).hasSuffix("*"))
      #expect(
        NameMask.standard.isMasked(NameMask.standard.mask(text))
          || NameMask.standard.mask(text) == "*")
      #expect(PhoneMask.isMasked(PhoneMask.mask(text)))
      #expect(FormNumber(text, kind: .workOrder) == nil)
      var form = CatalogueForms.intake
      form.remarks = text
      // By bytes: a combining mark would join the bracket before it.
      let lines = text.unicodeScalars.count { $0 == "\n" }
      #expect(form.html().utf8.count { $0 == 0x3C } == brackets + lines)
    }
  }
}
