/// Who may give a command and where a case must be for it to make sense.
struct CommandRule {
  /// Any one of these is enough (2.20.2).
  let permissions: [Permission]
  /// Where, as bits of ``CasePlace``; nil: table 2.2.1 decides.
  let places: UInt16?

  func allows(_ place: CasePlace) -> Bool { places.map { $0 & place.bit != 0 } ?? true }
}

extension CommandKind {
  /// The rule of this command.
  var rule: CommandRule { Self.rules[Int(rawValue)] }

  /// The permissions any one of which this command needs (2.20.2).
  public var permissions: [Permission] { rule.permissions }

  /// Where a case must be for this command; empty: table 2.2.1 says which statuses.
  public var places: [CasePlace] {
    guard let places = rule.places else { return [] }
    return CasePlace.allCases.filter { places & $0.bit != 0 }
  }

  private static let rules: [CommandRule] = allCases.map(rule(of:))

  // One line a command: a table, not a function with branches.
  private static func rule(of kind: CommandKind) -> CommandRule {
    switch kind {
    case .recordIntake: at([.blank], .write(.intake))
    case .amendIntake, .confirmReadBack: at([.intakeDraft], .write(.intake))
    case .submitIntake: at([.intakeDraft], .write(.intake))
    case .verifyProduct: at(.intake + .active, .write(.intake))
    case .giveFeedback:
      at([.intakeSubmitted] + .active, .write(.intake), .write(.appointment))
    case .linkRepeatedContact: at([.intakeSubmitted] + .active, .write(.intake))
    case .closeIntake: at([.intakeDraft, .intakeSubmitted], .write(.intake))
    case .judgeIncident:
      at([.intakeSubmitted, .intakeClosed] + .active + .ended, Permission(.approve, .incident))
    case .createOrder: CommandRule(permissions: [.write(.workOrder)], places: nil)
    case .amendOrder: at(.active, .write(.orderAmendment))
    case .requestAmendment: at(.active, Permission(.request, .orderAmendment))
    case .cancelOrder:
      CommandRule(permissions: [.write(.intake), .write(.workOrder)], places: nil)
    case .link: at(.intake + .active + .ended, .write(.intake), .write(.workOrder))
    case .informLeader: at([.intakeSubmitted, .pending], .write(.intake))
    case .requestMatch: at([.pending], .write(.automaticMatch), .write(.manualDispatch))
    case .makeOffer: at([.pending], .write(.automaticMatch), .write(.manualDispatch))
    case .confirmDelivery, .expireOffer: at([.pending], .write(.automaticMatch))
    case .acceptOffer, .refuseOffer: at([.pending], .write(.offerAnswer))
    case .withdrawOffer: at([.pending], .write(.automaticMatch), .write(.manualDispatch))
    case .queueForManual: at([.pending], .write(.automaticMatch), .write(.manualDispatch))
    case .assignPartner, .withdrawAcceptance: at([.pending], .write(.manualDispatch))
    case .liftExclusion: at([.pending, .scheduled], .write(.refusalExclusion))
    case .changeOwner, .addExecutor, .endExecutor: at(.active, .write(.manualDispatch))
    case .recordCall: at(.active, .write(.appointment))
    case .offerSlots: at([.pending, .scheduled, .inService], .write(.appointment))
    case .agreeAppointment, .changeAppointment:
      CommandRule(permissions: [.write(.appointment)], places: nil)
    case .sendConfirmation: at([.scheduled, .inService], .write(.appointment))
    case .signAppointment: at([.scheduled, .inService], Permission(.confirm, .appointment))
    case .remindCustomer, .checkBeforeVisit, .prepare, .foreseeArrival, .sendLateNotice:
      at([.scheduled, .inService], .write(.appointment), .write(.automaticMatch))
    case .startService: CommandRule(permissions: [.write(.serviceRecord)], places: nil)
    case .reportMoment:
      at([.pending, .scheduled, .inService, .completed], .write(.serviceRecord))
    case .recordEtiquette, .recordDiagnosis, .enterNode, .recordFindings, .proposeQuote,
      .replacePart, .testFunction, .giveCare, .recordServiceForm, .demonstrate, .chargeFee:
      at([.inService], .write(.serviceRecord))
    case .answerQuote: at([.inService], Permission(.consent, .serviceRecord))
    case .requestPart: at([.pending, .scheduled, .inService], .write(.serviceRecord))
    case .approvePart, .supplyPart, .delayPart:
      at([.pending, .scheduled, .inService], .write(.workOrder))
    case .startSession, .endSession: at([.inService], .write(.serviceRecord))
    case .reportUnsolvable: at(.active, .write(.serviceRecord))
    case .tellProgress: at([.intakeSubmitted] + .active, .write(.appointment))
    case .interruptService: CommandRule(permissions: [.write(.serviceRecord)], places: nil)
    case .withdrawEngineer:
      CommandRule(permissions: [.write(.manualDispatch)], places: nil)
    case .pay:
      at([.inService, .cancelled, .completed], .write(.serviceRecord), .write(.signature))
    case .sendInvoice: at([.inService, .cancelled, .completed, .fullyClosed], .write(.workOrder))
    case .signByCustomer: at([.inService], .write(.signature))
    case .signByEngineer: at([.inService], .write(.signature))
    case .refuseSignature, .handOverCopy:
      at([.inService, .completed], .write(.serviceRecord))
    case .confirmSolved: at([.inService, .completed], .write(.signature), .write(.survey))
    case .completeOrder, .completeByPhone:
      CommandRule(permissions: [.write(.serviceRecord)], places: nil)
    case .reportSolution: at([.inService, .completed], .write(.serviceRecord))
    case .recordFollowUp, .recordSurvey: at([.completed], .write(.survey))
    case .handOverRecovery, .contactRecovery, .closeRecovery:
      at([.completed, .inService], .write(.complaint))
    case .reopenOrder: CommandRule(permissions: [.write(.survey)], places: nil)
    case .closeFully: at([.completed], .write(.survey))
    case .archive: at([.fullyClosed, .cancelled, .intakeClosed], .write(.statistics))
    case .advanceClocks: at(.all, .write(.automaticMatch))
    }
  }

  private static func at(_ places: [CasePlace], _ permissions: Permission...) -> CommandRule {
    CommandRule(permissions: permissions, places: places.reduce(0) { $0 | $1.bit })
  }
}

extension [CasePlace] {
  fileprivate static let intake: Self = [.intakeDraft, .intakeSubmitted]
  fileprivate static let active: Self = [.pending, .scheduled, .inService]
  fileprivate static let ended: Self = [.completed, .cancelled, .fullyClosed]
  fileprivate static let all = CasePlace.allCases
}
