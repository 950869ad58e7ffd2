import Foundation
import PaidanMatching
import Testing

/// The standard policy's JSON with one value changed, removed or added.
enum PolicyText {
  /// The keys that may be left to the standard, by path.
  static let optionalLeaves = ["offers.receivers", "offers.stability", "positionStepMetres"]

  /// Every other key that holds a value itself.
  static let leaves = [
    "formatVersion", "name", "version", "radiusKilometres", "referencePoint",
    "load.openAtMostBeforeAccepting", "openOrderMinutes", "kilometresPerHour", "detourFactor",
    "appointment", "batchWindowMinutes.normal", "batchWindowMinutes.urgent",
    "batchWindowMinutes.extraUrgent", "dispatchLimitMinutes", "waitForShift",
    "weights.latenessMinute", "weights.loadStep", "weights.orderToday",
    "weights.certificateSurplus", "weights.levelSurplus", "penalties.base.normal",
    "penalties.base.urgent", "penalties.base.extraUrgent", "penalties.slackUsedPerMille",
    "penalties.waitingMinute",
  ]
  /// Every key that holds further keys, by path.
  static let objects = ["load", "batchWindowMinutes", "weights", "penalties", "penalties.base"]

  static func standard() throws -> [String: Any] {
    try object(DispatchPolicy.standard)
  }

  static func object(_ policy: DispatchPolicy) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(policy.json.utf8)) as? [String: Any])
  }

  /// The standard policy with `value` at `path`; nil removes the key.
  static func changed(_ path: String, to value: Any?) throws -> Data {
    try data(put(value, at: path.split(separator: ".").map(String.init)[...], in: standard()))
  }

  static func data(_ object: [String: Any]) throws -> Data {
    try JSONSerialization.data(withJSONObject: object)
  }

  private static func put(
    _ value: Any?, at path: ArraySlice<String>, in object: [String: Any]
  ) throws -> [String: Any] {
    var object = object
    let key = try #require(path.first)
    if path.count == 1 {
      object[key] = value
    } else {
      let inner = try #require(object[key] as? [String: Any])
      object[key] = try put(value, at: path.dropFirst(), in: inner)
    }
    return object
  }

  /// The error that reading `data` ends in, or nil where it is a policy.
  static func error(_ data: Data) -> PolicyError? {
    do throws(PolicyError) {
      _ = try DispatchPolicy(json: data)
      return nil
    } catch {
      return error
    }
  }
}

extension PolicyError {
  /// The key the error names.
  var key: String {
    switch self {
    case .malformed(let key, _), .outOfRange(let key, _, _): key
    }
  }
}
