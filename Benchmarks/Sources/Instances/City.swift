import PaidanAssignment

/// A random city: orders and engineers in a square, a candidate for each pair within five
/// kilometres where the engineer holds the order's certificate.
///
/// The same seed gives the same graph on every machine: all draws are whole numbers, and distances
/// are square roots of whole numbers, which IEEE 754 fixes to the bit.
package struct City: Sendable {
  package let orders: Int
  package let engineers: Int
  /// Engineers per square kilometre.
  package let density: Int
  package let seed: UInt64

  package init(orders: Int, engineers: Int, density: Int = 3, seed: UInt64 = 1) {
    self.orders = orders
    self.engineers = engineers
    self.density = density
    self.seed = seed
  }

  private static let radius = 5_000
  /// The k-th order an engineer holds costs this, in 0.1 m.
  private static let slotCosts: [Int32] = [0, 5_000, 12_000, 22_000]
  private static let penalties: [Int32] = [80_000, 120_000, 200_000]

  private struct Place {
    let x: Int
    let y: Int
    /// Bit by bit the certificates held, or the one needed.
    let certificates: Int
  }

  package func graph() throws -> CandidateGraph {
    var random = SplitMix64(seed: seed)
    let side = max(Self.radius, Int((Double(engineers) / Double(density)).squareRoot() * 1_000))
    func place(_ certificates: Int) -> Place {
      Place(x: random.below(side), y: random.below(side), certificates: certificates)
    }
    let staff = (0..<engineers).map { _ in place(1 << random.below(12) | 1 << random.below(12)) }
    var slotOffsets = [0]
    var slotCosts: [Int32] = []
    for _ in staff {
      slotCosts += Self.slotCosts.dropFirst(random.below(5))
      slotOffsets.append(slotCosts.count)
    }
    let cells = side / Self.radius + 1
    func cell(_ place: Place) -> Int { place.y / Self.radius * cells + place.x / Self.radius }
    var staffOfCell = [[Int]](repeating: [], count: cells * cells)
    for (engineer, place) in staff.enumerated() { staffOfCell[cell(place)].append(engineer) }

    var rowOffsets = [0]
    var columns: [Int32] = []
    var costs: [Int32] = []
    var penalties: [Int32] = []
    for _ in 0..<orders {
      let order = place(1 << random.below(12))
      penalties.append(Self.penalties[max(0, random.below(10) - 7)])
      var near: [(engineer: Int, cost: Int32)] = []
      for (dy, dx) in [
        (-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1),
      ] {
        let (x, y) = (order.x / Self.radius + dx, order.y / Self.radius + dy)
        guard (0..<cells).contains(x), (0..<cells).contains(y) else { continue }
        for engineer in staffOfCell[y * cells + x] {
          let other = staff[engineer]
          guard other.certificates & order.certificates != 0 else { continue }
          let square =
            (other.x - order.x) * (other.x - order.x)
            + (other.y - order.y) * (other.y - order.y)
          guard square <= Self.radius * Self.radius else { continue }
          near.append((engineer, Int32(10 * Double(square).squareRoot())))
        }
      }
      near.sort { $0.engineer < $1.engineer }
      columns += near.map { Int32($0.engineer) }
      costs += near.map(\.cost)
      rowOffsets.append(columns.count)
    }
    return try CandidateGraph(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
  }
}
