/// A sum of 64-bit numbers in 128 bits, so that no plan or price, however wrong, overflows a check.
///
/// The standard library's `Int128` would ask for the newest systems.
struct WideSum: Equatable {
  private var high: Int64 = 0
  private var low: UInt64 = 0

  mutating func add(_ value: Int64) {
    let (sum, carry) = low.addingReportingOverflow(UInt64(bitPattern: value))
    low = sum
    high += (value < 0 ? -1 : 0) + (carry ? 1 : 0)
  }

  mutating func subtract(_ value: Int64) {
    let (difference, borrow) = low.subtractingReportingOverflow(UInt64(bitPattern: value))
    low = difference
    high -= (value < 0 ? -1 : 0) + (borrow ? 1 : 0)
  }

  mutating func add(_ other: WideSum) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high += other.high + (carry ? 1 : 0)
  }

  func subtracting(_ other: WideSum) -> WideSum {
    var difference = self
    let (low, borrow) = low.subtractingReportingOverflow(other.low)
    difference.low = low
    difference.high -= other.high + (borrow ? 1 : 0)
    return difference
  }

  var isNegative: Bool { high < 0 }

  /// Whether the sum is a number of 64 bits.
  var fits: Bool { high == (low >> 63 == 0 ? 0 : -1) }
}

extension Int64 {
  /// The sum, or the end of the range it lies beyond.
  init(clamping sum: WideSum) { self = sum.clamped }
}

extension WideSum {
  fileprivate var clamped: Int64 {
    if fits { return Int64(bitPattern: low) }
    return high < 0 ? .min : .max
  }
}
