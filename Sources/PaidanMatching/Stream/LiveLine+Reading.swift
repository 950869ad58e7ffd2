internal import PaidanModel
internal import PaidanText

extension LiveLine {
  /// Reads a line as ``json`` writes it.
  ///
  /// - Parameter json: UTF-8 text of one object, without or with a line break behind it.
  /// - Throws: ``LiveLineError`` naming the first key that is unknown, missing, of the wrong kind or
  ///   out of range.
  /// - Complexity: O(bytes).
  public init(json: [UInt8]) throws(LiveLineError) {
    self = try Self.reading(Self.object(json))
  }

  /// The object a line holds, with its keys unread.
  static func object(_ json: [UInt8]) throws(LiveLineError) -> JSONObject {
    do throws(JSONObjectError) { return try JSONObject(bytes: json) } catch {
      throw LiveLineError(error)
    }
  }

  /// What names a line in its answer, be the rest as it may: its kind and its `id`.
  static func heading(_ object: JSONObject) -> (event: String?, id: String?) {
    let event = (try? object.string("event")).flatMap { Kind(rawValue: $0) }
    return (event?.rawValue, try? object.string("id"))
  }

  static func reading(_ object: JSONObject) throws(LiveLineError) -> LiveLine {
    do throws(JSONObjectError) { return try LiveLine(object) } catch {
      throw LiveLineError(error)
    }
  }

