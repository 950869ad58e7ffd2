import PaidanModel
import PaidanWorkflow
import Testing

/// CNF and PRT: parts, fees, signatures.
@Suite struct ConfirmationTests {
  @Test("CNF-01 the restored function is shown and further needs are asked for")
  func demonstration() throws {
    var driver = try CaseDriver.after(.golden.before(.demonstrate))
    try driver.give(.demonstrate(furtherNeeds: "请清洗滤网"), by: People.li)
    #expect(driver.state.confirmation.demonstratedAt == driver.now)
    #expect(driver.state.confirmation.furtherNeeds == "请清洗滤网")
  }

  @Test("CNF-02 CNF-09 a charge follows price list and consented quote: 200 + 50 is 250 yuan")
  func priceList() throws {
    let template = ProcessTemplate.changed {
      $0.id = "priced"
      $0.casePolicy.priceList = PriceList(
        callOuts: [.zero, Money(fen: 5_000)], callOutWithoutWork: Money(fen: 5_000),
        parts: [PricedPart(part: "P200", price: Money(fen: 20_000))])
    }
    let line = ChargeLine(
      part: "P200", name: "主板", model: "P200", quantity: 1, unitPrice: Money(fen: 20_000))
    let quote = Quote(
      lines: [line], callOut: Money(fen: 5_000), ground: .productQuality, expectedMinutes: 60)
    let scenario = Scenario.golden.before(.chargeFee).replacing(
      .proposeQuote, with: .proposeQuote(quote: quote)
    ).replacing(
      .replacePart,
      with: .replacePart(part: ReplacedPart(line: line, oldPart: .recycled)))
    var driver = try CaseDriver.after(scenario, template)
    #expect(
      throws: WorkflowError.chargeDiffers(quoted: Money(fen: 25_000), charged: Money(fen: 20_000))
    ) { try driver.give(.chargeFee(callOut: .zero), by: People.li) }
    try driver.give(.chargeFee(callOut: Money(fen: 5_000)), by: People.li)
    #expect(driver.state.fees.charge?.total.plain == "250")
    var dear = line
    dear = ChargeLine(
      part: "P200", name: "主板", model: "P200", quantity: 1, unitPrice: Money(fen: 20_001))
    var other = try CaseDriver.after(.golden.before(.proposeQuote), template)
    #expect(throws: WorkflowError.self) {
      try other.give(
        .proposeQuote(
          quote: Quote(
            lines: [dear], callOut: .zero, ground: .productQuality, expectedMinutes: 60)),
        by: People.li)
    }
  }

  @Test("CNF-04 payment comes after the customer's confirmation, with its receipt")
  func payment() throws {
    var driver = try CaseDriver.after(.golden.before(.signByCustomer))
    let payment = Payment(amount: Money(fen: 5_000), method: .scan, receipt: "R-1")
    #expect(throws: WorkflowError.self) {
      try driver.give(.pay(payment: payment), by: People.customer)
    }
    try driver.give(.signByCustomer(signature: Example.signature), by: People.customer)
    var short = payment
    short = Payment(amount: Money(fen: 4_999), method: .scan, receipt: "R-1")
    #expect(throws: WorkflowError.self) {
      try driver.give(.pay(payment: short), by: People.customer)
    }
    #expect(throws: WorkflowError.undeclared(list: .paymentMethods, value: "shells")) {
      try driver.give(
        .pay(
          payment: Payment(
            amount: Money(fen: 5_000), method: PaymentMethod(rawValue: "shells"), receipt: "R")),
        by: People.customer)
    }
    try driver.give(.pay(payment: payment), by: People.customer)
    #expect(driver.state.fees.payment == payment && driver.state.fees.isSettled)
  }

  @Test("CNF-05 the invoice goes out after payment, once")
  func invoice() throws {
    var unpaid = try CaseDriver.after(.golden.before(.pay))
    #expect(throws: WorkflowError.self) { try unpaid.give(.sendInvoice, by: People.agent) }
    var paid = try CaseDriver.after(.golden.through(.sendInvoice))
    #expect(paid.state.fees.invoicedAt == CaseDriver.instant("15:31"))
    #expect(throws: WorkflowError.alreadyDone(command: .sendInvoice)) {
      try paid.give(.sendInvoice, by: People.agent)
    }
  }

  @Test("CNF-06 CNF-12 customer and engineer sign, with kind, time and fingerprint of the content")
  func signatures() throws {
    let driver = try CaseDriver.after(.golden.through(.completeOrder))
    let confirmation = driver.state.confirmation
    #expect(confirmation.customer == SignOff(kind: .electronic, contentHash: "c0ffee"))
    #expect(confirmation.customerSignedAt == CaseDriver.instant("15:28"))
    #expect(confirmation.engineerSignedAt == CaseDriver.instant("15:27"))
    var other = try CaseDriver.after(.golden.before(.signByCustomer))
    #expect(throws: WorkflowError.self) {
      try other.give(.signByCustomer(signature: Example.signature), by: People.agent)
    }
  }

  @Test("CNF-07 the signature is due ten minutes after the service's end")
  func dueSignature() throws {
    var driver = try CaseDriver.after(.golden.before(.signByCustomer))
    driver.now = CaseDriver.instant("15:36")
    let raised = try driver.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-29") })
    var signed = try CaseDriver.after(.golden.through(.signByCustomer))
    signed.now = CaseDriver.instant("15:36")
    let quiet = try signed.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-29") })
  }

  @Test("CNF-08 CNF-11 the customer's copy is handed over, to be kept three months")
  func copy() throws {
    let driver = try CaseDriver.after(.golden.through(.handOverCopy))
    #expect(driver.state.confirmation.copyHandedAt == CaseDriver.instant("15:29"))
    #expect(
      driver.state.confirmation.keepCopyUntil
        == CaseDriver.instant("2024-08-20T15:29:00+08:00"))
    var unsigned = try CaseDriver.after(.golden.before(.signByCustomer))
    #expect(throws: WorkflowError.self) { try unsigned.give(.handOverCopy, by: People.li) }
  }

  @Test("CNF-13 a refusal to sign has a reason, opens a case of dissatisfaction and lets complete")
  func refusalToSign() throws {
    let steps = Scenario.golden.before(.signByCustomer).steps
    var driver = try CaseDriver.after(Scenario(steps: steps))
    #expect(throws: WorkflowError.self) {
      try driver.give(.refuseSignature(reason: ""), by: People.li)
    }
    try driver.give(.refuseSignature(reason: "对费用有异议"), by: People.li)
    #expect(driver.state.confirmation.refusal == "对费用有异议")
    #expect(driver.state.followUp.recovery != nil)
    try driver.give(
      .pay(payment: Payment(amount: Money(fen: 5_000), method: .card, receipt: "R-2")),
      by: People.customer)
    try driver.give(.completeOrder, by: People.li)
    #expect(driver.state.status == .completed)
    // The order is not fully closed while that case is open.
    try driver.give(.recordSurvey(answer: Example.survey), by: People.agent)
    #expect(driver.state.order?.closure == .completionFollowedUp)
  }

  @Test("CNF-14 the problem-solved confirmation is satisfied, average or dissatisfied")
  func verdict() throws {
    for verdict in SatisfactionVerdict.allCases {
      var driver = try CaseDriver.after(.golden.through(.demonstrate))
      try driver.give(.confirmSolved(verdict: verdict), by: People.customer)
      #expect(driver.state.confirmation.verdict == verdict)
    }
    #expect(SatisfactionVerdict.allCases.map(\.label.chinese) == ["满意", "一般", "不满意"])
  }

  @Test("CNF-15 APT-15 the fee rule, and where wished the fee in detail, is told in advance")
  func announced() throws {
    var agreement = Example.agreement
    agreement.feeDetail = "电容50元，上门费0元"
    var driver = try CaseDriver.after(.golden.before(.agreeAppointment))
    try driver.give(.agreeAppointment(agreement: agreement, busy: []), by: People.li)
    #expect(driver.state.appointment.agreed?.agreement.feeDetail == "电容50元，上门费0元")
    agreement.cautions = "无"
    var vague = try CaseDriver.after(.golden.before(.agreeAppointment))
    #expect(throws: WorkflowError.self) {
      try vague.give(.agreeAppointment(agreement: agreement, busy: []), by: People.li)
    }
  }

  @Test("TR9 a refused quotation ends the order; the call-out fee follows the price list")
  func quoteRefused() throws {
    var driver = try CaseDriver.after(.golden.through(.proposeQuote))
    try driver.give(.answerQuote(consents: false), by: People.customer)
    #expect(driver.state.status == .cancelled)
    #expect(driver.state.order?.cancellation == .quoteRefused)
    #expect(driver.state.fees.charge?.total == Money(fen: 5_000))
    #expect(driver.state.service.visits.count == 1)
    #expect(try Register(of: driver).load(of: "GY2024001") == 0)
    let inWarranty = Scenario.golden.through(.proposeQuote).replacing(
      .verifyProduct, with: .verifyProduct(warranty: .inWarranty, genuine: .yes, warrantyEnd: nil))
    var free = try CaseDriver.after(inWarranty)
    try free.give(.answerQuote(consents: false), by: People.customer)
    #expect(free.state.fees.charge?.total == .zero)
  }

  @Test(
    "PRT-02 PRT-05 PRT-07 a part is requested, approved with its source, supplied, in this order")
  func partRequest() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    #expect(throws: WorkflowError.unknown(what: .awaitedPart, value: "C9")) {
      try driver.give(
        .approvePart(part: "C9", source: .stock, expectedAt: nil), by: People.agent)
    }
    try driver.give(.requestPart(part: "C9", quantity: 2, expectedAt: nil), by: People.li)
    #expect(throws: WorkflowError.self) {
      try driver.give(.supplyPart(part: "C9"), by: People.agent)
    }
    let expected = driver.now.advanced(byMinutes: 600)
    try driver.give(
      .approvePart(part: "C9", source: .production, expectedAt: expected), by: People.agent)
    #expect(driver.state.service.waitingForPart?.source == .production)
    let later = driver.now.advanced(byMinutes: 6_000)
    try driver.give(.delayPart(part: "C9", expectedAt: later), by: People.agent)
    #expect(driver.state.service.waitingForPart?.expectedAt == later)
    #expect(driver.state.service.waitingForPart?.delays == 1)
    #expect(throws: WorkflowError.self) {
      try driver.give(.delayPart(part: "C9", expectedAt: expected), by: People.agent)
    }
    try driver.give(.supplyPart(part: "C9"), by: People.agent)
    #expect(driver.state.service.partRequests.map(\.state) == [.supplied])
  }

  @Test("PRT-03 fewer parts than the safety stock are a warning; important models keep fifty")
  func safetyStock() throws {
    struct Shelf: PartStock {
      let count: Int
      func quantity(of part: PartID, at place: String) -> Int { count }
    }
    let stock = SafetyStock([.init(part: "C123", minimum: 50), .init(part: "C9", minimum: 5)])
    #expect(stock.warnings(Shelf(count: 49), at: "浦东") == ["C123"])
    #expect(stock.warnings(Shelf(count: 50), at: "浦东").isEmpty)
  }

  @Test(
    "PRT-06 incidents draw on reserves, never more than there is, and bring back what they drew")
  func reserves() throws {
    var book = ReserveBook()
    book.add(2, of: .product("phone"))
    book.add(100_000, of: .fund)
    try book.draw(2, of: .product("phone"), for: "incident")
    #expect(
      throws: ReserveBook.Refusal.insufficient(item: .product("phone"), there: 0, wanted: 1)
    ) { try book.draw(1, of: .product("phone"), for: "incident") }
    #expect(throws: ReserveBook.Refusal.self) {
      try book.draw(100_001, of: .fund, for: "incident")
    }
    #expect(book.drawn(of: .product("phone"), by: "incident") == 2)
    book.bringBack(5, of: .product("phone"), from: "incident")
    #expect(book.amount(of: .product("phone")) == 2)
    #expect(book.amount(of: .tool("multimeter")) == 0)
  }
}
