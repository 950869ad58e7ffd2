import PaidanModel
import Testing

@testable import PaidanMatching

/// Proposals of hand-made scenes on a line, a minute of travel a kilometre.
@Suite("Proposals, case by case") struct ProposalScenarioTests {
  private static func partner(
    _ id: PartnerID = "p", at kilometers: Double = 0, radius: Double = 10,
    holds: [HeldCertificate] = [], cost: Int64 = 90, capacity: Int? = nil, open: Int = 0
  ) -> Partner {
    Partner(
      id: id, place: LiveScene.place(kilometers), radius: .kilometers(radius), certificates: holds,
      costPerOrder: .minutes(cost), capacity: capacity, openOrders: open)
  }

  private func ranked(
    _ engineers: [Engineer], _ partners: [Partner] = [], order: Order = LiveScene.order(),
    most: Int = 5, _ change: (inout DispatchPolicy) -> Void = { _ in }
  ) throws -> [String] {
    var policy = Sample.metres
    change(&policy)
    let matcher = try LiveMatcher(
      orders: [order], engineers: engineers, partners: partners, at: Sample.now, policy: policy,
      threads: 1)
    return try matcher.proposals(for: order.id, most: most).map {
      $0.engineer?.text ?? $0.partner?.text ?? ""
    }
  }

  @Test("DSP-07 OPT-F28 local before cross-area before partners, whatever they cost")
  func sources() throws {
    let found = try ranked(
      [
        LiveScene.engineer("far", at: 6), LiveScene.engineer("full", at: 4, open: 4),
        LiveScene.engineer("farther", at: 40), LiveScene.engineer("lost", at: 51),
      ], [Self.partner(cost: 1)])
    #expect(found == ["full", "far", "farther", "p"])
  }

  @Test("DSP-07 no source crowds the others out, as long as there is room for one of each")
  func eachSource() throws {
    let engineers =
      (0..<9).map { LiveScene.engineer(EngineerID("full\($0)"), at: 0.1 * Double($0), open: 4) }
      + (0..<9).map { LiveScene.engineer(EngineerID("far\($0)"), at: 6 + Double($0)) }
    let partners = (0..<9).map { Self.partner(PartnerID("p\($0)"), cost: Int64($0)) }
    #expect(try ranked(engineers, partners, most: 1) == ["full0"])
    #expect(try ranked(engineers, partners, most: 2) == ["full0", "far0"])
    #expect(try ranked(engineers, partners, most: 3) == ["full0", "far0", "p0"])
    #expect(try ranked(engineers, partners, most: 5) == ["full0", "full1", "full2", "far0", "p0"])
    #expect(try ranked([], partners, most: 2) == ["p0", "p1"])
    #expect(try ranked(engineers, partners, most: 0) == [])
  }

  @Test("DSP-03 DSP-11 OPT-F11 who lacks a certificate, declined or is off duty is not proposed")
  func neverProposed() throws {
    let order = Sample.order(certificates: ["gas"], excluding: ["declined"])
    let off = Sample.shift(Sample.minutes(-60), Sample.now)
    let found = try ranked(
      [
        LiveScene.engineer("unskilled"),
        LiveScene.engineer("declined", certificates: ["gas"]),
        Sample.engineer("off", certificates: ["gas"], shift: off),
        LiveScene.engineer("far", at: 30, certificates: ["gas"]),
      ],
      [
        Self.partner("unlicensed"),
        Self.partner("expired", holds: [HeldCertificate("gas", validUntil: Sample.now)]),
        Self.partner("licensed", holds: ["gas"]),
      ], order: order)
    #expect(found == ["far", "licensed"])
  }

  @Test("A-10 OPT-F29 a partner has a radius, a cost and, where configured, a capacity of its own")
  func partners() throws {
    let edge = LiveScene.place(7)
    let exactly = LiveScene.place(0).distance(to: edge)
    let atEdge = Partner(id: "edge", place: edge, radius: exactly, costPerOrder: .minutes(30))
    let found = try ranked(
      [],
      [
        Self.partner("dear", cost: 99), Self.partner("cheap", at: 9, cost: 20), atEdge,
        Self.partner("beyond", at: 7.1, radius: 7),
        Self.partner("busy", capacity: 2, open: 2),
        Self.partner("free", cost: 98, capacity: 2, open: 1),
        Self.partner("unlimited", cost: 97, open: 500),
      ], most: 9)
    #expect(found == ["cheap", "edge", "unlimited", "free", "dear"])
    let remote = Sample.order(at: LiveScene.place(900), service: .remote)
    #expect(try ranked([], [Self.partner(radius: 1)], order: remote) == ["p"])
  }

