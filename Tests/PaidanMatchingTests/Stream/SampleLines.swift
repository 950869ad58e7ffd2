import PaidanModel

@testable import PaidanMatching

/// A line of each kind, with and without what may be left out.
enum SampleLines {
  static let order = Sample.order(
    "WO-\u{1F527} \"1\"", at: Geometry.place(31.2304, 121.4737), created: Sample.minutes(-3),
    certificates: ["gas", "制冷设备操作证"], level: .advanced, urgency: .extraUrgent,
    minutes: 47.123, window: Sample.window(from: Sample.minutes(5), to: Sample.minutes(90)),
    due: Sample.minutes(200), excluding: ["x", "y"], service: .remote,
    area: "浦东 \"东\"")
  static let engineer = Sample.engineer(
    "GY-1", at: Geometry.place(-0.001, 179.999_999_999),
    certificates: ["gas", HeldCertificate("lift", validUntil: Sample.minutes(33))],
    level: .instructor, open: 3,
    free: .init(instant: Sample.minutes(20), place: Geometry.place(1, 2)), today: 7,
    seen: Sample.minutes(-4), base: Geometry.place(-1.5, 3), area: "浦东 \"东\"")
  static let policy = Sample.policy {
    $0.name = "其他"
    $0.offers.receivers = 3
    $0.offers.refusal = .excludeFor(minutes: 7)
    $0.positionStep = Meters(12.5)
    $0.positionMaxAgeMinutes = 15
    $0.load = .openAtMostAfterAccepting(2)
    $0.distanceAppliesToRemote = true
    $0.crossArea = .automatic
    $0.proposals = ProposalPolicy(most: 7, radius: .kilometers(33.3))
    $0.weights.crossArea = .minutes(12)
  }

  static let partner = Partner(
    id: "合作 \"1\"", place: Geometry.place(31.2, 121.4), radius: .kilometers(12.345),
    certificates: ["gas", HeldCertificate("lift", validUntil: Sample.minutes(33))],
    level: .advanced, costPerOrder: TravelMinutes(thousandths: 90_125), capacity: 3, openOrders: 2)

  static let events: [LiveEvent] = [
    .orderCreated(order), .orderCreated(Sample.order()), .orderEdited(order),
    .orderReopened(order), .orderCancelled("o"), .orderFinished("o"), .orderFreed("o"),
    .offerAccepted("o", by: "e"), .offerRefused("o", by: "e", because: .skillMismatch),
    .offerRefused("o", by: "e", because: RefusalGround(rawValue: "孩子病了\n")),
    .offerExpired("o", by: "e"), .refusalLifted("o", for: "e"), .engineerUpdated(engineer),
    .engineerUpdated(Sample.engineer()), .engineerRemoved("e"),
    .engineerMoved("e", to: Geometry.place(89.123_456_789_012_3, -0.1)),
    .shiftStarted("e", until: Sample.minutes(480)), .shiftEnded("e"),
    .loadChanged("e", openOrders: 2),
    .availabilityChanged("e", .init(instant: Sample.now, place: Sample.centre)),
    .availabilityChanged("e", nil),
    .certificatesChanged("e", engineer.certificates, level: .professional),
    .certificatesChanged("e", [], level: .basic), .partnerUpdated(partner),
    .partnerUpdated(
      Partner(id: "p", place: Sample.centre, radius: Meters(0), costPerOrder: .minutes(0))),
    .partnerRemoved("p"), .policyChanged(policy),
  ]

  static let questions: [LiveQuestion] = [
    .whyThis("o"), .whyNot("o", "e"), .whyNobody("o"), .whatHelps("o"),
    .proposals("o"), .proposals("o", most: 3), .proposalsForRecord(order, most: 50),
    .worthOfTime(nil),
    .worthOfTime("e"), .worthOfCertificate("gas", "e"), .skillsGaps, .stability, .whatIf([]),
    .whatIf([
      .assign("o", to: "e"), .leaveOut("o"), .exclude("o", from: "e"),
      .setUrgency("o", .extraUrgent), .addEngineer(engineer), .alterEngineer(engineer),
      .removeEngineer("e"),
    ]),
  ]

  /// What a commit of a small city decided, everything in it.
  static func commit() throws -> LiveCommit {
    var matcher = try LiveMatcher(
      orders: ["o1", "o2"].map { Sample.order($0, urgency: .extraUrgent) },
      engineers: [Sample.engineer("e1", open: 3), Sample.engineer("e2", open: 9)],
      at: Sample.now, policy: .standard, threads: 1)
    try matcher.advance(to: Sample.minutes(5))
    return matcher.commit()
  }

  static func all() throws -> [LiveLine] {
    let now = Sample.now.advanced(byMilliseconds: 7)
    let contents: [LiveLine.Content] = [
      .start(policy: nil), .start(policy: policy), .advance, .commit(), .commit(proposals: 3),
      .decided(LiveDecision(try commit())), .note(LiveNote("departed")),
      .note(
        LiveNote(
          "arrived",
          [
            .init("engineer", .text("e")), .init("metres", .whole(-1234)),
            .init("isLate", .truth(false)),
          ])),
    ]
    let lines = (contents + events.map { .event($0) }).map { LiveLine($0, at: now) }
    return lines + questions.map { LiveLine(.question($0), at: nil, id: "q") } + [
      LiveLine(.commit(), at: now, id: "7"),
      LiveLine(.decided(LiveDecision(try commit())), at: nil),
      LiveLine(.note(LiveNote("x")), at: nil, id: "号\\"),
    ]
  }
}
