internal import PaidanModel
internal import PaidanText

extension LiveLine {
  /// The line as UTF-8 JSON, without a line break.
  ///
  /// Names and texts of the values it is made of should be such as a day's files may hold: none
  /// empty, certificates without `@` and `;`. A line with others is written and refused by readers.
  public var json: [UInt8] {
    var json = JSONWriter(compact: true)
    json.object { json in
      json.field("event", name)
      if let at { json.field("at", at.description) }
      if let id { json.field("id", id) }
      switch content {
      case .start(let policy):
        json.field("formatVersion", Self.formatVersion)
        if let policy { json.field("policy") { policy.write(into: &$0, digest: false) } }
      case .event(let event): json.fields(of: event)
      case .advance: break
      case .commit(let proposals): if let proposals { json.field("proposals", proposals) }
      case .decided(let decision): json.field("commit") { $0.value(decision.value) }
      case .note(let note): json.fields(of: note)
      case .question(let question): json.fields(of: question)
      }
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of event: LiveEvent) {
    switch event {
    case .orderCreated(let order), .orderEdited(let order), .orderReopened(let order):
      field("order") { $0.value(order) }
    case .orderCancelled(let order), .orderFinished(let order), .orderFreed(let order):
      field("order", order.text)
    case .offerAccepted(let order, let engineer), .offerExpired(let order, let engineer),
      .refusalLifted(let order, let engineer):
      field("order", order.text)
      field("engineer", engineer.text)
    case .offerRefused(let order, let engineer, let reason):
      field("order", order.text)
      field("engineer", engineer.text)
      field("reason", reason.rawValue)
    case .engineerUpdated(let engineer): field("engineer") { $0.value(engineer) }
    case .engineerRemoved(let engineer), .shiftEnded(let engineer):
      field("engineer", engineer.text)
    case .engineerMoved(let engineer, let place):
      field("engineer", engineer.text)
      self.place(place)
    case .shiftStarted(let engineer, let end):
      field("engineer", engineer.text)
      field("shift_end", end.description)
    case .loadChanged(let engineer, let open):
      field("engineer", engineer.text)
      field("open_orders", open)
    case .availabilityChanged(let engineer, let availability):
      field("engineer", engineer.text)
      if let availability { fields(of: availability) }
    case .certificatesChanged(let engineer, let certificates, let level):
      field("engineer", engineer.text)
      held(certificates)
      field("level", level.rawValue)
    case .partnerUpdated(let partner): field("partner") { $0.value(partner) }
    case .partnerRemoved(let partner): field("partner", partner.text)
    case .policyChanged(let policy):
      field("policy") { policy.write(into: &$0, digest: false) }
    }
  }

  fileprivate mutating func fields(of note: LiveNote) {
    field("name", note.name)
    if note.details.isEmpty { return }
    objectField("details") { json in
      for named in note.details {
        switch named.detail {
        case .text(let text): json.field(named: named.name, .string(text))
        case .whole(let number): json.field(named: named.name, number)
        case .truth(let isTrue): json.field(named: named.name, .boolean(isTrue))
        }
      }
    }
  }
}
