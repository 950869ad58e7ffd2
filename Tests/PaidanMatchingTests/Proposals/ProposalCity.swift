import PaidanModel
import PaidanTestSupport

@testable import PaidanMatching

/// A random city for proposals: some engineers near, many far, in areas, with partners.
struct ProposalCity {
  var policy = DispatchPolicy.standard
  var orders: [Order] = []
  var engineers: [Engineer] = []
  var partners: [Partner] = []
  private let centre: Coordinate
  private let isCoarse: Bool
  private static let kinds: [Certificate] = ["boiler", "gas", "lift"]
  private static let areas: [AreaID?] = [nil, "north", "south", "west"]

  init(_ random: inout SplitMix64) {
    let centres = [(31.23, 121.47), (0.0, 180.0), (-17, -180), (71, 25), (89.95, 0)]
    let (latitude, longitude) = centres.randomElement(using: &random) ?? (0, 0)
    centre = Geometry.place(latitude, longitude)
    isCoarse = Bool.random(using: &random)
    policy = Sample.policy {
      $0.radius = .kilometers([1.0, 2.5, 5.0].randomElement(using: &random) ?? 5)
      $0.proposals = ProposalPolicy(
        most: Int.random(in: 1...6, using: &random),
        radius: .kilometers([0.5, 7.0, 20.0, 50.0].randomElement(using: &random) ?? 50))
      $0.weights.loadStep = .minutes(Int64.random(in: 0...20, using: &random))
      $0.weights.orderToday = .minutes(Int64.random(in: 0...2, using: &random))
      $0.weights.crossArea = .minutes(Int64.random(in: 0...15, using: &random))
      $0.crossArea = Bool.random(using: &random) ? .manual : .automatic
      $0.load = .openAtMostBeforeAccepting(Int.random(in: 0...3, using: &random))
      $0.appointment = Int.random(in: 0..<3, using: &random) == 0 ? .preferred : .required
      $0.referencePoint = Bool.random(using: &random) ? .position : .nextFreePlace
    }
    for number in 0..<6 { orders.append(order(number, &random)) }
    for number in 0..<Int.random(in: 0...90, using: &random) {
      engineers.append(engineer(number, &random))
    }
    for number in 0..<Int.random(in: 0...6, using: &random) {
      partners.append(partner(number, &random))
    }
  }

  func matcher() throws -> LiveMatcher {
    try LiveMatcher(
      orders: orders, engineers: engineers, partners: partners, at: Sample.now, policy: policy,
      threads: 1)
  }

  private func place(_ random: inout SplitMix64) -> Coordinate {
    let reaches: [Double] = [2_000, 10_000, 40_000]
    let reach = reaches.randomElement(using: &random) ?? 0
    let meters = Double.random(in: 0...reach, using: &random)
    return Geometry.place(
      isCoarse ? (meters / 2_000).rounded() * 2_000 : meters, from: centre,
      bearing: isCoarse ? 90 : Double.random(in: 0..<360, using: &random))
  }

  private func order(_ number: Int, _ random: inout SplitMix64) -> Order {
    Sample.order(
      OrderID("o\(number)"), at: place(&random),
      certificates: Self.kinds.filter { _ in Int.random(in: 0..<4, using: &random) == 0 },
      level: Int.random(in: 0..<5, using: &random) == 0 ? .professional : .basic,
      window: Sample.window(
        to: Bool.random(using: &random)
          ? Sample.minutes(Int.random(in: 0...120, using: &random)) : nil),
      excluding: Int.random(in: 0..<3, using: &random) == 0 ? ["e1", "e2"] : [],
      service: Int.random(in: 0..<6, using: &random) == 0 ? .remote : .onSite,
      area: Self.areas.randomElement(using: &random) ?? nil)
  }

  private func held(_ random: inout SplitMix64) -> [HeldCertificate] {
    Self.kinds.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { kind in
      HeldCertificate(
        kind,
        validUntil: Int.random(in: 0..<5, using: &random) == 0
          ? Sample.minutes(Int.random(in: -30...90, using: &random)) : nil)
    }
  }

  private func engineer(_ number: Int, _ random: inout SplitMix64) -> Engineer {
    let start = Sample.minutes(Int.random(in: 0..<8, using: &random) == 0 ? 20 : -60)
    return Sample.engineer(
      EngineerID("e\(number)"), at: place(&random), certificates: held(&random),
      level: Bool.random(using: &random) ? .professional : .basic,
      open: [0, 0, 1, 2, 3, 4, 6].randomElement(using: &random) ?? 0,
      shift: Sample.shift(
        start, start.advanced(byMinutes: Int.random(in: 61...600, using: &random))),
      free: Int.random(in: 0..<4, using: &random) == 0
        ? .init(instant: Sample.minutes(30), place: place(&random)) : nil,
      today: Int.random(in: 0...3, using: &random),
      area: Self.areas.randomElement(using: &random) ?? nil)
  }

  private func partner(_ number: Int, _ random: inout SplitMix64) -> Partner {
    Partner(
      id: PartnerID("p\(number)"), place: place(&random),
      radius: .kilometers([1.0, 10.0, 60.0].randomElement(using: &random) ?? 1),
      certificates: held(&random), level: Bool.random(using: &random) ? .advanced : .basic,
      costPerOrder: .minutes(Int64.random(in: 10...14, using: &random) * 10),
      capacity: Bool.random(using: &random) ? Int.random(in: 0...2, using: &random) : nil,
      openOrders: Int.random(in: 0...2, using: &random))
  }
}
