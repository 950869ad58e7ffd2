/// The name of an ``Action``, without what it carries.
///
/// The transition table and permissions speak of these.
public enum CommandKind: UInt8, Sendable, Hashable, CaseIterable {
  /// See ``Action``, also for all the others.
  case recordIntake
  /// See ``Action``.
  case amendIntake
  /// See ``Action``.
  case confirmReadBack
  /// See ``Action``.
  case submitIntake
  /// See ``Action``.
  case verifyProduct
  /// See ``Action``.
  case giveFeedback
  /// See ``Action``.
  case linkRepeatedContact
  /// See ``Action``.
  case closeIntake
  /// See ``Action``.
  case judgeIncident
  /// See ``Action``.
  case createOrder
  /// See ``Action``.
  case amendOrder
  /// See ``Action``.
  case requestAmendment
  /// See ``Action``.
  case cancelOrder
  /// See ``Action``.
  case link
  /// See ``Action``.
  case informLeader
  /// See ``Action``.
  case requestMatch
  /// See ``Action``.
  case makeOffer
  /// See ``Action``.
  case confirmDelivery
  /// See ``Action``.
  case acceptOffer
  /// See ``Action``.
  case refuseOffer
  /// See ``Action``.
  case expireOffer
  /// See ``Action``.
  case withdrawOffer
  /// See ``Action``.
  case queueForManual
  /// See ``Action``.
  case assignPartner
  /// See ``Action``.
  case withdrawAcceptance
  /// See ``Action``.
  case liftExclusion
  /// See ``Action``.
  case changeOwner
  /// See ``Action``.
  case addExecutor
  /// See ``Action``.
  case endExecutor
  /// See ``Action``.
  case recordCall
  /// See ``Action``.
  case offerSlots
  /// See ``Action``.
  case agreeAppointment
  /// See ``Action``.
  case changeAppointment
  /// See ``Action``.
  case sendConfirmation
  /// See ``Action``.
  case signAppointment
  /// See ``Action``.
  case remindCustomer
  /// See ``Action``.
  case checkBeforeVisit
  /// See ``Action``.
  case prepare
  /// See ``Action``.
  case foreseeArrival
  /// See ``Action``.
  case sendLateNotice
  /// See ``Action``.
  case startService
  /// See ``Action``.
  case reportMoment
  /// See ``Action``.
  case recordEtiquette
  /// See ``Action``.
  case recordDiagnosis
  /// See ``Action``.
  case enterNode
  /// See ``Action``.
  case recordFindings
  /// See ``Action``.
  case proposeQuote
  /// See ``Action``.
  case answerQuote
  /// See ``Action``.
  case requestPart
  /// See ``Action``.
  case approvePart
  /// See ``Action``.
  case supplyPart
  /// See ``Action``.
  case delayPart
  /// See ``Action``.
  case replacePart
  /// See ``Action``.
  case testFunction
  /// See ``Action``.
  case giveCare
  /// See ``Action``.
  case startSession
  /// See ``Action``.
  case endSession
  /// See ``Action``.
  case reportUnsolvable
  /// See ``Action``.
  case tellProgress
  /// See ``Action``.
  case interruptService
  /// See ``Action``.
  case withdrawEngineer
  /// See ``Action``.
  case recordServiceForm
  /// See ``Action``.
  case demonstrate
  /// See ``Action``.
  case chargeFee
  /// See ``Action``.
  case pay
  /// See ``Action``.
  case sendInvoice
  /// See ``Action``.
  case signByCustomer
  /// See ``Action``.
  case signByEngineer
  /// See ``Action``.
  case refuseSignature
  /// See ``Action``.
  case handOverCopy
  /// See ``Action``.
  case confirmSolved
  /// See ``Action``.
  case completeOrder
  /// See ``Action``.
  case completeByPhone
  /// See ``Action``.
  case reportSolution
  /// See ``Action``.
  case recordFollowUp
  /// See ``Action``.
  case recordSurvey
  /// See ``Action``.
  case handOverRecovery
  /// See ``Action``.
  case contactRecovery
  /// See ``Action``.
  case closeRecovery
  /// See ``Action``.
  case reopenOrder
  /// See ``Action``.
  case closeFully
  /// See ``Action``.
  case archive
  /// See ``Action``.
  case advanceClocks
}

