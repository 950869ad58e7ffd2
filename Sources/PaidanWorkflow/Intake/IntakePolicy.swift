/// What helps at intake: prompts, hints, guides, products served.
///
/// A section of the process template.
public struct IntakePolicy: Sendable, Hashable, Codable {
  /// Questions about the problem (INT-08).
  public var prompts: [IntakePrompt]
  /// How urgency is judged (INT-10, INT-11).
  public var urgency: UrgencyGuide
  /// What to say to whom, by how he feels (INT-17).
  public var emotionHints: [EmotionHints]
  /// How to handle which type of customer (INT-32).
  public var customerHints: [CustomerHints]
  /// What a customer may try himself (INT-24).
  public var selfChecks: [SelfCheck]
  /// Lines of products served, with examples of the services (INT-34).
  public var domains: [DomainServices]
  /// The layer each service kind belongs to (INT-35).
  public var layers: [KindLayer]
  /// What is shown where a customer has earlier faults on record (INT-19).
  public var historyHint: LocalizedText
  /// Minutes after which an intake without anything following it raises an alert, where nothing
  /// else was promised (INT-26).
  public var silenceMinutes: Int

  /// Hints for one emotion, in the order in which they are to be followed.
  public struct EmotionHints: Sendable, Hashable, Codable {
    /// How the customer feels.
    public var emotion: CustomerEmotion
    /// What to do, empathy first.
    public var hints: [LocalizedText]

    /// Hints for one emotion.
    public init(emotion: CustomerEmotion, hints: [LocalizedText]) {
      self.emotion = emotion
      self.hints = hints
    }
  }

  /// Hints for one type of customer.
  public struct CustomerHints: Sendable, Hashable, Codable {
    /// The type.
    public var type: CustomerType
    /// What to do.
    public var hints: [LocalizedText]

    /// Hints for one type.
    public init(type: CustomerType, hints: [LocalizedText]) {
      self.type = type
      self.hints = hints
    }
  }

  /// A line of products and what is done for it.
  public struct DomainServices: Sendable, Hashable, Codable {
    /// The line.
    public var domain: ProductDomain
    /// What is done.
    public var services: [LocalizedText]

    /// A line and its services.
    public init(domain: ProductDomain, services: [LocalizedText]) {
      self.domain = domain
      self.services = services
    }
  }

  /// A service kind and its layer.
  public struct KindLayer: Sendable, Hashable, Codable {
    /// The kind.
    public var kind: ServiceKind
    /// Its layer.
    public var layer: ServiceLayer

    /// A kind and its layer.
    public init(kind: ServiceKind, layer: ServiceLayer) {
      self.kind = kind
      self.layer = layer
    }
  }

  /// A policy.
  public init(
    prompts: [IntakePrompt], urgency: UrgencyGuide, emotionHints: [EmotionHints],
    customerHints: [CustomerHints], selfChecks: [SelfCheck], domains: [DomainServices],
    layers: [KindLayer], historyHint: LocalizedText, silenceMinutes: Int
  ) {
    self.prompts = prompts
    self.urgency = urgency
    self.emotionHints = emotionHints
    self.customerHints = customerHints
    self.selfChecks = selfChecks
    self.domains = domains
    self.layers = layers
    self.historyHint = historyHint
    self.silenceMinutes = silenceMinutes
  }

  /// The prompts that have no answer yet, as the lint names them.
  ///
  /// - Parameter answers: by key; blank ones do not count.
  /// - Returns: the Chinese questions, in the order of the template.
  public func unanswered(_ answers: [String: String]) -> [String] {
    prompts.filter { prompt in
      answers[prompt.key]?.allSatisfy(\.isWhitespace) ?? true
    }
    .map(\.question.chinese)
  }

  /// What to do with a customer who feels so, in order; nothing special for a calm one.
  public func hints(for emotion: CustomerEmotion) -> [LocalizedText] {
    emotionHints.first { $0.emotion == emotion }?.hints ?? []
  }

  /// What to do with a customer of this type.
  public func hints(for type: CustomerType) -> [LocalizedText] {
    customerHints.first { $0.type == type }?.hints ?? []
  }

  /// The hint about a customer's history; nil where he has none (INT-19).
  public func historyHint(for history: CustomerHistory) -> LocalizedText? {
    history.orders > 0 || history.complaints > 0 ? historyHint : nil
  }

  /// What a customer may try with products of a line; nil where nothing is provided.
  public func selfCheck(for domain: ProductDomain) -> SelfCheck? {
    selfChecks.first { $0.domain == domain }
  }

  /// The layer of a request: basic where no kind beyond plain service is asked for (INT-35).
  public func layer(of kind: ServiceKind?) -> ServiceLayer {
    layers.first { $0.kind == kind }?.layer ?? .basic
  }
}
