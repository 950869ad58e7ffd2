import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct TemplateLayerTests {
  let base = TemplateContent.standard(.standardConsumer)

  private func layer(
    _ kind: TemplateLayer.Kind, _ name: String, _ json: String
  ) throws -> TemplateLayer {
    try TemplateLayer(kind, name: name, json: Array(json.utf8))
  }

  @Test("CFG-08 the last layer wins, not the strictest, and a trace says which set each value")
  func lastWins() throws {
    let merged = try MergedTemplate([
      TemplateLayer(base: base),
      layer(.profile, "plant", #"{"lengths":{"manualDispatch":"PT5M"},"reviewMonths":2}"#),
      layer(
        .overlay, "storm",
        #"{"lengths":{"manualDispatch":"PT20M"},"overlays":["incidentGuide"],"capacityOverride":6}"#
      ),
      layer(.customerTier, "vip", #"{"followUp":{"timelyTarget":950}}"#),
      layer(.order, "WO20240520-001", #"{"lengths":{"manualDispatch":"PT30M"}}"#),
    ])
    #expect(merged.content.lengths["manualDispatch"] == .minutes(30))
    #expect(merged.content.reviewMonths == 2)
    #expect(merged.content.followUp.timelyTarget == 950)
    #expect(merged.content.capacityOverride == 6)
    #expect(merged.origin(of: "lengths.manualDispatch")?.description == "order WO20240520-001")
    #expect(merged.origin(of: "lengths.leaderDecision")?.description == "base standardConsumer 1")
    #expect(merged.origin(of: "capacityOverride")?.kind == .overlay)
    #expect(merged.origin(of: "followUp.timelyTarget")?.name == "vip")
    #expect(merged.origin(of: "clocks.SLA-13.limits")?.kind == .base)
    #expect(merged.trace.count > 500)
  }

  @Test("CFG-08 layers out of the merge order are refused")
  func order() throws {
    let tier = try layer(.customerTier, "vip", "{}")
    let overlay = try layer(.overlay, "storm", "{}")
    let base = try TemplateLayer(base: base)
    #expect(throws: TemplateError.layersOutOfOrder(first: .customerTier, second: .overlay)) {
      try MergedTemplate([base, tier, overlay])
    }
    #expect(throws: TemplateError.baseMissing) { try MergedTemplate([tier]) }
    #expect(throws: TemplateError.baseMissing) { try MergedTemplate([base, base]) }
    #expect(throws: TemplateError.baseMissing) { try MergedTemplate([]) }
  }

  @Test("CFG-08 CFG-10 a layer that sets an unknown key or breaks a rule makes no template")
  func badLayers() throws {
    let base = try TemplateLayer(base: base)
    for json in [#"{"reviewMonth":2}"#, #"{"pay":[]}"#, #"{"clocks":{"SLA-13":null},"zone":"x"}"#] {
      #expect(throws: TemplateError.self) {
        try MergedTemplate([base, layer(.order, "x", json)])
      }
    }
    let without = try MergedTemplate([base, layer(.order, "x", #"{"clocks":{"SLA-20":null}}"#)])
    #expect(without.content.clocks["SLA-20"] == nil)
    #expect(without.origin(of: "clocks.SLA-20.limits") == nil)
  }

  @Test(
    "CFG-08 a profile is its difference from the base laid over it",
    arguments: TemplateProfile.allCases)
  func profileAsLayer(_ profile: TemplateProfile) throws {
    for overlay in TemplateOverlay.allCases {
      let content = TemplateContent.standard(profile)
      let full = TemplateContent.standard(profile, overlays: [overlay])
      let merged = try MergedTemplate([
        TemplateLayer(base: base),
        TemplateLayer(.profile, name: profile.rawValue, from: base, to: content),
        TemplateLayer(.overlay, name: overlay.rawValue, from: content, to: full),
      ])
      #expect(merged.content == full)
      #expect(merged.origin(of: "overlays")?.name == overlay.rawValue)
    }
  }

  @Test("CFG-08 the example of docs/templates.md says what it says there")
  func example() throws {
    let content = TemplateContent.standard(.standardConsumer, overlays: [.incidentGuide])
    let vip = try TemplateLayer(
      .customerTier, name: "vip", json: Array(#"{"lengths":{"manualDispatch":"PT5M"}}"#.utf8))
    let merged = try MergedTemplate([TemplateLayer(base: content), vip])
    #expect(merged.origin(of: "lengths.manualDispatch")?.description == "customerTier vip")
    #expect(merged.content.lengths["manualDispatch"] == .minutes(5))
  }
}
