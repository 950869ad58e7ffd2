import PaidanWorkflow
import Testing

@Suite("DescriptionLint")
struct DescriptionLintTests {
  private let lint = DescriptionLint(policy: .standard)

  private func verdict(_ text: String, _ field: LintField) -> LintVerdict {
    lint.check(text, in: field).verdict
  }

  @Test(
    "INT-09 nothing but a stock phrase is refused, whatever stands around it",
    arguments: ["坏了", "坏了。", "  已经坏了！", "不能用了", "Broken", "it's broken!", "The device is broken."])
  func stockPhrases(_ text: String) {
    #expect(verdict(text, .problemDescription) == .reject)
  }

  @Test("INT-09 an empty text is refused in every field", arguments: LintField.allCases)
  func empty(_ field: LintField) {
    for text in ["", "   ", "\n\t", "……", "。！"] {
      let result = lint.check(text, in: field)
      #expect(result.verdict == .reject && result.has(.empty))
    }
  }

  @Test(
    "INT-09 the catalogue's examples: what is seen passes, an own diagnosis and a guess are warned of"
  )
  func examples() {
    #expect(verdict("外机不启动，有异常噪音，昨天开始", .problemDescription) == .ok)
    #expect(
      verdict("outdoor unit does not start, abnormal noise", .problemDescription) == .ok)
    let own = lint.check("压缩机坏了，请尽快派人来修理", in: .problemDescription)
    #expect(own.verdict == .warn && own.has(.ownDiagnosis))
    #expect(
      lint.check("compressor broken, please come", in: .problemDescription).has(.ownDiagnosis))
    let guess = lint.check("空调不制冷，可能是缺少制冷剂了", in: .problemDescription)
    #expect(guess.verdict == .warn && guess.has(.guess))
    #expect(guess.findings.first { $0.reason == .guess }?.phrase == "可能")
    #expect(lint.check("不制冷", in: .problemDescription).has(.tooShort))
  }

  @Test("INT-08 INT-09 an unanswered prompt is a warning that names it")
  func prompts() {
    let result = lint.check(
      "outdoor unit does not start, abnormal noise", in: .problemDescription,
      unanswered: ["since when", "how often"])
    #expect(result.verdict == .warn)
    #expect(result.findings.compactMap(\.phrase) == ["since when", "how often"])
  }

  @Test("INT-09 a guess is refused as the cause of a fault and warned of elsewhere")
  func guesses() {
    let text = "可能是室外风扇电容老化失效"
    #expect(verdict(text, .faultCause) == .reject)
    #expect(verdict("the fan capacitor may be worn out", .faultCause) == .reject)
    #expect(verdict("室外风扇电容老化失效，万用表测得容量为零", .faultCause) == .ok)
    #expect(verdict(text, .faultPhenomenon) == .warn)
    // Only whole words count: a name that begins with "may" is no guess.
    #expect(verdict("Mayor's office: fan capacitor aged, capacity zero", .faultCause) == .ok)
  }

  @Test(
    "WO-12 'repaired' alone is refused in the process record",
    arguments: ["修好了", "已修复。", "已经修好了", "Repaired", "It has been repaired.", "done, fixed"])
  func repaired(_ text: String) {
    #expect(verdict(text, .processRecord) == .reject)
    #expect(verdict(text, .solution) == .reject)
  }

  @Test("SVC-08 SVC-14 a function test states a measured value; 'cooling normal' alone is refused")
  func functionTest() {
    for text in ["制冷正常", "cooling normal", "一切正常", "运行平稳，制冷效果良好，符合标准", "3 men checked it all day"] {
      #expect(verdict(text, .functionTest) == .reject, "\(text)")
    }
    for text in [
      "室外风扇运转，出风口温度降至16℃，制冷达标", "outlet down to 16 °C, ambient 30 °C", "绝缘电阻 2.5MΩ，运行电流 4.2A",
    ] {
      #expect(verdict(text, .functionTest) == .ok, "\(text)")
    }
    let named = lint.check("通电后启动，遥控各功能测试通过", in: .functionTest, isMeasured: true)
    #expect(named.verdict == .ok)
  }

  @Test("APT-13 a stock phrase as preparation is refused, vague wording warned of")
  func preparation() {
    #expect(verdict("请做好准备", .customerPreparation) == .reject)
    #expect(verdict("please be ready", .customerPreparation) == .reject)
    #expect(verdict("清理一下", .customerPreparation) == .warn)
    #expect(verdict("保持空调通电，阳台留出1米作业空间", .customerPreparation) == .ok)
  }

  @Test("FUP-06 a question that steers is marked")
  func leading() {
    #expect(lint.check("您是不是很满意我们的服务？", in: .surveyQuestion).has(.leading))
    #expect(verdict("您对响应速度的评价是几分？", .surveyQuestion) == .ok)
  }

  @Test("FUP-05 a customer's own words pass as they are", arguments: ["坏了", "慢", "师傅晚了20分钟也没有通知"])
  func verbatim(_ text: String) {
    #expect(verdict(text, .comments) == .ok)
  }

  @Test("a finding never holds the text itself")
  func noText() {
    let result = lint.check("张三说可能坏了", in: .faultCause)
    for finding in result.findings {
      #expect(finding.phrase.map { !$0.contains("张三") } ?? true)
    }
    #expect(result.has(.guess))
  }
}