  @Test("A-10 another area is cross-area however near, also where a policy dispatches it by itself")
  func areas() throws {
    let order = Sample.order(urgency: .extraUrgent, area: "north")
    let engineers = [
      Sample.engineer("stranger", area: "south"),
      Sample.engineer("own", at: LiveScene.place(4), open: 4, area: "north"),
      Sample.engineer("anywhere", at: LiveScene.place(4.5), open: 4),
    ]
    for crossArea in CrossAreaPolicy.allCases {
      #expect(
        try ranked(engineers, order: order) { $0.crossArea = crossArea }
          == ["own", "anywhere", "stranger"])
    }
    let matcher = try LiveMatcher(
      orders: [order], engineers: engineers, at: Sample.now, policy: Sample.metres)
    let last = try #require(try matcher.proposals(for: "o").last)
    #expect(last.source == .manualCrossArea && last.area == "south" && last.failed == [.otherArea])
  }

  @Test("DSP-07 an appointment that clashes counts as one he cannot keep")
  func clash() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    let window = Sample.window(to: Sample.minutes(30))
    for id in ["o1", "o2"] as [OrderID] {
      try matcher.apply(.orderCreated(Sample.order(id, window: window)))
    }
    matcher.settle()
    #expect(try matcher.proposals(for: "o1").first?.failed == [])
    #expect(try matcher.proposals(for: "o2").first?.failed == [.appointmentInfeasible])
  }

  @Test("A-05 who declined under a policy of surcharges may be proposed, and costs them")
  func surcharge() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", at: 2)]) {
      $0.offers.refusal = .penalise(.minutes(7))
    }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(try matcher.proposals(for: "o").map(\.cost) == [2_000])
    #expect(matcher.commit().asked == ["o>e"])
    try matcher.apply(.offerRefused("o", by: "e", because: .timeConflict))
    #expect(try matcher.proposals(for: "o").map(\.cost) == [9_000])
  }

  @Test("DSP-07 partners come, change and go by events, and outlive a change of policy")
  func partnerEvents() throws {
    var matcher = try LiveScene.matcher([])
    try matcher.apply(.orderCreated(LiveScene.order(urgency: .normal)))
    #expect(try matcher.apply(.partnerUpdated(Self.partner("b"))) == .applied)
    #expect(try matcher.apply(.partnerUpdated(Self.partner("b"))) == .repeated)
    #expect(
      try matcher.apply(.partnerUpdated(Self.partner("a")), at: Sample.minutes(1)) == .applied)
    #expect(matcher.partners.map(\.id) == ["a", "b"])
    try matcher.apply(.policyChanged(.standard))
    #expect(try matcher.proposals(for: "o").map(\.partner) == ["a", "b"])
    #expect(try matcher.apply(.partnerUpdated(Self.partner("a", capacity: 1, open: 1))) == .applied)
    #expect(try matcher.proposals(for: "o").map(\.partner) == ["b"])
    try matcher.apply(.partnerRemoved("b"))
    #expect(try matcher.proposals(for: "o").isEmpty)
    #expect(throws: LiveError.unknownPartner("b")) { try matcher.apply(.partnerRemoved("b")) }
    #expect(throws: LiveError.unknownPartner("b")) {
      try matcher.apply(.partnerRemoved("b"), at: Sample.minutes(2))
    }
    #expect(matcher.instant == Sample.minutes(1))
    #expect(throws: LiveError.repeatedPartner("a")) {
      _ = try LiveMatcher(
        engineers: [], partners: [Self.partner("a"), Self.partner("a")], at: Sample.now,
        policy: .standard)
    }
    #expect(throws: QuestionError.unknownOrder("x")) { try matcher.proposals(for: "x") }
  }

  @Test("DSP-07 a proposal is one sentence of English or Chinese")
  func sentences() throws {
    let order = Sample.order(
      window: Sample.window(to: Sample.minutes(5)), area: "north")
    let matcher = try LiveMatcher(
      orders: [order],
      engineers: [
        Sample.engineer("wang", at: LiveScene.place(6.5), open: 5, area: "south"),
        Sample.engineer("li", at: LiveScene.place(1)),
      ], partners: [Self.partner("fix&co", at: 2)], at: Sample.now, policy: Sample.metres)
    let proposals = try matcher.proposals(for: "o")
    #expect(
      proposals.map { $0.sentence(in: .english) } == [
        "order o could go by hand to engineer li, 1000 m away, for 1 min: he breaks no rule.",
        "order o could go by hand to cross-area engineer wang, 6500 m away, for 6.5 min: he is "
          + "1500 m beyond the radius, belongs to area south, would hold 2 orders more than "
          + "allowed, cannot keep the appointment.",
        "order o could go by hand to the external partner fix&co, 2000 m away, for 90 min.",
      ])
    #expect(
      proposals.map { $0.sentence(in: .chinese) } == [
        "工单 o 可人工派给本区工程师 li：距离 1000 米，成本 1 分钟；不违反规则。",
        "工单 o 可人工派给跨区域工程师 wang：距离 6500 米，成本 6.5 分钟；超出半径 1500 米、属于区域 south、"
          + "超出负荷 2 单、赶不上预约时间。",
        "工单 o 可人工交外部合作服务商 fix&co：距离 2000 米，成本 90 分钟。",
      ])
  }
}
