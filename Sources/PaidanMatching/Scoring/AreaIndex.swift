internal import PaidanModel

/// Numbers for areas, so that the hot path compares integers; 0 stands for none.
///
/// Numbers tell equal from different and nothing else, so no decision depends on the order in which
/// areas are met.
struct AreaIndex: Sendable {
  private var numbers: [AreaID: Int32] = [:]

  /// The number of an area, a new one where it was not met before.
  mutating func number(of area: AreaID?) -> Int32 {
    guard let area else { return 0 }
    if let known = numbers[area] { return known }
    let number = Int32(numbers.count + 1)
    numbers[area] = number
    return number
  }

  /// The number of an area that was met before.
  func existingNumber(of area: AreaID?) -> Int32 {
    guard let area else { return 0 }
    guard let number = numbers[area] else {
      preconditionFailure("every area is numbered before rows are made")
    }
    return number
  }
}
