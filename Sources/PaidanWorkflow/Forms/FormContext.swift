public import PaidanModel

/// What a form is held against: the rules, the present, and the records it refers to.
public struct FormContext: Sendable {
  /// The rules of the template.
  public let policy: FormPolicy
  /// The lint of the template.
  public let lint: DescriptionLint
  /// The channels accepted on new input (INT-01).
  public var channels: [Channel]
  /// The minute at which the form is checked.
  public var now: LocalMinute
  /// The numbers that exist (FORM-G3).
  public var existing: Set<FormNumber>
  /// The product of the request, where the catalogue knows it (INT-05, C-44).
  public var product: Product?
  /// The model on the proof of purchase, where one was seen (FORM-CR 6).
  public var modelOnProof: ProductID?
  /// The intake a work order copies from (FORM-G8).
  public var intake: IntakeForm?
  /// The order the later forms copy from.
  public var order: WorkOrderForm?
  /// Everybody who works or worked on the order: assignee and executors (FORM-OS 6).
  public var workers: Set<StaffID>
  /// When a survey's answers are dissatisfied ones.
  public var lowScore: LowScoreRule
  /// Prompts of the template without an answer (INT-08).
  public var unansweredPrompts: [String]
  /// True where a proof of purchase was verified (C-44).
  public var hasVerifiedProof: Bool

  /// A context; what a form does not refer to may be left out.
  public init(
    policy: FormPolicy, lint: LintPolicy,
    channels: [Channel] = CasePolicy.standardConsumer.channels, now: LocalMinute,
    existing: Set<FormNumber> = [],
    product: Product? = nil, modelOnProof: ProductID? = nil, intake: IntakeForm? = nil,
    order: WorkOrderForm? = nil, workers: Set<StaffID> = [],
    lowScore: LowScoreRule = LowScoreRule(), unansweredPrompts: [String] = [],
    hasVerifiedProof: Bool = false
  ) {
    self.policy = policy
    self.lint = DescriptionLint(policy: lint)
    self.channels = channels
    self.now = now
    self.existing = existing
    self.product = product
    self.modelOnProof = modelOnProof
    self.intake = intake
    self.order = order
    self.workers = workers
    self.lowScore = lowScore
    self.unansweredPrompts = unansweredPrompts
    self.hasVerifiedProof = hasVerifiedProof
  }
  /// The context of a template's own rules.
  public init(template: ProcessTemplate, now: LocalMinute, existing: Set<FormNumber> = []) {
    self.init(
      policy: template.forms, lint: template.lint, channels: template.casePolicy.channels,
      now: now, existing: existing,
      lowScore: template.followUp.survey.lowScore)
  }
}
