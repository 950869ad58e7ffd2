internal import PaidanAssignment
internal import PaidanModel
internal import PaidanText

extension JSONWriter {
  /// A commit, under the names of a plan.
  mutating func value(_ commit: LiveCommit) {
    object { json in
      json.field("at", commit.instant.description)
      json.arrayField("offers", commit.offers) { json, offer in
        json.object { json in
          json.field("order", offer.order.text)
          json.field("engineer", offer.engineer.text)
          json.field("planned", offer.isPlanned)
          json.field("meters", offer.meters)
          json.field("start", offer.start.description)
          json.field("cost", offer.cost)
          json.field("slotCost", offer.slotCost)
          json.field("terms") { $0.value(offer.terms) }
        }
      }
      json.arrayField("withdrawals", commit.withdrawals) { json, withdrawal in
        json.object { json in
          json.field("order", withdrawal.order.text)
          json.field("engineer", withdrawal.engineer.text)
          json.field("reason", withdrawal.reason.rawValue)
        }
      }
      json.arrayField("manual", commit.manual) { json, handover in
        json.object { json in
          json.field("order", handover.order.text)
          json.field("cause", handover.cause.rawValue)
          json.field("penalty", handover.penalty)
          if let proposals = handover.proposals {
            json.arrayField("proposals", proposals) { $0.value($1) }
          }
        }
      }
      json.arrayField("leftShift", commit.leftShift) { json, leaver in
        json.object { json in
          json.field("engineer", leaver.engineer.text)
          json.texts("orders", leaver.orders.map(\.text))
        }
      }
      json.arrayField("exclusions", commit.exclusions) { $0.value($1) }
      json.arrayField("heldSlots", commit.heldSlots) { json, held in
        json.object { json in
          json.field("engineer", held.engineer.text)
          json.field("count", held.count)
        }
      }
      json.objectField("proof") { json in
        json.field("primalObjective", commit.proof.primalObjective)
        json.field("dualObjective", commit.proof.dualObjective)
      }
    }
  }

  /// Somebody people could ask; its order is told already, and absent keys say nothing.
  mutating func value(_ proposal: DispatchProposal) {
    object { json in
      json.field("source", proposal.source.rawValue)
      if let engineer = proposal.engineer { json.field("engineer", engineer.text) }
      if let partner = proposal.partner { json.field("partner", partner.text) }
      json.field("meters", proposal.meters)
      json.field("metersBeyondRadius", proposal.metersBeyondRadius)
      if let area = proposal.area { json.field("area", area.text) }
      json.field("openOrders", proposal.openOrders)
      json.field("ordersBeyondLoad", proposal.ordersBeyondLoad)
      if let start = proposal.start { json.field("start", start.description) }
      json.field("cost", proposal.cost)
      json.arrayField("failed", proposal.failed) { $0.string($1.rawValue) }
    }
  }

  /// What a pair's cost is made of; `crossArea` only where that costs something.
  mutating func value(_ terms: ScoreTerms) {
    object { json in
      json.field("travel", terms.travel)
      json.field("lateness", terms.lateness)
      json.field("ordersToday", terms.ordersToday)
      json.field("certificateSurplus", terms.certificateSurplus)
      json.field("levelSurplus", terms.levelSurplus)
      if terms.crossArea != 0 { json.field("crossArea", terms.crossArea) }
    }
  }

  /// A pair kept apart.
  mutating func value(_ exclusion: Exclusion) {
    object { json in
      json.field("order", exclusion.order.text)
      json.field("engineer", exclusion.engineer.text)
      json.field("clashesWith", exclusion.clashesWith.text)
    }
  }
}
