/// What a clock can hear: the kinds of signals the workflow and its neighbours send to clocks.
///
/// A clock knows no command and no event, only these; whoever has events maps them to signals.
public enum ClockSignalKind: UInt8, Sendable, Hashable, CaseIterable {
  /// The telephone rings at the service centre.
  case phoneRang
  /// An agent answers the telephone; the amount is the number of rings.
  case phoneAnswered
  /// A customer's message arrives on an online channel.
  case messageArrived
  /// The first reply, human or automatic, reaches the customer.
  case firstReplied
  /// The request reaches a channel of the service organisation.
  case demandRaised
  /// Any response at all reaches the customer.
  case anyResponseGiven
  /// The service organisation accepts the request.
  case requestAccepted
  /// Somebody of the service organisation contacts the customer.
  case customerContacted
  /// The first contact with the customer in an incident.
  case firstContactMade
  /// A fault report is received at the service desk.
  case reportReceived
  /// The report is recorded with its contact data.
  case reportRecorded
  /// The dispatch data are entered in the system.
  case enteredInSystem
  /// The technical leader is informed of the report.
  case leaderInformed
  /// The person responsible is chosen.
  case personChosen
  /// The correct message has reached the person responsible.
  case personNotified
  /// The intake record is submitted; urgency is judged here.
  case intakeSubmitted
  /// A feedback reaches the customer; its kind says what it holds.
  case feedbackGiven
  /// A person takes the incident candidate: confirms, changes or dismisses its level.
  case emergencyTakenUp
  /// The customer is promised a call of the engineer.
  case contactPromised
  /// The engineer's first contact with the customer.
  case engineerContacted
  /// A technician's first contact with a plan of action.
  case technicianResponded
  /// The work order is created.
  case orderCreated
  /// The first offer is sent, or the order enters the manual queue.
  case dispatchTriggered
  /// The order enters the manual queue.
  case manualQueueEntered
  /// The order leaves the manual queue.
  case manualQueueLeft
  /// An offer is on the engineer's app; the part is its number.
  case offerDelivered
  /// The engineer accepts or refuses with a reason; the part is the offer's number.
  case offerAnswered
  /// An offer is withdrawn or the order gone; the part is the offer's number.
  case offerClosed
  /// The order is accepted, by whatever offer.
  case offerAccepted
  /// The acceptance is withdrawn; dispatch begins again.
  case acceptanceWithdrawn
  /// The appointment is agreed, again or for the first time; from and until are its window.
  case appointmentMade
  /// The appointment no longer stands.
  case appointmentCancelled
  /// The reminder call before the visit is made.
  case reminderCalled
  /// The customer asked to be called ahead; until is the beginning of the window.
  case callAheadAgreed
  /// The engineer has called ahead as asked.
  case calledAhead
  /// The forecast arrival is late; until is the instant from which the visit is late.
  case latenessForeseen
  /// The visit is no longer expected to be late.
  case latenessCleared
  /// The customer is told of the lateness.
  case lateNoticeGiven
  /// The service begins: departure, or the start of a remote session.
  case serviceBegan
  /// The engineer is at the customer's, or the remote session has the customer on the line.
  case arrived
  /// The engineer reports that the fault cannot be solved now.
  case notSolvableNow
  /// The customer is called about the time of the repair.
  case customerCalled
  /// A repair begins; the part is its number, the amount the standard hours in milliseconds.
  case repairStarted
  /// A repair ends; the part is its number.
  case repairEnded
  /// A node of the procedure begins; the part is its number, the amount its limit in milliseconds.
  case nodeStarted
  /// A node of the procedure ends; the part is its number.
  case nodeEnded
  /// A problem is left unsolved for now.
  case unsolvedReported
  /// The customer is told of the progress of an unsolved problem.
  case progressReported
  /// The interval of a visit that completes the service ends; the part is the visit's number.
  case serviceEnded
  /// The customer signs, or the refusal is documented; the part is the visit's number.
  case customerSigned
  /// The problem is resolved.
  case resolved
  /// The order is completed.
  case completed
  /// A completed order is opened again.
  case reopened
  /// An implementation is finished.
  case implementationFinished
  /// The case is cancelled.
  case caseCancelled
  /// A follow-up reached the customer; the part is the step of the plan.
  case followUpReached
  /// The follow-up went out as a message; the part is the step of the plan.
  case followUpMessageSent
  /// The survey is answered; the part is the step of the plan.
  case surveyDone
  /// A routine follow-up is done.
  case routineFollowUpDone
  /// A low score or a negative comment is recorded; the part is the number of its case.
  case dissatisfactionRecorded
  /// The supervisor has the case of dissatisfaction; the part is its number.
  case supervisorTookOver
  /// The supervisor contacted the customer with apology and solution; the part is the case's
  /// number.
  case supervisorContacted
  /// The same fault is reported again.
  case sameFaultReported
  /// An incident is identified; its level is given.
  case incidentIdentified
  /// The level of the incident is decided.
  case incidentLevelDecided
  /// The customers of the incident are contacted.
  case incidentContacted
  /// The meeting is held and the notice issued.
  case incidentStarted
  /// An emergency of the training's ladder occurs; its level is given.
  case emergencyRaised
  /// The emergency plan is started.
  case emergencyPlanStarted
  /// The special team is working.
  case emergencyTeamWorking
  /// The departments have solved the emergency together.
  case emergencySolved
  /// The incident is confirmed as resolved.
  case incidentResolved
  /// The review report of the incident is written.
  case reviewReported
  /// A repairer is on site during an incident.
  case repairerOnSite
  /// The analysis of the cause begins.
  case analysisStarted
  /// The cause is known.
  case causeKnown
  /// A promise within the incident; the part is its number, until the promised instant.
  case promiseGiven
  /// A promise within the incident is kept; the part is its number.
  case promiseKept
  /// What held the service up is over.
  case stormEnded
  /// The delivery held up is made.
  case deliveryMade
  /// The recovery of a key customer begins.
  case interventionBegan
  /// The key customer's problem is solved.
  case recovered
  /// An ISO week begins; the part is its number.
  case weekOpened
  /// A month begins; the part is its number.
  case monthOpened
  /// A quarter begins; the part is its number.
  case quarterOpened
  /// The monthly statistics are finished.
  case statisticsFinished
  /// A version of the template is published.
  case templatePublished
  /// The scores of the reports are sent.
  case scoresSent
  /// Reports and summaries are submitted.
  case reportsSubmitted
  /// The forms are sent.
  case formsSent
  /// The month's incidents are reviewed.
  case incidentsReviewed
  /// The quarter's incident process is reviewed.
  case incidentProcessReviewed
  /// An emergency training is held.
  case emergencyTrainingHeld
  /// The knowledge base is checked.
  case knowledgeChecked
  /// The performance is evaluated.
  case performanceEvaluated
  /// An order is audited.
  case orderAudited
  /// A mystery customer's check is done.
  case mysteryCheckDone
  /// Compliance is audited.
  case complianceAudited
  /// A training of engineers is held.
  case trainingHeld
  /// A response was measured; the amount is its time in milliseconds.
  case responseMeasured
  /// A handling was measured; the amount is its time in milliseconds.
  case handlingMeasured
  /// The product was purchased; the amount is its warranty in months.
  case purchased
  /// A service of the product was done.
  case serviceDone
  /// The last contact with a customer of the register; the amount is his tier's rhythm in
  /// milliseconds.
  case customerSpokenTo
  /// The reminder to contact the customer is done.
  case customerReminded
  /// The care reminder went out.
  case careReminded
  /// A warranty extension is granted as compensation.
  case compensationGranted
  /// A pause begins; its reason is given.
  case pauseBegan
  /// A pause ends; its reason is given.
  case pauseEnded
}

extension ClockSignalKind {
  /// The names of all kinds, by raw value; the cases count up from 0.
  private static let names = allCases.map { String(describing: $0) }

  /// The stable key, as JSON spells it.
  public var key: String { Self.names[Int(rawValue)] }

  /// The kind with this key; nil where there is none.
  ///
  /// - Complexity: O(*k*) for *k* kinds.
  public init?(key: String) {
    guard let position = Self.names.firstIndex(of: key) else { return nil }
    self = Self.allCases[position]
  }
}

extension ClockSignalKind: Codable {
  /// Reads a key.
  ///
  /// - Throws: `DecodingError` where no kind has this key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let key = try container.decode(String.self)
    guard let kind = Self(key: key) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(key) is no kind of signal")
    }
    self = kind
  }

  /// Writes the key.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(key)
  }
}
