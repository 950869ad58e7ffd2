/// Eight numbers, what the dense loops work on at a time.
typealias Lanes = SIMD8<Double>

/// A block of numbers read and written eight at a time, padded to a whole number of eights.
///
/// Padding is what spares the loops their last, shorter step. As ``WorkArray``, it checks indices
/// in debug builds alone.
@safe struct LaneArray: ~Copyable {
  private let storage: UnsafeMutableBufferPointer<Double>

  /// The number of values, a multiple of eight.
  var count: Int { unsafe storage.count }

  /// `count` rounded up to a multiple of eight.
  static func padded(_ count: Int) -> Int { (count + 7) & ~7 }

  /// Values to be written before they are read, `count` of them rounded up.
  init(uninitialized count: Int) {
    unsafe storage = .allocate(capacity: Self.padded(count))
  }

  /// `count` values, and the padding, all the same.
  init(repeating value: Double, count: Int) {
    self.init(uninitialized: count)
    unsafe storage.initialize(repeating: value)
  }

  deinit { unsafe storage.deallocate() }

  subscript(index: Int) -> Double {
    @inline(always) get { unsafe storage[index] }
    @inline(always) nonmutating set { unsafe storage[index] = newValue }
  }

  subscript(index: Int32) -> Double {
    @inline(always) get { self[Int(index)] }
    @inline(always) nonmutating set { self[Int(index)] = newValue }
  }

  /// The eight values from `index` on.
  subscript(lanes index: Int) -> Lanes {
    @inline(always) get {
      assert(index >= 0 && index + 8 <= count)
      return unsafe UnsafeRawPointer(storage.baseAddress.unsafelyUnwrapped + index)
        .loadUnaligned(as: Lanes.self)
    }
    @inline(always) nonmutating set {
      assert(index >= 0 && index + 8 <= count)
      unsafe UnsafeMutableRawPointer(storage.baseAddress.unsafelyUnwrapped + index)
        .storeBytes(of: newValue, as: Lanes.self)
    }
  }

  func fill(_ value: Double) { unsafe storage.update(repeating: value) }

  func withUnsafeNumbers<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeBufferPointer(storage))
  }

  /// The first `count` values as an array.
  func copied(_ count: Int) -> [Double] { unsafe Array(storage[0..<count]) }
}

extension Lanes {
  /// The lesser of each pair; the other one where this holds NaN.
  @inline(__always) func lesser(_ other: Lanes) -> Lanes {
    replacing(with: other, where: other .< self)
  }

  /// The greater of each pair.
  @inline(__always) func greater(_ other: Lanes) -> Lanes {
    replacing(with: other, where: other .> self)
  }

  /// The greatest of the eight.
  @inline(__always) var greatest: Double {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two.y > two.x ? two.y : two.x
  }

  /// The least of the eight.
  @inline(__always) var least: Double {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
    return two.y < two.x ? two.y : two.x
  }
}

extension SIMDMask<SIMD8<Int64>> {
  /// A byte for each lane, the first one lowest: all bits set where the lane holds.
  @inline(__always) var bytes: UInt64 {
    let lanes = SIMD8<Int64>().replacing(with: -1, where: self)
    return unsafe unsafeBitCast(SIMD8<Int8>(truncatingIfNeeded: lanes), to: UInt64.self)
  }
}

extension UInt64 {
  /// Clears the lowest byte that is set, and returns its number.
  @inline(__always) mutating func popFirstByte() -> Int? {
    if self == 0 { return nil }
    let byte = trailingZeroBitCount &>> 3
    self &= ~(0xff &<< UInt64(truncatingIfNeeded: byte &<< 3))
    return byte
  }
}
