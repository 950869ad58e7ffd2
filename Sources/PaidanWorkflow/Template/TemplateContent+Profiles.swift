internal import PaidanModel

extension TemplateContent {
  /// The content of a profile, as the catalogue resolves it (CFG-08), with overlays for incidents.
  ///
  /// - Parameters:
  ///   - profile: the profile.
  ///   - overlays: overlays, applied in the order of their names in the catalogue.
  /// - Returns: version 1 of a template named as the profile.
  public static func standard(
    _ profile: TemplateProfile, overlays: Set<TemplateOverlay> = []
  ) -> TemplateContent {
    var content = TemplateContent(
      id: TemplateID(profile.rawValue), version: 1, parent: nil,
      // The first day of the year of the seeds' examples, in the zone of the service region.
      validFrom: Instant(milliseconds: 1_704_038_400_000), author: "library",
      reason: "the catalogue's profile", affects: AffectedMaterial(isNothing: true),
      profile: profile, overlays: TemplateOverlay.allCases.filter(overlays.contains),
      dispatchPolicy: .standard,
      zone: BusinessCalendar.defaultZone, calendars: [ClockDefinition.always: .always],
      lengths: ClockCatalogue.lengths, clocks: ClockList([]), casePolicy: .standardConsumer,
      intake: .standard, notifications: .standard,
      forms: .standard, lint: .standard, numbering: .standard, roles: .standard,
      followUp: .standard, urgencyScheme: .standard, targets: standardTargets,
      indicatorSets: [.process], compensation: CompensationRule.standard,
      procedures: [.hardwareFault], pay: PayShare.standard, exports: ExportRoute.standard,
      capacityOverride: nil, reviewMonths: 3)
    switch profile {
    case .standardConsumer: break
    case .dealerServiceDesk:
      content.casePolicy = .dealerServiceDesk
      content.notifications = .dealerServiceDesk
      content.followUp.plan = "serviceDesk2h3d"
      content.indicatorSets = [.technicalStaff, .customerServiceStaff]
    case .tieredEquipment:
      content.followUp.plan = "training24h7d30d"
      content.indicatorSets = [.team]
    }
    content.clocks = ClockList(
      ClockCatalogue.definitions(
        of: Set([profile.clocks] + content.overlays.map(\.clocks))))
    if !overlays.isEmpty { content.indicatorSets.append(.incident) }
    return content
  }

  /// The targets of seed 0 and seed 2 that are shares.
  private static let standardTargets = [
    IndicatorTarget.intakeCompleteness: 1000, .acknowledgement: 1000, .reminder: 1000,
    .onTimeArrival: 950, .firstTimeFix: 900, .firstTimeFixIndustry: 850, .feeAccuracy: 1000,
    .followUpWithin24h: 900, .surveyCoverage: 1000, .dissatisfactionResponse: 1000,
    .serviceResponse: 950, .firstContactResolution: 750,
  ].reduce(into: [String: Int]()) { $0[$1.key.rawValue] = $1.value }
}

/// The targets a template may set.
public enum IndicatorTarget: String, Sendable, Hashable, Codable, CaseIterable {
  /// KPI-03.
  case intakeCompleteness
  /// KPI-05.
  case acknowledgement
  /// KPI-07.
  case reminder
  /// KPI-08.
  case onTimeArrival
  /// KPI-09.
  case firstTimeFix
  /// The industry's first-time fix (C-29).
  case firstTimeFixIndustry
  /// KPI-11.
  case feeAccuracy
  /// KPI-12.
  case followUpWithin24h
  /// FUP-14.
  case surveyCoverage
  /// KPI-13.
  case dissatisfactionResponse
  /// SLA-22 … SLA-24.
  case serviceResponse
  /// KPI-S3.
  case firstContactResolution
}

extension TemplateProfile {
  /// The letter of its clocks.
  var clocks: ClockProfile {
    switch self {
    case .standardConsumer: .standardConsumer
    case .dealerServiceDesk: .dealerServiceDesk
    case .tieredEquipment: .tieredEquipment
    }
  }
}

extension TemplateOverlay {
  /// The letter of its clocks.
  var clocks: ClockProfile {
    switch self {
    case .incidentGuide: .incidentGuide
    case .trainingEmergency: .trainingEmergency
    }
  }
}
