import PaidanModel
import PaidanWorkflow
import Testing

@Suite("Documents beside the forms")
struct DocumentTests {
  private let lint = DescriptionLint(policy: .standard)
  private let day = CatalogueForms.day

  /// A document without fault round-trips; spoilt in one field it says so, and nothing else.
  private func check<D: Document>(
    _ document: D, _ spoilt: [(String, FormRule, (inout D) -> Void)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(document.violations(by: lint) == [], sourceLocation: sourceLocation)
    let again = try StrictJSON.read(D.self, from: StrictJSON.write(document))
    #expect(again == document, sourceLocation: sourceLocation)
    #expect(!spoilt.isEmpty, sourceLocation: sourceLocation)
    for (field, rule, spoil) in spoilt {
      var wrong = document
      spoil(&wrong)
      let violations = wrong.violations(by: lint)
      #expect(
        violations.contains { $0.field == field && $0.rule == rule && $0.document == D.kind },
        "\(field): \(violations)", sourceLocation: sourceLocation)
    }
  }

  @Test("FORM-X1 an incident level form holds class, scope, severity and level")
  func incidentLevel() throws {
    try check(
      IncidentLevelForm(
        incidentClass: .productQuality, affectedCustomers: 20, severity: "同批次压缩机停机",
        level: .level2),
      [
        ("affectedCustomers", .outOfRange, { $0.affectedCustomers = 0 }),
        ("severity", .required, { $0.severity = " " }),
      ])
  }

  @Test(
    "FORM-X2 a customer problem form holds masked data, order, product, problem, and evidence only with consent"
  )
  func customerProblem() throws {
    try check(
      CustomerProblemForm(
        customerName: "张*", contact: "138****5678", orderNumber: "D20230815",
        purchasedAt: try #require(LocalDate("2023-08-15")), productModel: "KFR-35GW/ABC123",
        phenomenon: "开机五分钟后自动停机，显示E6", occurredAt: CatalogueForms.minute("2024-05-20 09:15"),
        scope: .single, evidence: ["照片1"], consent: "同意书-1"),
      [
        ("customerName", .notMasked, { $0.customerName = "张三" }),
        ("contact", .notMasked, { $0.contact = "13812345678" }),
        ("consent", .required, { $0.consent = nil }),
        ("purchasedAt", .tooEarly, { $0.purchasedAt = LocalDate("2024-05-21") ?? $0.purchasedAt }),
        ("phenomenon", .stockPhrase, { $0.phenomenon = "坏了" }),
        ("orderNumber", .required, { $0.orderNumber = "" }),
      ])
  }

  @Test("FORM-X3 a cause report tells the root cause from the direct one, and guesses neither")
  func causeReport() throws {
    try check(
      CauseReport(rootCause: "电容供应商更换后未做高温老化试验", directCause: "风扇电容高温下容量衰减为零"),
      [
        ("rootCause", .guess, { $0.rootCause = "可能是供应商更换导致的" }),
        ("rootCause", .repeated, { $0.rootCause = $0.directCause }),
        ("directCause", .required, { $0.directCause = "" }),
      ])
  }

  @Test("FORM-X4 a response notice names the level, the tasks and an owner for each")
  func responseNotice() throws {
    try check(
      ResponseNotice(level: .level1, tasks: [.init(text: "联系受影响客户", owner: "CS001")]),
      [
        ("tasks", .required, { $0.tasks = [] }),
        ("tasks[0].owner", .required, { $0.tasks[0].owner = "" }),
        ("tasks[0].text", .required, { $0.tasks[0].text = "" }),
      ])
  }

  @Test("FORM-X5 a solution is approved by a role that may, and only where it is compliant")
  func solutionApproval() throws {
    try check(
      SolutionApproval(
        solution: "为受影响批次免费更换风扇电容", approver: "GM001", approverRole: .generalManager,
        isCompliant: true, isApproved: true),
      [
        ("approverRole", .undeclared, { $0.approverRole = .engineer }),
        ("isApproved", .unconfirmed, { $0.isCompliant = false }),
        ("approver", .required, { $0.approver = "" }),
        ("solution", .stockPhrase, { $0.solution = "已处理" }),
      ])
  }

  @Test(
    "FORM-X6 CNF-14 a solved confirmation is signed or confirmed in the app, with one of three verdicts"
  )
  func solvedConfirmation() throws {
    #expect(SatisfactionVerdict.allCases.map(\.label.chinese) == ["满意", "一般", "不满意"])
    try check(
      SolvedConfirmation(
        result: "更换风扇电容后制冷恢复", verdict: .satisfied,
        signature: FormSignature(signer: "张*", kind: .electronic)),
      [
        ("signature", .required, { $0.signature = nil }),
        ("signature.signer", .notMasked, { $0.signature?.signer = "张三" }),
        ("result", .stockPhrase, { $0.result = "已解决，修好了" }),
      ])
    let inApp = SolvedConfirmation(
      result: "更换风扇电容后制冷恢复", verdict: .average,
      confirmedInAppAt: CatalogueForms.minute("2024-05-20 16:00"))
    #expect(inApp.violations(by: lint).isEmpty)
  }

  @Test("FORM-X7 a review answers all of 5W1H and names improvements")
  func review() throws {
    try check(
      ReviewReport(
        what: "批次电容失效", when: "2024-05-20", place: "某市", who: "售后与质量部门", why: "来料检验缺项",
        how: "按一级事件流程处理", improvements: ["增加高温老化抽检"]),
      [
        ("what", .required, { $0.what = "" }), ("when", .required, { $0.when = "" }),
        ("place", .required, { $0.place = "" }), ("who", .required, { $0.who = "" }),
        ("why", .required, { $0.why = "" }), ("how", .required, { $0.how = "" }),
        ("improvements", .required, { $0.improvements = [] }),
      ])
  }

