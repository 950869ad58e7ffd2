/// An entry of a dense cost matrix: `Int32`, `Float` or `Double`.
///
/// The three conformances below are all there are; the requirements serve the solver. It computes
/// in `Double` whatever the entry, and for `Int32` that is exact: no dual exceeds the number of
/// rows times the greatest difference of costs in amount, which ``DenseSolver/greatestSide`` keeps
/// below 2^50, and a `Double` holds every integer up to 2^53.
public protocol DenseEntry: SIMDScalar, BitwiseCopyable, Codable, Comparable, Hashable, Sendable {
  /// What duals and objectives are in: `Int64` for integers, `Double` for floats.
  associatedtype Sum: BitwiseCopyable, Comparable, Sendable

  /// The entry that forbids its pair: +infinity, or `Int32.max`.
  static var forbidden: Self { get }

  /// Costs lie above this number: -2^31 for `Int32`, -2^1000 for floats, so that no sum of costs
  /// and duals overflows.
  static var costFloor: Double { get }

  /// Costs lie below this number: 2^31 - 1 for `Int32`, 2^1000 for floats.
  static var costCeiling: Double { get }

  /// Whether sums of entries are exact, so that a proof has no tolerance.
  static var isExact: Bool { get }

  /// The entry as a number, ``forbidden`` as a number above every cost.
  var widened: Double { get }

  /// Eight entries as numbers, ``forbidden`` as a number above every cost.
  static func widened(_ entries: SIMD8<Self>) -> SIMD8<Double>

  /// A sum as the solver found it, which for integers is one.
  static func sum(_ value: Double) -> Sum

  /// A sum as a number; beyond 2^53 the nearest one.
  static func number(_ sum: Sum) -> Double
}

extension Int32: DenseEntry {
  /// What duals and objectives are in.
  public typealias Sum = Int64
  /// The entry that forbids its pair.
  public static var forbidden: Int32 { .max }
  /// Below every cost.
  public static var costFloor: Double { -2_147_483_648 }
  /// Above every cost.
  public static var costCeiling: Double { 2_147_483_647 }
  /// Whether sums of entries are exact.
  public static var isExact: Bool { true }
  /// The entry as a number.
  public var widened: Double { @inline(always) get { Double(self) } }

  /// Eight entries as numbers.
  @inline(always) public static func widened(_ entries: SIMD8<Int32>) -> SIMD8<Double> {
    SIMD8<Double>(entries)
  }

  /// A sum as the solver found it.
  public static func sum(_ value: Double) -> Int64 { Int64(value) }
  /// A sum as a number.
  public static func number(_ sum: Int64) -> Double { Double(sum) }
}

extension Float: DenseEntry {
  /// What duals and objectives are in.
  public typealias Sum = Double
  /// The entry that forbids its pair.
  public static var forbidden: Float { .infinity }
  /// Below every cost.
  public static var costFloor: Double { -0x1p1000 }
  /// Above every cost.
  public static var costCeiling: Double { 0x1p1000 }
  /// Whether sums of entries are exact.
  public static var isExact: Bool { false }
  /// The entry as a number.
  public var widened: Double { @inline(always) get { Double(self) } }

  /// Eight entries as numbers.
  @inline(always) public static func widened(_ entries: SIMD8<Float>) -> SIMD8<Double> {
    SIMD8<Double>(entries)
  }

  /// A sum as the solver found it.
  public static func sum(_ value: Double) -> Double { value }
  /// A sum as a number.
  public static func number(_ sum: Double) -> Double { sum }
}

extension Double: DenseEntry {
  /// What duals and objectives are in.
  public typealias Sum = Double
  /// The entry that forbids its pair.
  public static var forbidden: Double { .infinity }
  /// Below every cost.
  public static var costFloor: Double { -0x1p1000 }
  /// Above every cost.
  public static var costCeiling: Double { 0x1p1000 }
  /// Whether sums of entries are exact.
  public static var isExact: Bool { false }
  /// The entry as a number.
  public var widened: Double { @inline(always) get { self } }

  /// Eight entries as numbers.
  @inline(always) public static func widened(_ entries: SIMD8<Double>) -> SIMD8<Double> { entries }

  /// A sum as the solver found it.
  public static func sum(_ value: Double) -> Double { value }
  /// A sum as a number.
  public static func number(_ sum: Double) -> Double { sum }
}

extension DenseEntry {
  /// Why an entry is refused, or nil for a cost or ``forbidden``.
  @inline(__always) var refusal: DenseMatrixError.Refusal? {
    let value = widened
    if value > Self.costFloor, value < Self.costCeiling { return nil }
    if self == Self.forbidden { return nil }
    if value.isNaN { return .notANumber }
    return value < 0 && (value.isInfinite || Self.isExact) ? .negativeInfinity : .beyondBound
  }
}
