public import Foundation
internal import PaidanModel
package import PaidanText

extension DispatchPolicy {
  /// The version of the JSON layout written here and read by ``init(json:)``.
  public static let formatVersion = 1

  /// The policy as JSON, one key a line, in the order of docs/policy.md.
  public var json: String {
    var writer = JSONWriter()
    write(into: &writer, digest: false)
    writer.endLine()
    return writer.text
  }

  /// A fingerprint of every value in the policy (FNV-1a, 64 bits): plans carry it, so that an
  /// edited policy inside a plan is noticed even where the edit changes no cost of that day.
  ///
  /// Not a signature: it guards against accidents, not against intent.
  public var digest: String {
    var writer = JSONWriter(compact: true)
    write(into: &writer, digest: false)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package func write(into json: inout JSONWriter, digest includesDigest: Bool) {
    json.object { json in
      json.field("formatVersion", Self.formatVersion)
      json.field("name", name)
      json.field("version", version)
      json.field("radiusKilometres", decimal: radius.shortestKilometers)
      json.field("referencePoint", referencePoint.rawValue)
      json.objectField("load") { json in
        switch load {
        case .openAtMostBeforeAccepting(let limit): json.field("openAtMostBeforeAccepting", limit)
        case .openAtMostAfterAccepting(let limit): json.field("openAtMostAfterAccepting", limit)
        }
      }
      json.field("openOrderMinutes", openOrderMinutes)
      json.field("kilometresPerHour", decimal: kilometersPerHour)
      json.field("detourFactor", decimal: detourFactor)
      json.field("appointment", appointment.rawValue)
      json.objectField("batchWindowMinutes") { json in
        json.field("normal", batchWindowMinutes.normal)
        json.field("urgent", batchWindowMinutes.urgent)
        json.field("extraUrgent", batchWindowMinutes.extraUrgent)
      }
      json.field("dispatchLimitMinutes", dispatchLimitMinutes)
      json.field("waitForShift", waitsForShift)
      json.objectField("weights") { json in
        json.field("latenessMinute", weights.latenessMinute)
        json.field("loadStep", weights.loadStep)
        json.field("orderToday", weights.orderToday)
        json.field("certificateSurplus", weights.certificateSurplus)
        json.field("levelSurplus", weights.levelSurplus)
        if weights.crossArea != .minutes(0) { json.field("crossArea", weights.crossArea) }
      }
      json.objectField("penalties") { json in
        json.objectField("base") { json in
          json.field("normal", penalties.base.normal)
          json.field("urgent", penalties.base.urgent)
          json.field("extraUrgent", penalties.base.extraUrgent)
        }
        json.field("slackUsedPerMille", penalties.slackUsedPerMille)
        json.field("waitingMinute", penalties.waitingMinute)
      }
      json.objectField("offers") { json in
        json.field("stability", offers.stability)
        json.field("receivers", offers.receivers)
        if offers.refusal != .excludeForOrder { json.field(offers.refusal) }
      }
      json.field("positionStepMetres", decimal: positionStep.value)
      // Keys that came later stand only where they say something, so that the text and the digest of
      // a policy without them are what they always were.
      if positionMaxAgeMinutes != 0 { json.field("positionMaxAgeMinutes", positionMaxAgeMinutes) }
      if distanceAppliesToRemote { json.field("distanceAppliesToRemote", true) }
      if crossArea != .manual { json.field("crossArea", crossArea.rawValue) }
      if proposals != .standard {
        json.objectField("proposals") { json in
          json.field("most", proposals.most)
          json.field("withinKilometres", decimal: proposals.radius.shortestKilometers)
        }
      }
      if includesDigest { json.field("digest", digest) }
    }
  }

  /// Reads a policy from JSON.
  ///
  /// Every key is required but `digest`, which is checked where it stands, and `offers`,
  /// `offers.refusal`, `weights.crossArea`, `positionStepMetres` and those behind it, which are the
  /// standard's where they are missing.
  ///
  /// - Parameter json: UTF-8 text of one object, as ``json`` writes it.
  /// - Throws: ``PolicyError`` naming the first key that is unknown, missing, of the wrong kind or
  ///   out of range.
  public init(json: Data) throws(PolicyError) {
    do throws(JSONObjectError) {
      let object = try JSONObject(bytes: [UInt8](json))
      try self.init(object)
      try checkDigest(object)
    } catch {
      throw PolicyError(error)
    }
    try validate()
  }

  /// Checks the digest, where there is one, against the policy that was read beside it.
  func checkDigest(_ object: JSONObject) throws(JSONObjectError) {
    if object.has("digest"), try object.string("digest") != digest {
      throw object.wrong("digest", "\(digest) for the other keys; remove it after an edit")
    }
  }

  /// Reads the keys, not their ranges; a digest is left to the caller.
  package init(_ object: JSONObject) throws(JSONObjectError) {
    try object.allow([
      "formatVersion", "name", "version", "radiusKilometres", "referencePoint", "load",
      "openOrderMinutes", "kilometresPerHour", "detourFactor", "appointment",
      "batchWindowMinutes", "dispatchLimitMinutes", "waitForShift", "weights", "penalties",
      "offers", "positionStepMetres", "positionMaxAgeMinutes", "distanceAppliesToRemote",
      "crossArea", "proposals", "digest",
    ])
    let format = try object.integer("formatVersion")
    guard format == Self.formatVersion else {
      throw object.wrong("formatVersion", "\(Self.formatVersion), not \(format)")
    }
    let windows = try object.object("batchWindowMinutes")
    let weights = try object.object("weights")
    let penalties = try object.object("penalties")
    try penalties.allow(["base", "slackUsedPerMille", "waitingMinute"])
    let base = try penalties.object("base")
    for perUrgency in [windows, base] {
      try perUrgency.allow(["normal", "urgent", "extraUrgent"])
    }
    try weights.allow([
      "latenessMinute", "loadStep", "orderToday", "certificateSurplus", "levelSurplus",
      "crossArea",
    ])
    self.init(
      name: try object.string("name"),
      version: try object.integer("version"),
      radius: .kilometers(try object.number("radiusKilometres")),
      referencePoint: try object.choice("referencePoint"),
      load: try LoadPolicy(object.object("load")),
      openOrderMinutes: try object.integer("openOrderMinutes"),
      kilometersPerHour: try object.number("kilometresPerHour"),
      detourFactor: try object.number("detourFactor"),
      appointment: try object.choice("appointment"),
      batchWindowMinutes: PerUrgency(
        normal: try windows.integer("normal"), urgent: try windows.integer("urgent"),
        extraUrgent: try windows.integer("extraUrgent")),
      dispatchLimitMinutes: try object.integer("dispatchLimitMinutes"),
      waitsForShift: try object.boolean("waitForShift"),
      weights: ScoreWeights(
        latenessMinute: try weights.minutes("latenessMinute"),
        loadStep: try weights.minutes("loadStep"),
        orderToday: try weights.minutes("orderToday"),
        certificateSurplus: try weights.minutes("certificateSurplus"),
        levelSurplus: try weights.minutes("levelSurplus"),
        crossArea: weights.has("crossArea") ? try weights.minutes("crossArea") : .minutes(0)),
      penalties: PenaltyWeights(
        base: PerUrgency(
          normal: try base.minutes("normal"), urgent: try base.minutes("urgent"),
          extraUrgent: try base.minutes("extraUrgent")),
        slackUsedPerMille: try penalties.minutes("slackUsedPerMille"),
        waitingMinute: try penalties.minutes("waitingMinute")))
    if object.has("offers") {
      let offers = try object.object("offers")
      try offers.allow(["stability", "receivers", "refusal"])
      self.offers = OfferPolicy(
        stability: try offers.minutes("stability"), receivers: try offers.integer("receivers"),
        refusal: offers.has("refusal")
          ? try RefusalPolicy(offers.object("refusal")) : .excludeForOrder)
    }
    if object.has("positionStepMetres") {
      positionStep = Meters(try object.number("positionStepMetres"))
    }
    if object.has("positionMaxAgeMinutes") {
      positionMaxAgeMinutes = try object.integer("positionMaxAgeMinutes")
    }
    if object.has("distanceAppliesToRemote") {
      distanceAppliesToRemote = try object.boolean("distanceAppliesToRemote")
    }
    if object.has("crossArea") { crossArea = try object.choice("crossArea") }
    if object.has("proposals") {
      let proposals = try object.object("proposals")
      try proposals.allow(["most", "withinKilometres"])
      self.proposals = ProposalPolicy(
        most: try proposals.integer("most"),
        radius: .kilometers(try proposals.number("withinKilometres")))
    }
  }
}

extension LoadPolicy {
  fileprivate init(_ object: JSONObject) throws(JSONObjectError) {
    let keys = ["openAtMostBeforeAccepting", "openAtMostAfterAccepting"]
    try object.allow(keys)
    guard object.keys.count == 1, let key = object.keys.first else {
      throw object.wrong(keys[0], "the only key, or \(keys[1]) instead of it")
    }
    let limit = try object.integer(key)
    self = key == keys[0] ? .openAtMostBeforeAccepting(limit) : .openAtMostAfterAccepting(limit)
  }
}

extension RefusalPolicy {
  fileprivate init(_ object: JSONObject) throws(JSONObjectError) {
    let keys = ["excludeForOrder", "excludeForMinutes", "penaliseMinutes"]
    try object.allow(keys)
    guard object.keys.count == 1, let key = object.keys.first else {
      throw object.wrong(keys[0], "the only key, or \(keys[1]) or \(keys[2]) instead of it")
    }
    switch key {
    case keys[0]:
      guard try object.boolean(key) else { throw object.wrong(key, "true, or another key") }
      self = .excludeForOrder
    case keys[1]: self = .excludeFor(minutes: try object.integer(key))
    default: self = .penalise(try object.minutes(key))
    }
  }
}

extension JSONObject {
  fileprivate func minutes(_ key: String) throws(JSONObjectError) -> TravelMinutes {
    guard let minutes = TravelMinutes(minutes: try number(key)) else {
      throw wrong(key, "minutes with at most three decimals")
    }
    return minutes
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ key: StaticString, _ minutes: TravelMinutes) {
    field(key) { $0.raw(minutes.description) }
  }

  fileprivate mutating func field(_ refusal: RefusalPolicy) {
    objectField("refusal") { json in
      switch refusal {
      case .excludeForOrder: json.field("excludeForOrder", true)
      case .excludeFor(let minutes): json.field("excludeForMinutes", minutes)
      case .penalise(let amount): json.field("penaliseMinutes", amount)
      }
    }
  }

  /// A decimal of a policy, shortest form that reads back to the same number; 5, not 5.0.
  fileprivate mutating func field(_ key: StaticString, decimal: Double) {
    let text = decimal.description
    field(key) { $0.raw(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) }
  }
}

extension Meters {
  /// The kilometres that give this distance back, without the last digit's noise of a division
  /// where they are a short decimal.
  var shortestKilometers: Double {
    let short = (kilometers * 1e9).rounded() / 1e9
    return Meters.kilometers(short) == self ? short : kilometers
  }
}