  @Test("FORM-X8 an improvement has a measure, an owner and a day to come")
  func improvements() throws {
    try check(
      ImprovementList(
        date: day,
        measures: [.init(text: "重点型号配件库存不少于50件", owner: "PM001", due: day)]),
      [
        ("measures", .required, { $0.measures = [] }),
        ("measures[0].text", .stockPhrase, { $0.measures[0].text = "加强培训" }),
        ("measures[0].owner", .required, { $0.measures[0].owner = "" }),
        (
          "measures[0].due", .tooEarly,
          { $0.measures[0].due = LocalDate("2024-05-19") ?? $0.date }
        ),
      ])
  }

  @Test("FORM-X9 a questionnaire has three scores from 1 to 5 and the customer's suggestions")
  func questionnaire() throws {
    try check(
      SatisfactionQuestionnaire(responseSpeed: 5, result: 4, attitude: 1, suggestions: "坏了才来"),
      [
        ("responseSpeed", .outOfRange, { $0.responseSpeed = 0 }),
        ("result", .outOfRange, { $0.result = 6 }),
        ("attitude", .outOfRange, { $0.attitude = -1 }),
      ])
  }

  @Test(
    "FORM-X10 RPT-01 RPT-02 RPT-05 a work report has date, dealership, contact, category and entries in three parts"
  )
  func workReport() throws {
    try check(
      WorkReport(
        workDate: day, titleDate: day, dealership: "某品牌某市店", contactPerson: "赵*",
        position: "网管", officePhone: "0571****4321", category: .remote,
        entries: [
          .init(
            description: "客户端登录后提示数据库连接失败", cause: "服务器地址变更后客户端配置未更新",
            solution: "远程修改客户端配置文件中的服务器地址")
        ], isFinished: false),
      [
        ("titleDate", .notTheSource, { $0.titleDate = LocalDate("2024-05-21") ?? $0.workDate }),
        ("dealership", .required, { $0.dealership = "" }),
        ("contactPerson", .notMasked, { $0.contactPerson = "赵敏" }),
        ("position", .required, { $0.position = "" }),
        ("officePhone", .required, { $0.officePhone = nil }),
        ("officePhone", .notMasked, { $0.officePhone = "0571-87654321" }),
        ("entries", .required, { $0.entries = [] }),
        ("entries[0].cause", .guess, { $0.entries[0].cause = "可能是网络不稳定造成的" }),
        ("entries[0].solution", .stockPhrase, { $0.entries[0].solution = "已解决" }),
      ])
  }

  @Test("FORM-X11 a KPI sheet names assessor, department, position, time and each indicator once")
  func assessment() throws {
    try check(
      AssessmentSheet(
        assessor: "AS001", person: "GY2024001", department: "售后部", position: "工程师",
        assessedOn: day, indicators: [.init(id: "KPI-T5", value: Figure(hundredths: 9_800))]),
      [
        ("assessor", .repeated, { $0.assessor = "GY2024001" }),
        ("department", .required, { $0.department = "" }),
        ("position", .required, { $0.position = "" }),
        ("indicators", .required, { $0.indicators = [] }),
        ("indicators[1].id", .repeated, { $0.indicators.append($0.indicators[0]) }),
      ])
  }

  @Test("FORM-X12 follow-up sheets have the host's columns, and every line fills them")
  func followUpSheet() throws {
    for sheet in FollowUpSheet.Sheet.allCases {
      try check(
        FollowUpSheet(sheet: sheet, columns: ["问题", "频次"], lines: [["无法登录", "2"]]),
        [
          ("columns", .required, { $0.columns = [] }),
          ("columns", .repeated, { $0.columns = ["问题", "问题"] }),
          ("lines[0]", .malformed, { $0.lines = [["无法登录"]] }),
        ])
    }
  }

  @Test("FORM-X13 reference data are versioned, and emergency contacts are masked")
  func reference() throws {
    try check(
      ReferenceDocument(
        topic: .emergencyContacts, version: 1, validFrom: day,
        entries: [.init(title: "总经理", text: "139****0000")]),
      [
        ("version", .outOfRange, { $0.version = 0 }),
        ("entries", .required, { $0.entries = [] }),
        ("entries[0].text", .notMasked, { $0.entries[0].text = "13900000000" }),
      ])
    #expect(ReferenceDocument.Topic.allCases.count == 4)
    let manual = ReferenceDocument(
      topic: .productManual, version: 2, validFrom: day,
      entries: [.init(title: "滤网", text: "每三个月清洗一次")])
    #expect(manual.violations(by: lint).isEmpty)
  }

  @Test("FORM-X14 a process-optimisation report names gaps, causes and concrete changes")
  func optimisation() throws {
    try check(
      OptimisationReport(
        gaps: ["一次性解决率低于目标5个百分点"], causes: ["关键配件未随车"], changes: ["按故障类型预测配件并随车携带"]),
      [
        ("gaps", .required, { $0.gaps = [] }), ("causes", .required, { $0.causes = [] }),
        ("changes", .required, { $0.changes = [] }),
        ("changes[0]", .stockPhrase, { $0.changes = ["加强管理"] }),
      ])
  }

  @Test("a violation names document, field and rule in both languages")
  func message() {
    let violation = OptimisationReport(gaps: [], causes: ["x"], changes: ["按故障类型预测配件并携带"])
      .violations(by: lint).first
    #expect(violation?.message.english == "process-optimisation report: gaps is required")
    #expect(violation?.message.chinese == "流程优化报告：gaps 为必填项")
    #expect(Set(DocumentKind.allCases.map(\.label.chinese)).count == 14)
  }
}