  private init(_ object: JSONObject) throws(JSONObjectError) {
    let name = try object.string("event")
    guard let kind = Kind(rawValue: name), kind.rawValue.utf8.elementsEqual(name.utf8) else {
      throw object.wrong(
        "event", "one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    try object.allow(["event", "id"] + (kind.isQuestion ? [] : ["at"]) + kind.keys)
    let content = try Self.content(kind, object)
    let isDated = content.needsInstant || object.isGiven("at")
    self.init(
      content, at: isDated ? try object.instant("at") : nil,
      id: object.isGiven("id") ? try object.string("id") : nil)
  }

  /// What lines there are.
  enum Kind: String, CaseIterable {
    case start, advance, commit, decided, note
    case orderCreated, orderEdited, orderCancelled, orderFinished, orderFreed, orderReopened
    case offerAccepted, offerRefused, offerExpired, refusalLifted
    case engineerUpdated, engineerRemoved, engineerMoved
    case shiftStarted, shiftEnded, loadChanged, availabilityChanged, certificatesChanged
    case partnerUpdated, partnerRemoved, policyChanged
    case whyThis, whyNot, whyNobody, whatHelps, proposals, worth, skillsGaps, stability, whatIf

    /// Whether such a line asks, and changes nothing.
    var isQuestion: Bool {
      switch self {
      case .whyThis, .whyNot, .whyNobody, .whatHelps, .proposals, .worth, .skillsGaps, .stability,
        .whatIf:
        true
      default: false
      }
    }

    /// The keys of such a line besides those that any may have.
    var keys: [String] {
      switch self {
      case .start: ["formatVersion", "policy"]
      case .advance, .skillsGaps, .stability: []
      case .commit: ["proposals"]
      case .decided: ["commit"]
      case .note: ["name", "details"]
      case .orderCreated, .orderEdited, .orderReopened, .orderCancelled, .orderFinished,
        .orderFreed:
        ["order"]
      case .offerAccepted, .offerExpired, .refusalLifted: ["order", "engineer"]
      case .offerRefused: ["order", "engineer", "reason"]
      case .engineerUpdated, .engineerRemoved, .shiftEnded: ["engineer"]
      case .engineerMoved: ["engineer", "latitude", "longitude"]
      case .shiftStarted: ["engineer", "shift_end"]
      case .loadChanged: ["engineer", "open_orders"]
      case .availabilityChanged:
        ["engineer", "available_at", "available_latitude", "available_longitude"]
      case .certificatesChanged: ["engineer", "certificates", "level"]
      case .partnerUpdated, .partnerRemoved: ["partner"]
      case .policyChanged: ["policy"]
      case .whyThis, .whyNobody, .whatHelps: ["order"]
      case .whyNot: ["order", "engineer"]
      case .proposals: ["order", "most"]
      case .worth: ["engineer", "certificate"]
      case .whatIf: ["changes"]
      }
    }
  }

  private static func content(
    _ kind: Kind, _ object: JSONObject
  ) throws(JSONObjectError) -> Content {
    switch kind {
    case .start:
      let format = try object.integer("formatVersion")
      guard format == formatVersion else {
        throw object.wrong("formatVersion", "\(formatVersion), not \(format)")
      }
      return .start(policy: object.isGiven("policy") ? try object.policy("policy") : nil)
    case .advance: return .advance
    case .commit: return .commit(proposals: try object.numberOfProposals("proposals"))
    case .decided:
      _ = try object.object("commit")
      return .decided(LiveDecision(try object.anything("commit")))
    case .note: return .note(try LiveNote(object))
    default:
      return kind.isQuestion
        ? .question(try LiveQuestion(kind, object)) : .event(try LiveEvent(kind, object))
    }
  }
}

extension LiveEvent {
  fileprivate init(_ kind: LiveLine.Kind, _ object: JSONObject) throws(JSONObjectError) {
    func order() throws(JSONObjectError) -> OrderID { try object.identifier("order") }
    func engineer() throws(JSONObjectError) -> EngineerID { try object.identifier("engineer") }
    switch kind {
    case .orderCreated: self = .orderCreated(try Order(object.object("order")))
    case .orderEdited: self = .orderEdited(try Order(object.object("order")))
    case .orderReopened: self = .orderReopened(try Order(object.object("order")))
    case .orderCancelled: self = .orderCancelled(try order())
    case .orderFinished: self = .orderFinished(try order())
    case .orderFreed: self = .orderFreed(try order())
    case .offerAccepted: self = .offerAccepted(try order(), by: try engineer())
    case .offerRefused:
      self = .offerRefused(
        try order(), by: try engineer(),
        because: RefusalGround(rawValue: try object.words("reason")))
    case .offerExpired: self = .offerExpired(try order(), by: try engineer())
    case .refusalLifted: self = .refusalLifted(try order(), for: try engineer())
    case .engineerUpdated: self = .engineerUpdated(try Engineer(object.object("engineer")))
    case .engineerRemoved: self = .engineerRemoved(try engineer())
    case .engineerMoved: self = .engineerMoved(try engineer(), to: try object.place())
    case .shiftStarted: self = .shiftStarted(try engineer(), until: try object.instant("shift_end"))
    case .shiftEnded: self = .shiftEnded(try engineer())
    case .loadChanged:
      self = .loadChanged(try engineer(), openOrders: try object.count("open_orders"))
    case .availabilityChanged:
      self = .availabilityChanged(try engineer(), try object.availability())
    case .certificatesChanged:
      self = .certificatesChanged(
        try engineer(), try object.heldCertificates("certificates"),
        level: try object.choice("level"))
    case .partnerUpdated: self = .partnerUpdated(try Partner(object.object("partner")))
    case .partnerRemoved: self = .partnerRemoved(try object.identifier("partner"))
    case .policyChanged: self = .policyChanged(try object.policy("policy"))
    default: preconditionFailure("no event of dispatch")
    }
  }
}

extension LiveNote {
  fileprivate init(_ object: JSONObject) throws(JSONObjectError) {
    let name = try object.words("name")
    var list: [Named] = []
    if object.has("details") {
      let details = try object.object("details")
      for key in details.keys {
        switch try details.anything(key) {
        case .string(let text): list.append(Named(key, .text(text)))
        case .boolean(let isTrue): list.append(Named(key, .truth(isTrue)))
        case .number: list.append(Named(key, .whole(try details.integer(key))))
        default: throw details.wrong(key, "a text, a whole number, true or false")
        }
      }
    }
    self.init(name, list)
  }
}

extension JSONObject {
  /// A policy whose every number lies in its range.
  fileprivate func policy(_ key: String) throws(JSONObjectError) -> DispatchPolicy {
    let object = try object(key)
    let policy = try DispatchPolicy(object)
    try policy.checkDigest(object)
    do throws(PolicyError) {
      try policy.validate()
    } catch {
      switch error {
      case .malformed(let inner, let rule): throw wrong(key, inner, nil, rule)
      case .outOfRange(let inner, let value, let rule):
        throw wrong(key, inner, .number(value), rule)
      }
    }
    return policy
  }

  private func wrong(
    _ key: String, _ inner: String, _ value: JSONValue?, _ rule: String
  ) -> JSONObjectError {
    JSONObjectError(key: "\(key).\(inner)", value: value, rule: rule)
  }
}
