public import PaidanModel

/// The rules of the case, its clocks and its forms: valid, versioned and unchangeable (CFG-01,
/// CFG-02).
///
/// A case keeps the template it was begun under (CFG-04). Dispatch numbers are no part of it: it
/// names the dispatch policy it was published with.
public struct ProcessTemplate: Sendable {
  /// All that it says.
  public let content: TemplateContent
  /// Its clocks, ready to run.
  public let clocks: ClockBook
  /// The offsets of the service region's zone.
  public let zone: ZoneRules

  /// A template of valid content.
  ///
  /// - Throws: ``TemplateError/invalid(_:)`` with every violation there is.
  public init(_ content: TemplateContent) throws(TemplateError) {
    let violations = content.violations
    guard violations.isEmpty else { throw .invalid(violations) }
    self.content = content
    do throws(CalendarError) {
      zone = try ZoneRules(content.zone)
    } catch {
      throw .invalid([TemplateViolation(path: "zone", rule: error.description)])
    }
    do throws(ClockBookError) {
      clocks = try ClockBook(
        content.clocks.definitions, calendars: content.calendars, lengths: content.lengths,
        template: "\(content.id) \(content.version)")
    } catch {
      throw .invalid([TemplateViolation(path: "clocks", rule: error.description)])
    }
  }

  /// The template that JSON says, as ``json()`` writes it; unknown keys are refused.
  ///
  /// - Throws: ``TemplateError`` where the text is no template, or no valid one.
  public init(json: [UInt8]) throws(TemplateError) {
    let content: TemplateContent
    do throws(StrictJSONError) {
      content = try StrictJSON.read(TemplateContent.self, from: json)
    } catch {
      throw .unreadable(error)
    }
    try self.init(content)
  }

  /// Its content as JSON: keys sorted, two blanks of indent.
  ///
  /// - Throws: ``StrictJSONError`` where a value cannot be written, which a valid template's can.
  public func json() throws(StrictJSONError) -> [UInt8] { try StrictJSON.write(content) }

  /// A fingerprint of every value (FNV-1a, 64 bits); a guard against accidents, not intent.
  ///
  /// - Throws: as ``json()``.
  public func digest() throws(StrictJSONError) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in try json() { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Which template it is.
  public var id: TemplateID { content.id }
  /// Its version.
  public var version: Int { content.version }
  /// Its name and version.
  public var name: TemplateVersion { TemplateVersion(id: content.id, version: content.version) }
  /// The rules of the case.
  public var casePolicy: CasePolicy { content.casePolicy }
  /// The rules of free text.
  public var lint: LintPolicy { content.lint }
  /// Who may do what.
  public var roles: RolePolicy { content.roles }
  /// What helps at intake.
  public var intake: IntakePolicy { content.intake }
  /// The notices and their wordings.
  public var notifications: NotificationPolicy { content.notifications }
  /// The rules of the forms.
  public var forms: FormPolicy { content.forms }
  /// How numbers are given.
  public var numbering: NumberingPolicy { content.numbering }
  /// The rules of follow-up.
  public var followUp: FollowUpPolicy { content.followUp }

  /// Seed 0, the default.
  public static let standardConsumer = shipped(.standardConsumer)
  /// Seed 1.
  public static let dealerServiceDesk = shipped(.dealerServiceDesk)
  /// Seed 2.
  public static let tieredEquipment = shipped(.tieredEquipment)

  private static func shipped(_ profile: TemplateProfile) -> ProcessTemplate {
    do {
      return try ProcessTemplate(.standard(profile))
    } catch {
      preconditionFailure("the shipped profile \(profile.rawValue) is valid: \(error)")
    }
  }
}

extension ProcessTemplate: Hashable {
  /// True when both say the same.
  public static func == (left: ProcessTemplate, right: ProcessTemplate) -> Bool {
    left.content == right.content
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension ProcessTemplate: Codable {
  /// Reads the content and makes it ready.
  ///
  /// - Throws: `DecodingError`, or ``TemplateError`` where the content is not valid.
  public init(from decoder: any Decoder) throws {
    try self.init(TemplateContent(from: decoder))
  }

  /// Writes the content.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}
