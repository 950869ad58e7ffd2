internal import PaidanModel
internal import PaidanText

extension LiveQuestion {
  init(_ kind: LiveLine.Kind, _ object: JSONObject) throws(JSONObjectError) {
    switch kind {
    case .whyThis: self = .whyThis(try object.identifier("order"))
    case .whyNot:
      self = .whyNot(try object.identifier("order"), try object.identifier("engineer"))
    case .whyNobody: self = .whyNobody(try object.identifier("order"))
    case .whatHelps: self = .whatHelps(try object.identifier("order"))
    case .proposals:
      let most = try object.numberOfProposals("most")
      if case .object = try object.anything("order") {
        self = .proposalsForRecord(try Order(object.object("order")), most: most)
      } else {
        self = .proposals(try object.identifier("order"), most: most)
      }
    case .worth:
      if object.isGiven("certificate") {
        self = .worthOfCertificate(
          Certificate(try object.words("certificate")), try object.identifier("engineer"))
      } else {
        self = .worthOfTime(object.isGiven("engineer") ? try object.identifier("engineer") : nil)
      }
    case .skillsGaps: self = .skillsGaps
    case .stability: self = .stability
    case .whatIf:
      var changes: [ManualChange] = []
      for change in try object.objects("changes") { changes.append(try ManualChange(change)) }
      self = .whatIf(changes)
    default: preconditionFailure("no question")
    }
  }
}

extension ManualChange {
  private enum Kind: String, CaseIterable {
    case assign, leaveOut, exclude, setUrgency, addEngineer, alterEngineer, removeEngineer
  }

  fileprivate init(_ object: JSONObject) throws(JSONObjectError) {
    let kind: Kind = try object.choice("change")
    func allow(_ keys: String...) throws(JSONObjectError) { try object.allow(["change"] + keys) }
    switch kind {
    case .assign:
      try allow("order", "engineer")
      self = .assign(try object.identifier("order"), to: try object.identifier("engineer"))
    case .leaveOut:
      try allow("order")
      self = .leaveOut(try object.identifier("order"))
    case .exclude:
      try allow("order", "engineer")
      self = .exclude(try object.identifier("order"), from: try object.identifier("engineer"))
    case .setUrgency:
      try allow("order", "urgency")
      self = .setUrgency(try object.identifier("order"), try object.choice("urgency"))
    case .addEngineer:
      try allow("engineer")
      self = .addEngineer(try Engineer(object.object("engineer")))
    case .alterEngineer:
      try allow("engineer")
      self = .alterEngineer(try Engineer(object.object("engineer")))
    case .removeEngineer:
      try allow("engineer")
      self = .removeEngineer(try object.identifier("engineer"))
    }
  }
}

extension JSONWriter {
  mutating func fields(of question: LiveQuestion) {
    switch question {
    case .whyThis(let order), .whyNobody(let order), .whatHelps(let order):
      field("order", order.text)
    case .whyNot(let order, let engineer):
      field("order", order.text)
      field("engineer", engineer.text)
    case .proposals(let order, let most):
      field("order", order.text)
      if let most { field("most", most) }
    case .proposalsForRecord(let order, let most):
      field("order") { $0.value(order) }
      if let most { field("most", most) }
    case .worthOfTime(let engineer): if let engineer { field("engineer", engineer.text) }
    case .worthOfCertificate(let certificate, let engineer):
      field("certificate", certificate.name)
      field("engineer", engineer.text)
    case .skillsGaps, .stability: break
    case .whatIf(let changes): arrayField("changes", changes) { $0.value($1) }
    }
  }

  private mutating func value(_ change: ManualChange) {
    object { json in
      switch change {
      case .assign(let order, let engineer):
        json.field("change", "assign")
        json.field("order", order.text)
        json.field("engineer", engineer.text)
      case .leaveOut(let order):
        json.field("change", "leaveOut")
        json.field("order", order.text)
      case .exclude(let order, let engineer):
        json.field("change", "exclude")
        json.field("order", order.text)
        json.field("engineer", engineer.text)
      case .setUrgency(let order, let urgency):
        json.field("change", "setUrgency")
        json.field("order", order.text)
        json.field("urgency", urgency.rawValue)
      case .addEngineer(let engineer):
        json.field("change", "addEngineer")
        json.field("engineer") { $0.value(engineer) }
      case .alterEngineer(let engineer):
        json.field("change", "alterEngineer")
        json.field("engineer") { $0.value(engineer) }
      case .removeEngineer(let engineer):
        json.field("change", "removeEngineer")
        json.field("engineer", engineer.text)
      }
    }
  }
}
