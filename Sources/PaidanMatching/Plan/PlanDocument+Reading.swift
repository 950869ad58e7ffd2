public import Foundation
internal import PaidanModel
internal import PaidanText

extension PlanDocument {
  /// Reads a plan as ``json(seconds:)`` writes it.
  ///
  /// Nothing in it is believed: checking it is for ``PlanVerifier``.
  ///
  /// - Parameter json: UTF-8 text.
  /// - Throws: ``PlanFormatError`` naming the first key that is missing, unknown or of the wrong
  ///   kind.
  public init(json: Data) throws(PlanFormatError) {
    do throws(JSONObjectError) {
      try self.init(JSONObject(bytes: [UInt8](json)))
    } catch {
      throw PlanFormatError(key: error.key, rule: error.rule)
    }
  }

  private init(_ object: JSONObject) throws(JSONObjectError) {
    try object.allow([
      "formatVersion", "day", "at", "policy", "orders", "engineers", "candidates", "core",
      "assigned", "unassigned", "objective", "dualObjective", "optimal", "stopped", "gap",
      "assignments", "unassignedOrders", "prices", "exclusions", "seconds",
    ])
    let format = try object.integer("formatVersion")
    guard format == Self.formatVersion else {
      throw object.wrong("formatVersion", "\(Self.formatVersion), not \(format)")
    }
    if object.has("seconds") {
      let seconds = try object.object("seconds")
      let parts = ["read", "candidates", "solve"]
      try seconds.allow(parts)
      for part in parts { _ = try seconds.number(part) }
    }
    let isCore = object.has("core")
    if isCore, try !object.boolean("core") {
      throw object.wrong("core", "true, or left out")
    }
    let at = object.isNull("at") ? nil : try object.instant("at")
    let assignments = try object.map("assignments") { (json) throws(JSONObjectError) in
      try Assignment(json)
    }
    let unassigned = try object.map("unassignedOrders") { (json) throws(JSONObjectError) in
      try UnassignedOrder(json)
    }
    for (key, count) in [("assigned", assignments.count), ("unassigned", unassigned.count)] {
      guard try object.integer(key) == count else {
        throw object.wrong(key, "the number of such orders listed, \(count)")
      }
    }
    var stop: Plan.Stop?
    if object.has("stopped") {
      stop = Plan.Stop(rawValue: try object.string("stopped"))
      guard stop != nil else { throw object.wrong("stopped", "\"searches\" or \"clock\"") }
      let gap = try object.whole("objective") - object.whole("dualObjective")
      guard try object.whole("gap") == gap else {
        throw object.wrong("gap", "objective less dualObjective, \(gap)")
      }
    }
    let plan = Plan(
      policy: try DispatchPolicy(object.object("policy")),
      instant: at ?? Instant(milliseconds: 0),
      scope: at == nil ? .wholeDay : .onShift,
      orderCount: try object.integer("orders"),
      engineerCount: try object.integer("engineers"),
      candidateCount: try object.integer("candidates"),
      isCore: isCore,
      assignments: assignments,
      unassigned: unassigned,
      prices: try object.map("prices") { (json) throws(JSONObjectError) in
        try json.allow(["engineer", "price"])
        return EngineerPrice(
          engineer: EngineerID(try json.string("engineer")), price: try json.whole("price"))
      },
      exclusions: try object.map("exclusions") { (json) throws(JSONObjectError) in
        try json.allow(["order", "engineer", "clashesWith"])
        return Exclusion(
          order: OrderID(try json.string("order")),
          engineer: EngineerID(try json.string("engineer")),
          clashesWith: OrderID(try json.string("clashesWith")))
      },
      objective: try object.whole("objective"),
      dualObjective: object.isNull("dualObjective") ? nil : try object.whole("dualObjective"),
      proof: nil, stop: stop)
    self.init(
      day: try object.string("day"), at: at, plan: plan,
      policyDigest: try object.object("policy").string("digest"),
      claimsOptimal: try object.boolean("optimal"))
  }
}

