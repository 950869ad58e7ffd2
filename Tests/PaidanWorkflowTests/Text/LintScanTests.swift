import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite struct LintScanTests {
  private static let pieces = [
    "坏了", "修好了", "了", "的", "可能", "maybe", "MAYBE", "li\u{212A}ely", "电容", "室外机", "16℃", "3 m",
    "3 men", "5 ", "UF", "正常", "制冷", ".", "，", " ", "  ", "\n", "fixed", "FIXED", "it", "is", "已",
    "㎜", "é", "e\u{301}", "\u{F900}", "😀", "12", "I guess", "i, guess", "°C", "5°C", "x", "表", "更换",
    "ok", "压缩机坏", "\u{3099}",
  ]

  @Test("INT-09 what the scan is sure of the lint does not refuse")
  func agreesWithLint() {
    let scan = LintScan(.standard)
    let lint = DescriptionLint(policy: .standard)
    var random = SplitMix64(seed: TestScale.seed)
    var sure = 0
    for _ in 0..<TestScale.count(8_000, full: 200_000) {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
      }.joined()
      let field = LintField.allCases[Int.random(in: LintField.allCases.indices, using: &random)]
      guard scan.surelyPasses(text, in: field) else { continue }
      sure += 1
      #expect(lint.check(text, in: field).verdict != .reject, "\(field): \(text)")
    }
    #expect(sure > 1_000)
  }

  @Test("the examples of the forms pass by the scan alone")
  func examples() {
    let scan = LintScan(.standard)
    #expect(scan.surelyPasses(Example.intake.problem, in: .problemDescription))
    #expect(scan.surelyPasses(Example.functionTest, in: .functionTest))
    #expect(scan.surelyPasses(Example.findings.cause ?? "", in: .faultCause))
    #expect(scan.surelyPasses(Example.agreement.cautions, in: .cautions))
  }
}
