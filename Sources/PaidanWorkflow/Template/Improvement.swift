public import PaidanModel

/// One entry of the improvement register: what was found, what is done about it, and the version of
/// the template it led to (CFG-06, CFG-07, CFG-11).
public struct Improvement: Sendable, Hashable, Codable {
  /// Its stable key.
  public var key: String
  /// The meeting it comes from.
  public var meeting: Meeting
  /// What was found to be the root cause.
  public var rootCause: String
  /// What is to change.
  public var kind: Kind
  /// What is done, by whom and by when.
  public var actions: [Action]
  /// How far it has come.
  public private(set) var steps: [Step]
  /// The template and version it led to; nil while it has led to none.
  public private(set) var template: TemplateVersion?

  /// The meetings that find improvements.
  public enum Meeting: String, Sendable, Hashable, Codable, CaseIterable {
    /// 售后.
    case afterSales
    /// 技术.
    case technical
    /// 生产.
    case production
  }

  /// What an improvement changes.
  public enum Kind: Sendable, Hashable, Codable {
    /// Further steps of a check for a model.
    case checkSteps(product: ProductID, steps: [String])
    /// A threshold of the safety stock of a part.
    case safetyStock(part: PartID, atLeast: Int)
    /// A module of a form.
    case formModule(form: FormCode, name: String)
    /// A training.
    case training(topic: String, perMonth: Int)
    /// Any other change of the process.
    case process(String)
  }

  /// Something to be done.
  public struct Action: Sendable, Hashable, Codable {
    /// What.
    public var text: String
    /// By whom.
    public var owner: StaffID
    /// By when.
    public var dueBy: LocalDate

    /// Something to be done.
    public init(_ text: String, owner: StaffID, dueBy: LocalDate) {
      self.text = text
      self.owner = owner
      self.dueBy = dueBy
    }
  }

  /// The phases of the cycle (PDCA).
  public enum Phase: String, Sendable, Hashable, Codable, CaseIterable {
    /// A goal from data.
    case plan
    /// It is done.
    case `do`
    /// Its effect is checked.
    case check
    /// It becomes the standard.
    case act
  }

  /// A phase that was done.
  public struct Step: Sendable, Hashable, Codable {
    /// Which.
    public let phase: Phase
    /// When.
    public let at: Instant
    /// The goal, the deed, the effect or the standard, in words.
    public let note: String
  }

  /// An improvement without steps as yet.
  public init(
    _ key: String, meeting: Meeting, rootCause: String, kind: Kind, actions: [Action]
  ) {
    self.key = key
    self.meeting = meeting
    self.rootCause = rootCause
    self.kind = kind
    self.actions = actions
    steps = []
  }

  /// Records the next phase of the cycle.
  ///
  /// - Throws: ``ImprovementError`` where another phase is next, the note is empty, or it would lie
  ///   before the last.
  public mutating func record(
    _ phase: Phase, note: String, at instant: Instant
  ) throws(ImprovementError) {
    let next = Phase.allCases[steps.count % Phase.allCases.count]
    guard phase == next else { throw .phaseOutOfOrder(given: phase, next: next) }
    guard !note.isEmpty else { throw .emptyNote(phase) }
    if let last = steps.last, instant < last.at { throw .beforeLast(phase) }
    steps.append(Step(phase: phase, at: instant, note: note))
  }

  /// Links the version of the template the improvement led to.
  ///
  /// - Throws: ``ImprovementError/notStandardised`` before its cycle has come to 'act'.
  public mutating func link(to template: TemplateVersion) throws(ImprovementError) {
    guard steps.last?.phase == .act else { throw .notStandardised }
    self.template = template
  }
}

/// Names one version of a template.
public struct TemplateVersion: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The template.
  public let id: TemplateID
  /// Its version.
  public let version: Int

  /// A version of a template.
  public init(id: TemplateID, version: Int) {
    self.id = id
    self.version = version
  }

  /// `standardConsumer 3`.
  public var description: String { "\(id) \(version)" }
}

/// Why an improvement's cycle cannot go on so.
public enum ImprovementError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The phases go round: plan, do, check, act.
  case phaseOutOfOrder(given: Improvement.Phase, next: Improvement.Phase)
  /// A phase without words.
  case emptyNote(Improvement.Phase)
  /// A phase before the one it follows.
  case beforeLast(Improvement.Phase)
  /// No version follows from what has not become the standard.
  case notStandardised

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .phaseOutOfOrder(let given, let next):
      "phase \(given.rawValue) must wait; \(next.rawValue) is next"
    case .emptyNote(let phase): "note of \(phase.rawValue) must say something"
    case .beforeLast(let phase): "phase \(phase.rawValue) must not lie before the last"
    case .notStandardised: "template must not be linked before the phase act"
    }
  }
}
