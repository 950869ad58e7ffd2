public import PaidanModel

/// All that a process template says: every number, policy, reason list and wording (CFG-01).
///
/// A draft may hold anything; a ``ProcessTemplate`` is made of valid content only.
public struct TemplateContent: Sendable, Hashable, Codable {
  /// The version of the JSON layout.
  public var formatVersion = Self.currentFormat
  /// Which template it is.
  public var id: TemplateID
  /// Its version, from 1 (CFG-02).
  public var version: Int
  /// The version it was made from; nil for the first.
  public var parent: Int?
  /// From when orders are begun under it.
  public var validFrom: Instant
  /// Who wrote it.
  public var author: StaffID
  /// Why it was changed.
  public var reason: String
  /// What must be brought up to date with it (CFG-05).
  public var affects: AffectedMaterial
  /// The profile it rests on (CFG-08).
  public var profile: TemplateProfile
  /// The overlays for incidents that it applies.
  public var overlays: [TemplateOverlay]
  /// The dispatch policy it was published with.
  public var dispatchPolicy: DispatchPolicyReference
  /// The zone of the service region.
  public var zone: String
  /// The calendars of the clocks by their names.
  public var calendars: [String: BusinessCalendar]
  /// The lengths named where no seed gives a figure.
  public var lengths: [String: ClockDuration]
  /// The clocks.
  public var clocks: ClockList
  /// The rules of the case.
  public var casePolicy: CasePolicy
  /// What helps at intake.
  public var intake: IntakePolicy
  /// The notices and their wordings.
  public var notifications: NotificationPolicy
  /// The rules of the forms.
  public var forms: FormPolicy
  /// The rules of free text.
  public var lint: LintPolicy
  /// How numbers are given.
  public var numbering: NumberingPolicy
  /// Who may do what.
  public var roles: RolePolicy
  /// The rules of follow-up.
  public var followUp: FollowUpPolicy
  /// How urgency becomes a response tier (C-02).
  public var urgencyScheme: UrgencyScheme
  /// The targets of indicators, in thousandths.
  public var targets: [String: Int]
  /// The indicator sets a report shows (C-38).
  public var indicatorSets: [IndicatorSet]
  /// What may be offered as compensation (CMP-13).
  public var compensation: [CompensationRule]
  /// The standard procedures of the nodes (WO-22).
  public var procedures: [Procedure]
  /// How pay is split (KPI-P1).
  public var pay: [PayShare]
  /// What is exported to which department (CFG-14).
  public var exports: [ExportRoute]
  /// An incident overlay's number of open orders in place of the load rule's (C-41).
  public var capacityOverride: Int?
  /// How many months a template stands before its revision is due (CFG-03).
  public var reviewMonths: Int

  /// The version of the JSON layout written now.
  public static let currentFormat = 1
}

/// What a change of a template makes out of date (CFG-05).
public struct AffectedMaterial: Sendable, Hashable, Codable {
  /// Training material.
  public var training: [String]
  /// Guides of the system.
  public var guides: [String]
  /// True where somebody has looked and found nothing.
  public var isNothing: Bool

  /// The material, or the word that there is none.
  public init(training: [String] = [], guides: [String] = [], isNothing: Bool = false) {
    self.training = training
    self.guides = guides
    self.isNothing = isNothing
  }
}

/// The named profiles (CFG-08).
public enum TemplateProfile: String, Sendable, Hashable, Codable, CaseIterable {
  /// Seed 0, the default.
  case standardConsumer
  /// Seed 1.
  case dealerServiceDesk
  /// Seed 2.
  case tieredEquipment
}

/// The named overlays for incidents (CFG-08, C-03).
public enum TemplateOverlay: String, Sendable, Hashable, Codable, CaseIterable {
  /// Seed 3, the default.
  case incidentGuide
  /// Seed 2.
  case trainingEmergency
}

/// The dispatch policy a template was published with, by version and digest.
public struct DispatchPolicyReference: Sendable, Hashable, Codable {
  /// Its name.
  public var name: String
  /// Its version.
  public var version: Int
  /// The fingerprint of its values, 16 hexadecimal digits.
  public var digest: String

  /// The standard dispatch policy, version 1, by the fingerprint that every plan of it carries.
  public static let standard = DispatchPolicyReference(
    name: "standard", version: 1, digest: "4a400c92dbae1f22")

  /// A reference.
  public init(name: String, version: Int, digest: String) {
    self.name = name
    self.version = version
    self.digest = digest
  }
}

/// The indicator sets of the profiles (C-38).
public enum IndicatorSet: String, Sendable, Hashable, Codable, CaseIterable {
  /// KPI-01 … KPI-23.
  case process
  /// KPI-T1 ….
  case technicalStaff
  /// KPI-C1 ….
  case customerServiceStaff
  /// KPI-S1 ….
  case team
  /// KPI-I1 ….
  case incident
}
