/// Square matrices of whole costs by family, from a seed.
package enum DenseFamily: String, Sendable, CaseIterable {
  /// 1 to 100: many ties.
  case uniform100
  /// 1 to 1,000,000.
  case uniform1e6
  /// Distances between points of a square: what is cheap for one row is cheap for its neighbours.
  case geometric

  package func matrix(_ size: Int, seed: UInt64 = 1) -> [Int32] {
    var random = SplitMix64(seed: seed)
    switch self {
    case .uniform100: return (0..<size * size).map { _ in Int32(1 + random.below(100)) }
    case .uniform1e6: return (0..<size * size).map { _ in Int32(1 + random.below(1_000_000)) }
    case .geometric:
      let places = (0..<2 * size).map { _ in
        (x: random.below(1_000_000), y: random.below(1_000_000))
      }
      return places[..<size].flatMap { row in
        places[size...].map { column in
          let (dx, dy) = (row.x - column.x, row.y - column.y)
          // Square roots of whole numbers are fixed to the bit by IEEE 754.
          return Int32(Double(dx * dx + dy * dy).squareRoot())
        }
      }
    }
  }
}
