/// An order of clusters in which neighbours stand near each other: clusters of clusters, and so on.
///
/// What is grown together from one cluster and its neighbours stays together, at every scale, so
/// that a cache of any size holds a place and what lies around it.
struct ClusterOrder {
  /// Which clusters share rows; each pair once or more, in any order.
  private var pairs: [(Int32, Int32)] = []
  private(set) var count = 0

  mutating func addCluster() { count += 1 }

  mutating func join(_ one: Int32, _ other: Int32) {
    if let last = pairs.last, last == (one, other) { return }
    pairs.append((one, other))
  }

  /// Per cluster its place in the order.
  func places() -> [Int32] {
    let greater = grown()
    // Hardly fewer: nothing to be gained any more.
    guard count > 16, greater.order.count <= count / 4 * 3 else {
      return (0..<Int32(count)).map { $0 }
    }
    let placeOfGreater = greater.order.places()
    var next = [Int32](repeating: 0, count: greater.order.count + 1)
    for member in greater.of { next[Int(placeOfGreater[Int(member)]) + 1] += 1 }
    for place in 0..<greater.order.count { next[place + 1] += next[place] }
    return greater.of.map { member in
      let place = Int(placeOfGreater[Int(member)])
      next[place] += 1
      return next[place] - 1
    }
  }

  /// Greater clusters: one and those of its neighbours that belong to none yet, where most do not.
  private func grown() -> (of: [Int32], order: ClusterOrder) {
    let (offsets, neighbours) = lists()
    var of = [Int32](repeating: -1, count: count)
    var order = ClusterOrder()
    for cluster in 0..<count where of[cluster] < 0 {
      let near = neighbours[offsets[cluster]..<offsets[cluster + 1]]
      let taken = near.count { of[Int($0)] >= 0 }
      if 2 * taken > near.count { continue }
      let greater = Int32(order.count)
      order.addCluster()
      of[cluster] = greater
      for other in near {
        if of[Int(other)] < 0 { of[Int(other)] = greater }
      }
    }
    for cluster in 0..<count where of[cluster] < 0 {
      let near = neighbours[offsets[cluster]..<offsets[cluster + 1]]
      // Of those left over most neighbours belong to one.
      of[cluster] = near.lazy.map { of[Int($0)] }.first { $0 >= 0 } ?? 0
    }
    for (one, other) in pairs where of[Int(one)] != of[Int(other)] {
      order.join(of[Int(one)], of[Int(other)])
    }
    return (of, order)
  }

  /// The neighbours of each cluster, by counting.
  private func lists() -> (offsets: [Int], neighbours: [Int32]) {
    var offsets = [Int](repeating: 0, count: count + 2)
    for (one, other) in pairs {
      offsets[Int(one) + 2] += 1
      offsets[Int(other) + 2] += 1
    }
    for cluster in 0..<count { offsets[cluster + 2] += offsets[cluster + 1] }
    var neighbours = [Int32](repeating: 0, count: 2 * pairs.count)
    for (one, other) in pairs {
      neighbours[offsets[Int(one) + 1]] = other
      offsets[Int(one) + 1] += 1
      neighbours[offsets[Int(other) + 1]] = one
      offsets[Int(other) + 1] += 1
    }
    return (offsets, neighbours)
  }
}
