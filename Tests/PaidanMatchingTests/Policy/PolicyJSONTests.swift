import Foundation
import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Policies as JSON") struct PolicyJSONTests {
  @Test("the standard policy reads back to itself, byte for byte")
  func roundTrip() throws {
    let policy = try DispatchPolicy(json: Data(DispatchPolicy.standard.json.utf8))
    #expect(policy == .standard)
    #expect(policy.json == DispatchPolicy.standard.json)
  }

  @Test("the standard policy is that of fixtures/golden")
  func golden() throws {
    #expect(
      try Golden.difference(
        of: Array(DispatchPolicy.standard.json.utf8), from: "policy-standard.json") == nil)
  }

  @Test("random policies read back to themselves, byte for byte")
  func randomRoundTrip() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(200, full: 5_000) {
      let policy = Self.policy(&random)
      let place: Comment = "seed \(TestScale.seed), round \(round): \(policy.json)"
      let read = try DispatchPolicy(json: Data(policy.json.utf8))
      #expect(read == policy, place)
      #expect(read.json == policy.json, place)
      #expect(read.digest == policy.digest, place)
    }
  }

  @Test("the list of keys in these tests is the standard policy's")
  func keys() throws {
    var found: [String] = []
    func walk(_ object: [String: Any], _ path: String) {
      for (key, value) in object {
        let full = path.isEmpty ? key : "\(path).\(key)"
        if let inner = value as? [String: Any] { walk(inner, full) } else { found.append(full) }
      }
    }
    walk(try PolicyText.standard(), "")
    #expect(found.sorted() == (PolicyText.leaves + PolicyText.optionalLeaves).sorted())
  }

  @Test("an unknown key is refused by its full path", arguments: [""] + PolicyText.objects)
  func unknownKey(path: String) throws {
    let full = path.isEmpty ? "loadstep" : "\(path).loadstep"
    let error = PolicyText.error(try PolicyText.changed(full, to: 1))
    guard case .malformed(full, let rule)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(rule.contains("unknown"))
  }

  @Test("a missing key is named", arguments: PolicyText.leaves + PolicyText.objects)
  func missingKey(path: String) throws {
    let error = PolicyText.error(try PolicyText.changed(path, to: nil))
    #expect(error?.key == path)
    guard case .malformed(_, let rule)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(rule == "is missing" || path.hasPrefix("load."))
  }

  @Test("a value of another kind is refused", arguments: PolicyText.leaves + PolicyText.objects)
  func wrongKind(path: String) throws {
    let texts = ["name", "referencePoint", "appointment"]
    for value: Any in ["7", 7, 0, 1, true, NSNull(), [7], ["a": 7]] {
      let isRight =
        switch value {
        case is NSNull, is [Any], is [String: Any]: false
        case is String: path == "name"
        case is Bool: path == "waitForShift"
        default: !texts.contains(path) && PolicyText.leaves.contains(path) && path != "waitForShift"
        }
      if isRight { continue }
      let error = PolicyText.error(try PolicyText.changed(path, to: value))
      #expect(error?.key.hasPrefix(path) == true, "\(value): \(String(describing: error))")
    }
  }

  @Test(
    "whole numbers are whole",
    arguments: [
      "formatVersion", "version", "load.openAtMostBeforeAccepting", "openOrderMinutes",
      "batchWindowMinutes.normal", "batchWindowMinutes.urgent", "batchWindowMinutes.extraUrgent",
      "dispatchLimitMinutes",
    ])
  func whole(path: String) throws {
    for value in [1.5, 1e300, -1e300] {
      #expect(PolicyText.error(try PolicyText.changed(path, to: value))?.key == path)
    }
  }

  @Test("both readings of the load rule can be said, but only one of them")
  func loadRule() throws {
    let strict = try DispatchPolicy(
      json: PolicyText.changed("load", to: ["openAtMostAfterAccepting": 3]))
    #expect(strict.load == .openAtMostAfterAccepting(3))
    let both = ["openAtMostAfterAccepting": 3, "openAtMostBeforeAccepting": 3]
    #expect(
      PolicyText.error(try PolicyText.changed("load", to: both))?.key
        == "load.openAtMostBeforeAccepting")
  }

  @Test("what is not a JSON object is refused", arguments: ["", "[]", "5", "{", "{} {}", "null"])
  func notAnObject(text: String) {
    guard case .malformed("", _)? = PolicyText.error(Data(text.utf8)) else {
      Issue.record("\(text) was read as a policy")
      return
    }
  }

  @Test("weights are exact thousandths of a minute; more decimals are refused")
  func thousandths() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 1)
    for round in 0..<TestScale.count(500, full: 50_000) {
      let thousandths = Int64.random(in: 0...100_000_000, using: &random)
      let minutes = TravelMinutes(thousandths: thousandths)
      let place: Comment = "seed \(TestScale.seed), round \(round): \(thousandths)"
      let read = Double(minutes.description).flatMap { TravelMinutes(minutes: $0) }
      #expect(read == minutes, place)
    }
    for text in ["0.0001", "0.0000000001", "44.9995", "99999.0000001", "1e-300"] {
      let data = Data(
        DispatchPolicy.standard.json.replacing("\"loadStep\": 10", with: "\"loadStep\": \(text)")
          .utf8)
      #expect(PolicyText.error(data)?.key == "weights.loadStep", "\(text)")
    }
    #expect(TravelMinutes(minutes: .nan) == nil)
    #expect(TravelMinutes(minutes: .infinity) == nil)
    #expect(TravelMinutes(thousandths: -1_500).description == "-1.5")
  }

  private static func policy(_ random: inout SplitMix64) -> DispatchPolicy {
    func minutes() -> TravelMinutes {
      TravelMinutes(thousandths: Int64.random(in: 0...100_000_000, using: &random))
    }
    let limit = Int.random(in: 0...10_080, using: &random)
    func window() -> Int { Int.random(in: 0...limit, using: &random) }
    return Sample.policy {
      $0.name = ["standard", "标准", "say \"x\"\\\n\u{1}", "🔧"].randomElement(using: &random) ?? ""
      $0.version = Int.random(in: 1...1_000_000_000, using: &random)
      $0.radius = .kilometers(Double.random(in: 0.001...20_040, using: &random))
      $0.referencePoint = ReferencePoint.allCases.randomElement(using: &random) ?? .position
      $0.load =
        Bool.random(using: &random)
        ? .openAtMostBeforeAccepting(Int.random(in: 0...15, using: &random))
        : .openAtMostAfterAccepting(Int.random(in: 0...15, using: &random))
      $0.openOrderMinutes = Int.random(in: 0...1440, using: &random)
      $0.kilometersPerHour = Double.random(in: 0.1...1000, using: &random)
      $0.detourFactor = Double.random(in: 1...10, using: &random)
      $0.appointment = AppointmentPolicy.allCases.randomElement(using: &random) ?? .required
      $0.dispatchLimitMinutes = limit
      $0.batchWindowMinutes = PerUrgency(normal: window(), urgent: window(), extraUrgent: window())
      $0.waitsForShift = Bool.random(using: &random)
      $0.positionMaxAgeMinutes =
        [0, Int.random(in: 1...10_080, using: &random)]
        .randomElement(using: &random) ?? 0
      $0.distanceAppliesToRemote = Bool.random(using: &random)
      $0.crossArea = CrossAreaPolicy.allCases.randomElement(using: &random) ?? .manual
      $0.proposals = ProposalPolicy(
        most: Int.random(in: 1...50, using: &random),
        radius: .kilometers(Double.random(in: 0.001...20_040, using: &random)))
      $0.offers.refusal =
        [
          .excludeForOrder, .penalise(minutes()),
          .excludeFor(minutes: Int.random(in: 1...10_080, using: &random)),
        ].randomElement(using: &random) ?? .excludeForOrder
      $0.weights = ScoreWeights(
        latenessMinute: minutes(), loadStep: minutes(), orderToday: minutes(),
        certificateSurplus: minutes(), levelSurplus: minutes(),
        crossArea: Bool.random(using: &random) ? minutes() : .minutes(0))
      $0.penalties = PenaltyWeights(
        base: PerUrgency(normal: minutes(), urgent: minutes(), extraUrgent: minutes()),
        slackUsedPerMille: minutes(), waitingMinute: minutes())
    }
  }
}