extension Action {
  /// The name of the action.
  public var kind: CommandKind {
    switch self {
    case .recordIntake: .recordIntake
    case .amendIntake: .amendIntake
    case .confirmReadBack: .confirmReadBack
    case .submitIntake: .submitIntake
    case .verifyProduct: .verifyProduct
    case .giveFeedback: .giveFeedback
    case .linkRepeatedContact: .linkRepeatedContact
    case .closeIntake: .closeIntake
    case .judgeIncident: .judgeIncident
    case .createOrder: .createOrder
    case .amendOrder: .amendOrder
    case .requestAmendment: .requestAmendment
    case .cancelOrder: .cancelOrder
    case .link: .link
    case .informLeader: .informLeader
    case .requestMatch: .requestMatch
    case .makeOffer: .makeOffer
    case .confirmDelivery: .confirmDelivery
    case .acceptOffer: .acceptOffer
    case .refuseOffer: .refuseOffer
    case .expireOffer: .expireOffer
    case .withdrawOffer: .withdrawOffer
    case .queueForManual: .queueForManual
    case .assignPartner: .assignPartner
    case .withdrawAcceptance: .withdrawAcceptance
    case .liftExclusion: .liftExclusion
    case .changeOwner: .changeOwner
    case .addExecutor: .addExecutor
    case .endExecutor: .endExecutor
    case .recordCall: .recordCall
    case .offerSlots: .offerSlots
    case .agreeAppointment: .agreeAppointment
    case .changeAppointment: .changeAppointment
    case .sendConfirmation: .sendConfirmation
    case .signAppointment: .signAppointment
    case .remindCustomer: .remindCustomer
    case .checkBeforeVisit: .checkBeforeVisit
    case .prepare: .prepare
    case .foreseeArrival: .foreseeArrival
    case .sendLateNotice: .sendLateNotice
    case .startService: .startService
    case .reportMoment: .reportMoment
    case .recordEtiquette: .recordEtiquette
    case .recordDiagnosis: .recordDiagnosis
    case .enterNode: .enterNode
    case .recordFindings: .recordFindings
    case .proposeQuote: .proposeQuote
    case .answerQuote: .answerQuote
    case .requestPart: .requestPart
    case .approvePart: .approvePart
    case .supplyPart: .supplyPart
    case .delayPart: .delayPart
    case .replacePart: .replacePart
    case .testFunction: .testFunction
    case .giveCare: .giveCare
    case .startSession: .startSession
    case .endSession: .endSession
    case .reportUnsolvable: .reportUnsolvable
    case .tellProgress: .tellProgress
    case .interruptService: .interruptService
    case .withdrawEngineer: .withdrawEngineer
    case .recordServiceForm: .recordServiceForm
    case .demonstrate: .demonstrate
    case .chargeFee: .chargeFee
    case .pay: .pay
    case .sendInvoice: .sendInvoice
    case .signByCustomer: .signByCustomer
    case .signByEngineer: .signByEngineer
    case .refuseSignature: .refuseSignature
    case .handOverCopy: .handOverCopy
    case .confirmSolved: .confirmSolved
    case .completeOrder: .completeOrder
    case .completeByPhone: .completeByPhone
    case .reportSolution: .reportSolution
    case .recordFollowUp: .recordFollowUp
    case .recordSurvey: .recordSurvey
    case .handOverRecovery: .handOverRecovery
    case .contactRecovery: .contactRecovery
    case .closeRecovery: .closeRecovery
    case .reopenOrder: .reopenOrder
    case .closeFully: .closeFully
    case .archive: .archive
    case .advanceClocks: .advanceClocks
    }
  }
}
