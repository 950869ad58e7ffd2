import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct CareTests {
  private let start: Instant
  private let zone: ZoneRules

  init() throws {
    start = try Instant(iso8601: "2024-05-31T15:30:00+08:00")
    zone = try ZoneRules("Asia/Shanghai")
  }

  @Test("FUP-11 two groups of contacts have their own forms, which ask whether now is convenient")
  func routineForms() {
    let forms = ProcessTemplate.dealerServiceDesk.followUp.routineForms
    #expect(forms.map(\.contact) == [.serviceManager, .networkAdministrator])
    #expect(forms[0].questions != forms[1].questions)
    for form in forms {
      #expect(form.opening.chinese.contains("方便"))
      #expect(!form.questions.isEmpty)
    }
  }

  @Test("FUP-18 a filter is cleaned each three months of the calendar, and products have tips")
  func care() throws {
    let rules = ProcessTemplate.standardConsumer.followUp.care
    let filter = try #require(rules.first { $0.key == "filterCleaning" })
    #expect(filter.audience == .product("airConditioner"))
    #expect(zone.localDate(of: filter.next(after: start, in: zone)).description == "2024-08-31")
    let clock = ProcessTemplate.standardConsumer.clocks.definition("SLA-68")
    #expect(clock?.limits.map(\.figure) == [.duration(filter.every)])
    var content = TemplateContent.standard(.standardConsumer)
    content.followUp.care[0].every = ClockDuration()
    #expect(content.violations.map(\.path) == ["followUp.care.filterCleaning.every"])
  }

  @Test("FUP-19 a key customer who was won back is contacted every month")
  func keyCustomers() throws {
    let rule = try #require(
      FollowUpPolicy.standard.care.first { $0.audience == .recovered })
    #expect(zone.localDate(of: rule.next(after: start, in: zone)).description == "2024-06-30")
  }

  @Test("FUP-20 a chance to sell is recorded with its source and kind, and an empty one is refused")
  func opportunities() throws {
    for source in SalesOpportunity.Source.allCases {
      for kind in SalesOpportunity.Kind.allCases {
        let chance = try #require(
          SalesOpportunity(source: source, kind: kind, note: "wants a larger unit", seenAt: start))
        let again = try StrictJSON.read(SalesOpportunity.self, from: StrictJSON.write(chance))
        #expect(again == chance)
      }
    }
    #expect(SalesOpportunity(source: .repair, kind: .upgrade, note: " ", seenAt: start) == nil)
  }

  @Test("FUP-22 customers of each tier are reminded in a rhythm of their own")
  func tiers() throws {
    let rules = [
      CareRule(
        "gold", text: LocalizedText(english: "call", chinese: "回访"), for: .tier("gold"),
        every: .months(1)),
      CareRule(
        "silver", text: LocalizedText(english: "call", chinese: "回访"), for: .tier("silver"),
        every: .months(3)),
    ]
    #expect(
      rules.map { zone.localDate(of: $0.next(after: start, in: zone)).description }
        == ["2024-06-30", "2024-08-31"])
    var content = TemplateContent.standard(.tieredEquipment)
    content.followUp.care += rules
    let again = try ProcessTemplate(json: ProcessTemplate(content).json())
    #expect(again.followUp.care.suffix(2) == rules[...])
  }

  @Test("FUP-23 an implementation has its own form, and demands are summed up by brand")
  func implementation() {
    func form(_ dealership: DealershipID, _ brand: String, _ demands: [String])
      -> ImplementationFollowUp
    {
      ImplementationFollowUp(
        dealership: dealership, brand: brand, outcome: .solved, demands: demands)
    }
    let summaries = DemandSummary.byBrand([
      form("D2", "North", ["faster printing"]), form("D1", "East", ["a second screen"]),
      form("D3", "North", ["training", "a report"]), form("D2", "North", []),
    ])
    #expect(summaries.map(\.brand) == ["East", "North"])
    #expect(summaries.map(\.dealerships) == [1, 2])
    #expect(summaries[1].demands == ["faster printing", "training", "a report"])
  }

  @Test("FUP-27 a script has its variables filled in, and apologises where it is not solved")
  func script() {
    let script = FollowUpScript.serviceDesk
    #expect(script.unknownVariables == [])
    let values: [FollowUpScript.Variable: String] = [
      .company: "东方汽车", .contact: "王经理", .reportDate: "5月20日", .problem: "打印机无法打印",
      .dealership: "东方店", .ownOrganisation: "服务中心",
    ]
    let opening = FollowUpScript.filled(script.opening, with: values)
    #expect(opening.chinese == "您好，东方汽车王经理，这里是服务中心，请问现在方便接听电话吗？")
    #expect(
      FollowUpScript.filled(script.question, with: values).english
        == "On 5月20日 东方店 reported: 打印机无法打印. Has it been solved?")
    #expect(script.notSolved.chinese.contains("抱歉"))
    #expect(script.notSolved.chinese.contains("通知技术人员"))
    // What is not given keeps its braces; a name that is none is refused.
    #expect(FollowUpScript.filled(script.opening, with: [:]) == script.opening)
    var content = TemplateContent.standard(.standardConsumer)
    content.followUp.script.solved = LocalizedText(
      english: "Thank you, {customer}.", chinese: "谢谢{contact}。")
    #expect(content.violations.map(\.description).first?.contains("\"customer\"") == true)
  }
}
