import Foundation
import PaidanMatching
import PaidanModel
import Testing

@Suite("Policy values") struct PolicyValueTests {
  /// A number of the policy with the least and the greatest value it may have.
  struct Range: CustomTestStringConvertible, Sendable {
    let path: String
    let least: Double
    let greatest: Double
    var step = 0.001
    var testDescription: String { path }
  }

  static let ranges =
    [
      Range(path: "version", least: 1, greatest: 1e9, step: 1),
      Range(path: "radiusKilometres", least: 0.001, greatest: 20_040),
      Range(path: "openOrderMinutes", least: 0, greatest: 1440, step: 1),
      Range(path: "kilometresPerHour", least: 0.1, greatest: 1000),
      Range(path: "detourFactor", least: 1, greatest: 10),
      Range(path: "dispatchLimitMinutes", least: 4, greatest: 10_080, step: 1),
      Range(path: "load.openAtMostBeforeAccepting", least: 0, greatest: 15, step: 1),
      Range(path: "batchWindowMinutes.normal", least: 0, greatest: 5, step: 1),
      Range(path: "batchWindowMinutes.urgent", least: 0, greatest: 5, step: 1),
      Range(path: "batchWindowMinutes.extraUrgent", least: 0, greatest: 5, step: 1),
    ]
    + PolicyText.leaves.filter { $0.hasPrefix("weights.") || $0.hasPrefix("penalties.") }
    .map { Range(path: $0, least: 0, greatest: 100_000) }

  @Test("the ends of a range are allowed, what lies beyond them is refused", arguments: ranges)
  func range(range: Range) throws {
    for value in [range.least, range.greatest] {
      #expect(PolicyText.error(try PolicyText.changed(range.path, to: value)) == nil, "\(value)")
    }
    for value in [range.least - range.step, range.greatest + range.step, -1] {
      let error = PolicyText.error(try PolicyText.changed(range.path, to: value))
      // Where the limit itself shrinks, the windows no longer fit inside it.
      let keys =
        range.path == "dispatchLimitMinutes"
        ? [range.path, "batchWindowMinutes.normal"] : [range.path]
      #expect(error.map { keys.contains($0.key) } == true, "\(value)")
    }
  }

  @Test("texts that name nothing are refused")
  func texts() throws {
    #expect(PolicyText.error(try PolicyText.changed("name", to: ""))?.key == "name")
    for key in ["referencePoint", "appointment"] {
      #expect(PolicyText.error(try PolicyText.changed(key, to: "Position"))?.key == key)
    }
    let format = try PolicyText.changed("formatVersion", to: 2)
    #expect(PolicyText.error(format)?.key == "formatVersion")
  }

  @Test("numbers that are none are refused where a policy is made in code")
  func notANumber() {
    for value in [Double.nan, .infinity, -.infinity] {
      let policies = [
        Sample.policy { $0.radius = Meters(value) },
        Sample.policy { $0.kilometersPerHour = value },
        Sample.policy { $0.detourFactor = value },
      ]
      for policy in policies {
        #expect(throws: PolicyError.self) { try policy.validate() }
        #expect(throws: BatchError.self) {
          try BatchMatcher(policy: policy).match([], to: [], at: Sample.now)
        }
      }
    }
  }

  @Test("a policy that is valid in code can be written and read, one that is not cannot")
  func loadLimits() throws {
    for limit in [Int.min, -1, 0, 15, 16, Int.max] {
      for load in [
        LoadPolicy.openAtMostBeforeAccepting(limit), .openAtMostAfterAccepting(limit),
      ] {
        let policy = Sample.policy { $0.load = load }
        let isValid = (0...15).contains(limit)
        #expect(((try? policy.validate()) != nil) == isValid, "\(load)")
        #expect((PolicyText.error(Data(policy.json.utf8)) == nil) == isValid, "\(load)")
      }
    }
  }

  @Test("a digest is checked where it stands, and every value has a part in it")
  func digest() throws {
    var object = try PolicyText.standard()
    object["digest"] = DispatchPolicy.standard.digest
    #expect(try DispatchPolicy(json: PolicyText.data(object)) == .standard)
    for path in PolicyText.leaves {
      guard path != "formatVersion" else { continue }
      let value: Any =
        switch path {
        case "name": "other"
        case "referencePoint": "nextFreePlace"
        case "appointment": "preferred"
        case "waitForShift": true
        case "batchWindowMinutes.normal": 5
        case "dispatchLimitMinutes": 6
        default: 2
        }
      let changed = try DispatchPolicy(json: PolicyText.changed(path, to: value))
      #expect(changed.digest != DispatchPolicy.standard.digest, "\(path)")
      var edited = try PolicyText.object(changed)
      edited["digest"] = DispatchPolicy.standard.digest
      #expect(PolicyText.error(try PolicyText.data(edited))?.key == "digest", "\(path)")
    }
    object["digest"] = "0000000000000000"
    #expect(PolicyText.error(try PolicyText.data(object))?.key == "digest")
    object["digest"] = 7
    #expect(PolicyText.error(try PolicyText.data(object))?.key == "digest")
  }

  @Test("an error says key, value and rule in one sentence")
  func description() throws {
    let error = PolicyText.error(try PolicyText.changed("detourFactor", to: 0.5))
    #expect(error?.description == "policy key \"detourFactor\" is 0.5: must lie in 1.0...10.0")
  }
}
