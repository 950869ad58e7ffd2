import Foundation
import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite struct ProcessTemplateTests {
  static let profiles: [(name: String, content: TemplateContent)] = [
    ("standardConsumer", .standard(.standardConsumer)),
    ("dealerServiceDesk", .standard(.dealerServiceDesk)),
    ("tieredEquipment", .standard(.tieredEquipment)),
    ("standardConsumer+incidentGuide", .standard(.standardConsumer, overlays: [.incidentGuide])),
    (
      "tieredEquipment+trainingEmergency",
      .standard(.tieredEquipment, overlays: [.trainingEmergency])
    ),
  ]

  @Test(
    "CFG-08 the shipped profiles and overlays are valid and what their golden files say",
    arguments: profiles.indices)
  func shipped(_ index: Int) throws {
    let profile = Self.profiles[index]
    #expect(profile.content.violations == [])
    let template = try ProcessTemplate(profile.content)
    let difference = try Golden.difference(
      of: template.json(), from: "templates/\(profile.name).json")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("CFG-08 the default profile is seed 0, and each profile runs its own clocks")
  func profilesDiffer() {
    let consumer = ProcessTemplate.standardConsumer
    let desk = ProcessTemplate.dealerServiceDesk
    let equipment = ProcessTemplate.tieredEquipment
    #expect(consumer.content.profile == .standardConsumer)
    #expect(consumer.followUp.plan == "oneCall24h")
    #expect(desk.followUp.plan == "serviceDesk2h3d")
    #expect(equipment.followUp.plan == "training24h7d30d")
    #expect(consumer.clocks.definition("SLA-13") != nil)
    #expect(desk.clocks.definition("SLA-13") == nil)
    #expect(desk.clocks.definition("SLA-10") != nil)
    #expect(equipment.clocks.definition("SLA-22") != nil)
    #expect(consumer.clocks.definition("SLA-42") == nil)
    let guided = TemplateContent.standard(.standardConsumer, overlays: [.incidentGuide])
    #expect(guided.clocks["SLA-42"]?.isEnabled == true)
    #expect(guided.clocks["SLA-46"] == nil)
  }

  @Test("CFG-01 a template bundles every kind of rule and keeps its meaning as JSON")
  func roundTrip() throws {
    for profile in Self.profiles {
      let template = try ProcessTemplate(profile.content)
      let again = try ProcessTemplate(json: template.json())
      #expect(again == template)
      #expect(try again.digest() == template.digest())
    }
    let content = TemplateContent.standard(.standardConsumer)
    #expect(!content.casePolicy.channels.isEmpty)
    #expect(!content.forms.problemTypes.isEmpty)
    #expect(!content.lint.rules.isEmpty)
    #expect(!content.clocks.definitions.isEmpty)
    #expect(content.calendars["always"] == .always)
    #expect(!content.followUp.plans.isEmpty)
    #expect(!content.targets.isEmpty)
    #expect(!content.compensation.isEmpty)
    #expect(!content.procedures.isEmpty)
    #expect(!content.roles.cells.isEmpty)
    #expect(content.dispatchPolicy.name == "standard")
    // The digest is that of the plans among the golden files.
    let plan = Fixtures.folder.appending(path: "golden/match-tiny.json")
    let text = try String(contentsOf: plan, encoding: .utf8)
    #expect(text.contains("\"digest\": \"\(content.dispatchPolicy.digest)\""))
  }

  @Test("CFG-01 a key that no rule knows is refused, with its path")
  func unknownKeys() throws {
    let json = String(decoding: try ProcessTemplate.standardConsumer.json(), as: UTF8.self)
    for (old, new, path) in [
      ("\"reviewMonths\"", "\"reviewMonth\" : 3,\n  \"reviewMonths\"", "reviewMonth"),
      ("\"timelyTarget\"", "\"timlyTarget\" : 1,\n    \"timelyTarget\"", "followUp.timlyTarget"),
    ] {
      let changed = json.replacing(old, with: new)
      #expect(changed != json)
      let error = #expect(throws: TemplateError.self) {
        try ProcessTemplate(json: Array(changed.utf8))
      }
      #expect(error?.description.hasPrefix("template \(path) is unknown") == true)
    }
    #expect(throws: TemplateError.self) { try ProcessTemplate(json: Array("[]".utf8)) }
    #expect(throws: TemplateError.self) {
      try ProcessTemplate(json: Array(json.dropLast(3).utf8))
    }
  }

  @Test("CFG-10 every violation is named at once: sums, monotone limits, references")
  func violations() throws {
    var content = TemplateContent.standard(.standardConsumer)
    content.pay[0].perMille = 400
    content.clocks["SLA-08"]?.limits = [
      ClockLimit(.duration(.minutes(40)), urgencies: [.extraUrgent])
    ]
    content.clocks["SLA-20"]?.calendar = "office"
    content.clocks["manualDispatch"]?.limits = [ClockLimit(.named("nowhere"))]
    content.clocks["SLA-11"]?.limits = [ClockLimit(.duration(ClockDuration()))]
    content.clocks["SLA-16"]?.limits = [ClockLimit(.window(.standard))]
    content.clocks["SLA-17"]?.warnings = [.share(perMille: 1000)]
    content.lengths["manualDispatch"] = ClockDuration()
    content.followUp.plan = "never"
    content.followUp.survey.questions[0].wording = LocalizedText(
      english: "You were surely satisfied, please give five?",
      chinese: "您是不是很满意，麻烦给五分？")
    content.urgencyScheme.usable["urgent"] = nil
    content.targets["firstTimefix"] = 900
    content.exports.append(ExportRoute(department: .sales, topic: .parts))
    content.zone = "Asia/Shangai"
    content.casePolicy.acknowledgementMinutes.extraUrgent = 20
    content.casePolicy.customerCopyMonths = 4
    content.version = 0
    let paths = Set(content.violations.map(\.path))
    #expect(
      paths.isSuperset(of: [
        "pay", "clocks named feedback", "clocks.SLA-20.calendar", "clocks.manualDispatch.limits",
        "clocks.SLA-11.limits", "clocks.SLA-16.limits", "clocks.SLA-17.warnings",
        "lengths.manualDispatch", "followUp.plan", "followUp.survey.questions.timeliness",
        "urgencyScheme", "targets.firstTimefix", "exports", "zone",
        "casePolicy.acknowledgementMinutes", "version", "clocks.SLA-66.limits",
      ]), "\(paths.sorted())")
    #expect(throws: TemplateError.invalid(content.violations)) { try ProcessTemplate(content) }
  }

  @Test("CFG-12 limits differ by problem level, by kind of service and by customer tier")
  func gradedLimits() throws {
    var content = TemplateContent.standard(.standardConsumer)
    content.clocks["SLA-16"]?.limits = [
      ClockLimit(.duration(.minutes(10)), urgencies: [.extraUrgent], services: [.onSiteRepair]),
      ClockLimit(.duration(.minutes(45)), services: [.installation]),
      ClockLimit(.duration(.minutes(30))),
    ]
    func due(_ content: TemplateContent, _ context: ClockContext) throws -> Int64? {
      let book = try ProcessTemplate(content).clocks
      var clocks = ClockState()
      clocks.note(
        ClockSignal(.offerAccepted, at: Stamp(Instant(milliseconds: 0)), context: context),
        in: book)
      return clocks.instances(of: "SLA-16", at: Instant(milliseconds: 0), in: book)
        .first?.due?.milliseconds
    }
    let urgentRepair = ClockContext(urgency: .extraUrgent, service: .onSiteRepair)
    #expect(try due(content, urgentRepair) == 600_000)
    #expect(
      try due(content, ClockContext(urgency: .extraUrgent, service: .installation)) == 2_700_000)
    #expect(try due(content, .unknown) == 1_800_000)
    let tier = try TemplateLayer(
      .customerTier, name: "vip",
      json: Array(#"{"clocks":{"SLA-16":{"limits":[{"figure":{"duration":"PT5M"}}]}}}"#.utf8))
    let merged = try MergedTemplate([TemplateLayer(base: content), tier])
    #expect(try due(merged.content, urgentRepair) == 300_000)
  }

  @Test("CFG-13 every module of a service system is reached through permissions of the library")
  func modules() {
    #expect(SystemModule.allCases.count == 7)
    let matrix = ProcessTemplate.standardConsumer.roles
    for module in SystemModule.allCases {
      #expect(!module.areas.isEmpty)
      for area in module.areas {
        #expect(
          Role.allCases.contains { !matrix.grants(of: $0, in: area).isEmpty },
          "\(module) has an area nobody may enter: \(area)")
      }
    }
  }

  @Test("CFG-14 each topic goes to the department that deals with it, and to no other")
  func exports() {
    let routes = ProcessTemplate.standardConsumer.content.exports
    #expect(routes.count == ExportRoute.Topic.allCases.count)
    let sales = routes.filter { $0.department == .sales }.map(\.topic)
    #expect(sales == [.customerData, .salesRecord, .deliveryConfirmation])
    #expect(routes.filter { $0.department == .research }.map(\.topic) == [.productProblem])
    #expect(routes.filter { $0.department == .production }.map(\.topic) == [.quality, .parts])
    #expect(routes.filter { $0.department == .logistics }.map(\.topic) == [.transport, .returns])
  }
}
