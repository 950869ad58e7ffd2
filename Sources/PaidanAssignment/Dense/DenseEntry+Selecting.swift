/// Entries compared as they lie in memory, eight at a time: as `Double` they would take twice to
/// four times the work of the pass over the matrix.
///
/// The comparisons of a SIMD vector of any element are loops; those of a known one are single
/// instructions. Hence the casts, which are decided when the solver is specialised. Only 'less' is
/// used, as the compiler of Swift 6.3 makes a loop of a 'greater' that is negated.
extension DenseEntry {
  /// An entry that nothing is less than.
  static var lowest: Self {
    if Self.self == Int32.self { return unsafe unsafeBitCast(Int32.min, to: Self.self) }
    if Self.self == Float.self { return unsafe unsafeBitCast(-Float.infinity, to: Self.self) }
    return unsafe unsafeBitCast(-Double.infinity, to: Self.self)
  }

  /// The greatest cost up to `bound`; ``lowest`` for -infinity.
  static func cost(upTo bound: Double) -> Self {
    if Self.self == Int32.self {
      let clamped = min(max(bound.rounded(.down), -0x1p31), 0x1p31 - 2)
      return unsafe unsafeBitCast(Int32(clamped), to: Self.self)
    }
    if Self.self == Float.self {
      let near = min(Float(bound), .greatestFiniteMagnitude)
      return unsafe unsafeBitCast(Double(near) > bound ? near.nextDown : near, to: Self.self)
    }
    return unsafe unsafeBitCast(min(bound, costCeiling.nextDown), to: Self.self)
  }

  /// A bit for each of eight entries, the first one lowest: set where the entry is at most `cut` or
  /// less than `least`, and where it may have to be refused.
  @inline(__always)
  static func promising(
    _ entries: SIMD8<Self>, upTo cut: Self, below least: SIMD8<Self>
  ) -> UInt64 {
    // Not 'less or equal': NaN must be seen. No other refused integer or Float exceeds every cut.
    if Self.self == Int32.self {
      let entries = unsafe unsafeBitCast(entries, to: SIMD8<Int32>.self)
      let least = unsafe unsafeBitCast(least, to: SIMD8<Int32>.self)
      let cut = SIMD8(repeating: unsafe unsafeBitCast(cut, to: Int32.self))
      return (.!(cut .< entries) .| (entries .< least)).bits
    }
    if Self.self == Float.self {
      let entries = unsafe unsafeBitCast(entries, to: SIMD8<Float>.self)
      let least = unsafe unsafeBitCast(least, to: SIMD8<Float>.self)
      let cut = SIMD8(repeating: unsafe unsafeBitCast(cut, to: Float.self))
      return (.!(cut .< entries) .| (entries .< least)).bits
    }
    let entries = unsafe unsafeBitCast(entries, to: SIMD8<Double>.self)
    let least = unsafe unsafeBitCast(least, to: SIMD8<Double>.self)
    let cut = SIMD8(repeating: unsafe unsafeBitCast(cut, to: Double.self))
    let isOutside = .!(entries .< SIMD8(repeating: costCeiling))
    return (.!(cut .< entries) .| (entries .< least) .| isOutside).bits
  }
}

extension SIMDMask<SIMD8<Int32>> {
  /// A bit for each lane, the first one lowest.
  @inline(__always) var bits: UInt64 {
    let lanes = SIMD8<Int32>().replacing(with: -1, where: self)
    return unsafe unsafeBitCast(SIMD8<Int8>(truncatingIfNeeded: lanes), to: UInt64.self).lanesAsBits
  }
}

extension SIMDMask<SIMD8<Int64>> {
  /// A bit for each lane, the first one lowest.
  @inline(__always) var bits: UInt64 { bytes.lanesAsBits }
}

extension UInt64 {
  /// A bit for each byte, of which all bits are set or none: byte *i* keeps its bit *i*, and the
  /// product's highest byte is the sum of all.
  @inline(__always) fileprivate var lanesAsBits: UInt64 {
    ((self & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
  }

  /// Clears the lowest bit that is set, and returns its number.
  @inline(__always) mutating func popFirstBit() -> Int? {
    if self == 0 { return nil }
    let bit = trailingZeroBitCount
    self &= self &- 1
    return bit
  }
}
