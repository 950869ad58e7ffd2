/// The integer a kernel computes in: `Int32` for batches, `Int64` where a penalty must exceed
/// every sum of costs.
///
/// The kernel is generic so that both widths are one algorithm; it is specialised in this module.
protocol KernelCost: FixedWidthInteger, SignedInteger, BitwiseCopyable, Sendable {
  /// What the search heap sorts by.
  associatedtype Key: SearchKey where Key.Distance == Self
}

extension KernelCost {
  /// One above the greatest cost, penalty and slot cost, *L*.
  ///
  /// Prices stay within `0 ..< L`, row values too, and a search's distance plus cost plus price is
  /// below 5 *L*, so that no sum the kernel forms overflows: 8 *L* is the first that would.
  static var limit: Self { 1 << (bitWidth - 4) }

  /// The price a column without slots stands at inside the kernel, 2 *L*.
  ///
  /// Distances that matter lie below *L* and a row's value does too, so no search ever finds such
  /// a column worth a visit, and the loops need no test for it.
  static var closedPrice: Self { 1 << (bitWidth - 3) }

  /// The cost of an edge that was taken out of the graph, 2 *L*: never worth a visit either.
  static var forbiddenCost: Self { closedPrice }

  /// The distance of a column not reached, and the cost of the next slot of a full column.
  static var unreachable: Self { .max }
}

extension KernelCost {
  /// 1, or 0 of a negative number; without a branch, for those nobody can predict.
  @inline(always) var oneUnlessNegative: Int {
    1 &+ Int(truncatingIfNeeded: self &>> (Self.bitWidth &- 1))
  }
}

extension Int32: KernelCost {
  typealias Key = PackedSearchKey
}

extension Int64: KernelCost {
  typealias Key = WideSearchKey
}
