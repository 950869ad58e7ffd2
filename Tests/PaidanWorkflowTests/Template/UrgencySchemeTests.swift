import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct UrgencySchemeTests {
  @Test("CFG-12 urgency becomes a response tier by the template's table, faults apart from others")
  func tiers() {
    let scheme = UrgencyScheme.standard
    #expect(scheme.tier(of: .extraUrgent, isFault: true, isUnusable: false) == .emergencyFault)
    #expect(scheme.tier(of: .urgent, isFault: true, isUnusable: true) == .emergencyFault)
    #expect(scheme.tier(of: .urgent, isFault: true, isUnusable: false) == .generalFault)
    #expect(scheme.tier(of: .normal, isFault: true, isUnusable: true) == .generalFault)
    for urgency in Urgency.allCases {
      #expect(scheme.tier(of: urgency, isFault: false, isUnusable: true) == .nonFault)
    }
    var edited = scheme
    edited.usable["normal"] = .nonFault
    #expect(edited.tier(of: .normal, isFault: true, isUnusable: false) == .nonFault)
    edited.unusable["urgent"] = nil
    #expect(edited.tier(of: .urgent, isFault: true, isUnusable: true) == nil)
  }
}
