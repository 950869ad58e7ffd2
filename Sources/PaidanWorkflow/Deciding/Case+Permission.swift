internal import PaidanModel

extension Case {
  /// How somebody stands to this case ('own', 'team' in the matrix of 2.20.2).
  ///
  /// - Complexity: O(*o*) in the number of offers and executors.
  public func relation(of actor: Actor) -> Relation {
    if let customer = actor.customer {
      return customer == intake?.facts.customer ? .own : .other
    }
    if let staff = actor.staff, isOwn(staff) { return .own }
    if let team = actor.team, team == order?.facts.team { return .team }
    return .other
  }

  private func isOwn(_ staff: StaffID) -> Bool {
    if assignment.owner == staff || service.visits.last?.engineer == staff { return true }
    for offer in assignment.offers where offer.outcome == nil && offer.engineer == staff {
      return true
    }
    for executor in assignment.executors where executor.until == nil && executor.staff == staff {
      return true
    }
    return false
  }

  /// What holds of this case that a cell of the matrix may ask for.
  func circumstances(of action: Action, _ template: ProcessTemplate) -> Set<Circumstance> {
    var set: Set<Circumstance> = []
    if template.content.casePolicy.dispatchMode == .leaderSelect {
      set.insert(.leaderSelects)
      if assignment.isLeaderUnreachable { set.insert(.leaderUnreachable) }
    }
    switch intake?.incident {
    case .taken(let level):
      set.insert(.incident)
      if level == .level1 { set.insert(.majorIncident) }
    case .open, .dismissed, nil: break
    }
    if let recovery = followUp.recovery, recovery.handedOverAt == nil { set.insert(.opening) }
    if status == .pending || status == .scheduled || status == .inService {
      set.insert(.activeOrder)
    }
    return set
  }

  /// One of the command's permissions must be granted (2.20.2).
  func checkPermission(
    _ command: Command, _ rule: CommandRule, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    let relation = relation(of: command.actor)
    let role = command.actor.role
    let permissions = command.action.permissions ?? rule.permissions
    for permission in permissions
    where template.content.roles.permits(role, permission, relation: relation) { return }
    // Only few cells ask for circumstances: they are gathered when nothing else has granted.
    let circumstances = circumstances(of: command.action, template)
    for permission in permissions
    where template.content.roles.permits(
      role, permission, relation: relation, circumstances: circumstances)
    {
      return
    }
    throw .notPermitted(
      command: command.action.kind, role: role, permission: permissions[0], relation: relation)
  }
}

extension Action {
  /// The permissions where they depend on more than the kind of command; nil: the kind's.
  var permissions: [Permission]? {
    switch self {
    case .judgeIncident(.level1): [Permission(.approve, .majorIncident)]
    default: nil
    }
  }
}
