internal import PaidanModel

/// The best proposals met so far for one order, of each source as many as may be needed.
///
/// Within a source the one that breaks fewer rules besides those of place comes first, then the
/// cheaper, the nearer, the lesser identifier: an order of their own, whatever the search met first.
struct ProposalList {
  /// What decides between two of one source.
  struct Key {
    let breaches: Int
    let cost: Int64
    let distance: Double
    /// The identifier of whoever is proposed.
    let name: Identifier<Partner>

    static func < (left: Key, right: Key) -> Bool {
      if left.breaches != right.breaches { return left.breaches < right.breaches }
      if left.cost != right.cost { return left.cost < right.cost }
      if left.distance != right.distance { return left.distance < right.distance }
      return left.name < right.name
    }
  }

  private let most: Int
  /// By the rank of the source, the best first.
  private var lists: [[(key: Key, proposal: DispatchProposal)]]

  /// A list for at most so many proposals.
  init(most: Int) {
    self.most = most
    lists = Array(repeating: [], count: ProposalSource.allCases.count)
  }

  /// Whether a proposal of this key would be among those kept.
  func wants(_ key: Key, from source: ProposalSource) -> Bool {
    let list = lists[source.rank]
    guard list.count >= most, let last = list.last else { return most > 0 }
    return key < last.key
  }

  /// Takes a proposal in, if it is among the best of its source.
  mutating func add(_ proposal: DispatchProposal, _ key: Key) {
    guard wants(key, from: proposal.source) else { return }
    let rank = proposal.source.rank
    let place = lists[rank].firstIndex { key < $0.key } ?? lists[rank].endIndex
    lists[rank].insert((key, proposal), at: place)
    if lists[rank].count > most { lists[rank].removeLast() }
  }

  /// Whether nobody of this source can be wanted any more who costs at least `cost` and is farther than
  /// all those kept.
  func isSettled(_ source: ProposalSource, from cost: Int64) -> Bool {
    guard lists[source.rank].count >= most, let last = lists[source.rank].last else {
      return most == 0
    }
    return last.key.breaches == 0 && last.key.cost <= cost
  }

  /// The proposals, ranked: source by source.
  ///
  /// Where there are more than asked for, the best of each source stays before the second of any, so
  /// that people who cannot stretch one rule see what another would bring.
  var ranked: [DispatchProposal] {
    var counts = lists.map { min(1, $0.count) }
    while counts.reduce(0, +) > most, let last = counts.lastIndex(of: 1) { counts[last] = 0 }
    for rank in lists.indices where counts[rank] > 0 {
      let room = most - counts.reduce(0, +)
      counts[rank] += min(room, lists[rank].count - 1)
    }
    return lists.indices.flatMap { lists[$0].prefix(counts[$0]).map(\.proposal) }
  }
}
