/// What one search for an augmenting path works on.
struct DenseSearch: ~Copyable {
  /// Per column not scanned yet, the shortest distance known; +infinity for those scanned.
  let distance: LaneArray
  /// Prices of columns not scanned yet; +infinity for those scanned, which keeps them out of the
  /// loop over a row without a test.
  let openPrice: LaneArray
  /// Per column, the row from which the distance comes.
  let predecessor: WorkArray<Int32>
  let scanned: WorkArray<Int32>
  let scannedDistance: LaneArray
  var scannedCount = 0

  init(columnCount: Int) {
    distance = LaneArray(uninitialized: columnCount)
    openPrice = LaneArray(uninitialized: columnCount)
    predecessor = WorkArray(uninitialized: LaneArray.padded(columnCount))
    scanned = WorkArray(uninitialized: columnCount)
    scannedDistance = LaneArray(uninitialized: columnCount)
  }

  var scannedColumns: [Int32] { (0..<scannedCount).map { scanned[$0] } }
}

/// Shortest augmenting paths: Dijkstra over columns, every row scanned in full.
extension JonkerVolgenant {
  /// Gives `start` a column along a shortest path; false when every column it can reach is taken.
  mutating func augment(from start: Int32) -> Bool {
    for index in stride(from: 0, to: matrix.stride, by: 8) {
      search.distance[lanes: index] = Lanes(repeating: .infinity)
      search.openPrice[lanes: index] = price[lanes: index]
    }
    search.scannedCount = 0
    var row = start
    var base = 0.0
    while true {
      let nearest = relax(row, base: base)
      guard nearest < .infinity else { return false }
      let column = nearestColumn(at: nearest)
      let holder = rowOfColumn[column]
      if holder < 0 {
        raisePrices(to: nearest)
        flip(to: column, from: start)
        return true
      }
      search.scanned[search.scannedCount] = column
      search.scannedDistance[search.scannedCount] = nearest
      search.scannedCount += 1
      search.distance[column] = .infinity
      search.openPrice[column] = .infinity
      row = holder
      // Distances are sums of cost and price along the path less the values passed.
      base = nearest - (matrix[Int(holder), Int(column)] + price[column])
    }
  }

  /// Offers every open column the distance through `row`; returns the least distance of all.
  private func relax(_ row: Int32, base: Double) -> Double {
    let first = Int(row) &* matrix.stride
    var least = Lanes(repeating: .infinity)
    for index in stride(from: 0, to: matrix.stride, by: 8) {
      let offer = matrix.numbers[lanes: first &+ index] + search.openPrice[lanes: index] + base
      let known = search.distance[lanes: index]
      let isNearer = offer .< known
      if any(isNearer) {
        search.distance[lanes: index] = known.replacing(with: offer, where: isNearer)
        var nearer = isNearer.bytes
        while let lane = nearer.popFirstByte() { search.predecessor[index &+ lane] = row }
      }
      least = least.lesser(known).lesser(offer)
    }
    return least.least
  }

  /// A column at this distance, a free one if there is any: then the search is over.
  private func nearestColumn(at nearest: Double) -> Int32 {
    var column: Int32 = -1
    for index in stride(from: 0, to: matrix.stride, by: 8) {
      let isNearest = search.distance[lanes: index] .== nearest
      guard any(isNearest) else { continue }
      var hits = isNearest.bytes
      while let lane = hits.popFirstByte() {
        let found = Int32(index &+ lane)
        if rowOfColumn[found] < 0 { return found }
        if column < 0 { column = found }
      }
    }
    return column
  }

  /// Raises each scanned column's price by how much nearer than the end it lies.
  private func raisePrices(to end: Double) {
    for index in 0..<search.scannedCount {
      price[search.scanned[index]] += end - search.scannedDistance[index]
    }
  }

  /// Moves each row on the path to the column it offered, from the end back to the start.
  private func flip(to end: Int32, from start: Int32) {
    var column = end
    while true {
      let row = search.predecessor[column]
      let left = columnOfRow[row]
      assign(row, column)
      if row == start { return }
      column = left
    }
  }
}
