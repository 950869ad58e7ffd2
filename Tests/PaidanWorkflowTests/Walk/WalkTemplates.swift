import PaidanModel
import PaidanWorkflow

/// The templates walks run under: the three profiles, and one that broadcasts offers in a zone with
/// daylight saving.
enum WalkTemplates {
  static let all: [ProcessTemplate] = [
    .standardConsumer, .dealerServiceDesk, .tieredEquipment, .broadcast,
  ]
}

extension ProcessTemplate {
  static let test = ProcessTemplate.standardConsumer
  static let desk = ProcessTemplate.dealerServiceDesk

  /// The standard one with parts of it changed.
  static func changed(
    _ profile: TemplateProfile = .standardConsumer, overlays: Set<TemplateOverlay> = [],
    _ change: (inout TemplateContent) -> Void
  ) -> ProcessTemplate {
    var content = TemplateContent.standard(profile, overlays: overlays)
    change(&content)
    do {
      return try ProcessTemplate(content)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static let broadcast = changed(
    .tieredEquipment, overlays: [.incidentGuide, .trainingEmergency]
  ) {
    $0.id = "broadcast"
    $0.zone = "Europe/Berlin"
    $0.casePolicy.offersAtOnce = 3
    $0.casePolicy.refusal = .excludeFor(minutes: 30)
  }
}