/// A text that is not a plan of this format.
public struct PlanFormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole path of the key; empty for the text as a whole.
  public let key: String
  /// What is asked of it.
  public let rule: String

  /// One sentence that names key and rule.
  public var description: String {
    key.isEmpty ? "the plan \(rule)" : "plan key \"\(key)\" \(rule)"
  }
}

extension Assignment {
  fileprivate init(_ json: JSONObject) throws(JSONObjectError) {
    try json.allow([
      "order", "engineer", "meters", "start", "cost", "slotCost", "terms", "runnerUp",
    ])
    let terms = try json.object("terms")
    try terms.allow([
      "travel", "lateness", "ordersToday", "certificateSurplus", "levelSurplus", "crossArea",
    ])
    var runnerUp: RunnerUp?
    if !json.isNull("runnerUp") {
      let other = try json.object("runnerUp")
      try other.allow(["engineer", "lostBy"])
      runnerUp = RunnerUp(
        engineer: EngineerID(try other.string("engineer")), lostBy: try other.whole("lostBy"))
    }
    self.init(
      order: OrderID(try json.string("order")),
      engineer: EngineerID(try json.string("engineer")),
      meters: try json.integer("meters"),
      start: try json.instant("start"),
      cost: try json.whole("cost"),
      slotCost: try json.whole("slotCost"),
      terms: ScoreTerms(
        travel: try terms.whole("travel"), lateness: try terms.whole("lateness"),
        ordersToday: try terms.whole("ordersToday"),
        certificateSurplus: try terms.whole("certificateSurplus"),
        levelSurplus: try terms.whole("levelSurplus"),
        crossArea: terms.has("crossArea") ? try terms.whole("crossArea") : 0),
      runnerUp: runnerUp)
  }
}

extension UnassignedOrder {
  fileprivate init(_ json: JSONObject) throws(JSONObjectError) {
    try json.allow(["order", "penalty", "rules", "eligible", "best", "nearMisses"])
    let rules = try json.object("rules")
    try rules.allow(EligibilityRule.allCases.map(\.rawValue))
    var counts: [RuleCount] = []
    for rule in EligibilityRule.allCases where rule != .otherArea || rules.has(rule.rawValue) {
      let count = try rules.object(rule.rawValue)
      try count.allow(["engineers", "only"])
      counts.append(
        RuleCount(
          rule: rule, engineers: try count.integer("engineers"), only: try count.integer("only")))
    }
    var best: Best?
    if !json.isNull("best") {
      let other = try json.object("best")
      try other.allow(["engineer", "costPlusPrice"])
      best = Best(
        engineer: EngineerID(try other.string("engineer")),
        costPlusPrice: try other.whole("costPlusPrice"))
    }
    self.init(
      order: OrderID(try json.string("order")), penalty: try json.whole("penalty"), rules: counts,
      eligible: try json.integer("eligible"), best: best,
      nearMisses: try json.map("nearMisses") { (json) throws(JSONObjectError) in
        try json.allow(["engineer", "meters", "openOrders", "failed"])
        var failed: [EligibilityRule] = []
        for name in try json.strings("failed") {
          guard let rule = EligibilityRule(rawValue: name) else {
            throw json.wrong("failed", "a list of rules, and \"\(name)\" is none")
          }
          failed.append(rule)
        }
        return NearMiss(
          engineer: EngineerID(try json.string("engineer")), meters: try json.integer("meters"),
          openOrders: try json.integer("openOrders"), failed: failed)
      })
  }
}

extension JSONObject {
  fileprivate func whole(_ key: String) throws(JSONObjectError) -> Int64 {
    Int64(try integer(key))
  }

  fileprivate func map<Value>(
    _ key: String, _ make: (JSONObject) throws(JSONObjectError) -> Value
  ) throws(JSONObjectError) -> [Value] {
    var values: [Value] = []
    for object in try objects(key) { values.append(try make(object)) }
    return values
  }
}
