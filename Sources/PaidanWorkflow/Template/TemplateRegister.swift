public import PaidanModel

/// The published versions of templates, and which of them is in force (CFG-02, CFG-03, CFG-09).
public struct TemplateRegister: Sendable, Hashable {
  /// All versions in the order in which they were published.
  public private(set) var published: [PublishedTemplate] = []
  /// The template of a kind of service where it is not the default: profiles may be mixed.
  public var selection: [ServiceKind: TemplateID]
  /// The template of all other services.
  public var standard: TemplateID

  /// A register without versions.
  public init(standard: TemplateID, selection: [ServiceKind: TemplateID] = [:]) {
    self.standard = standard
    self.selection = selection
  }

  /// Publishes a version; from then on it cannot change.
  ///
  /// - Parameters:
  ///   - content: the version.
  ///   - replay: the replay of historical days it was tried on; without one the version is
  ///     published with the advice to replay.
  /// - Returns: the version with its differences to the one before and any advice.
  /// - Throws: ``TemplateError`` where it is not valid, published already, or does not follow the
  ///   last version in number, parent and time. Then nothing changes.
  @discardableResult
  public mutating func publish(
    _ content: TemplateContent, replay: ReplayEvidence? = nil
  ) throws(TemplateError) -> PublishedTemplate {
    let template = try ProcessTemplate(content)
    if self[template.name] != nil { throw .alreadyPublished(template.name) }
    let last = published.last { $0.template.id == template.id }?.template
    guard content.parent == last?.version else {
      throw .parentMismatch(template.name, parent: content.parent, last: last?.version)
    }
    if let last, content.validFrom <= last.content.validFrom {
      throw .notAfterParent(template.name)
    }
    let differences: [TemplateDifference]
    do throws(StrictJSONError) {
      differences = try last?.content.differences(to: content) ?? []
    } catch {
      throw .unreadable(error)
    }
    let entry = PublishedTemplate(
      template: template, differences: differences, replay: replay,
      advice: replay == nil ? [.replayHistoricalDays] : [])
    published.append(entry)
    return entry
  }

  /// The version with this name.
  ///
  /// - Complexity: O(*n*) for *n* versions.
  public subscript(_ name: TemplateVersion) -> PublishedTemplate? {
    published.first { $0.template.name == name }
  }

  /// The version under which an order is begun.
  ///
  /// - Parameters:
  ///   - instant: when it is begun.
  ///   - service: the kind of service, which may have a template of its own.
  /// - Returns: nil before the first version is in force.
  /// - Complexity: O(*n*) for *n* versions.
  public func template(at instant: Instant, for service: ServiceKind? = nil) -> ProcessTemplate? {
    let id = service.flatMap { selection[$0] } ?? standard
    return published.last { $0.template.id == id && $0.template.content.validFrom <= instant }?
      .template
  }

  /// The last instant by which the version in force must be revised; nil where none is in force.
  ///
  /// Clock SLA-53 counts the quarters of the calendar; this is the date in the template's own zone.
  public func reviewDue(of id: TemplateID, at instant: Instant) -> Instant? {
    guard
      let template = published.last(where: {
        $0.template.id == id && $0.template.content.validFrom <= instant
      })?.template
    else { return nil }
    return template.zone.adding(
      months: template.content.reviewMonths, to: template.content.validFrom)
  }

  /// True when the version in force should have been revised (CFG-03).
  public func isReviewDue(of id: TemplateID, at instant: Instant) -> Bool {
    reviewDue(of: id, at: instant).map { $0 < instant } ?? false
  }
}

/// A published version.
public struct PublishedTemplate: Sendable, Hashable {
  /// The version.
  public let template: ProcessTemplate
  /// What is not as in the version before.
  public let differences: [TemplateDifference]
  /// The replay it was tried on.
  public let replay: ReplayEvidence?
  /// What should be done about it.
  public let advice: [TemplateAdvice]
}

/// What should be done about a version.
public enum TemplateAdvice: String, Sendable, Hashable, Codable, CaseIterable {
  /// Historical days should be replayed against it (CFG-09).
  case replayHistoricalDays
}

/// A replay of historical days against a version of a template.
public struct ReplayEvidence: Sendable, Hashable, Codable {
  /// The days that were replayed.
  public var days: [LocalDate]
  /// The fingerprint of the report.
  public var digest: String

  /// A replay; nil where it names no day.
  public init?(days: [LocalDate], digest: String) {
    guard !days.isEmpty else { return nil }
    self.days = days
    self.digest = digest
  }
}
