internal import PaidanModel

/// External partners who come, change and go; no plan depends on them.
extension LiveMatcher {
  /// Partners by identifier; no two of one name.
  static func sorted(_ partners: [Partner]) throws(LiveError) -> [Partner] {
    let sorted = partners.sorted { $0.id < $1.id }
    for (partner, next) in zip(sorted, sorted.dropFirst()) where partner.id == next.id {
      throw .repeatedPartner(partner.id)
    }
    return sorted
  }

  mutating func update(_ partner: Partner) -> LiveOutcome {
    let place = partners.firstIndex { $0.id >= partner.id } ?? partners.endIndex
    guard place < partners.count, partners[place].id == partner.id else {
      partners.insert(partner, at: place)
      return .applied
    }
    if partners[place] == partner { return .repeated }
    partners[place] = partner
    return .applied
  }

  mutating func remove(_ id: PartnerID) throws(LiveError) -> LiveOutcome {
    partners.remove(at: try position(of: id))
    return .applied
  }

  func position(of id: PartnerID) throws(LiveError) -> Int {
    guard let place = partners.firstIndex(where: { $0.id == id }) else {
      throw .unknownPartner(id)
    }
    return place
  }
}
