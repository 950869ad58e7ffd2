internal import PaidanModel

/// Certificates and level folded into one word, so that nearly every unqualified engineer is passed
/// over by one AND.
///
/// Bits 0...60 hold certificate kinds by number modulo 61; bits 61...63 say 'at least
/// professional', 'at least advanced', 'instructor', so that a level is a set like any other. With
/// up to 61 kinds the answer is exact, beyond that it may be a false yes, never a false no.
struct SkillSignature: Equatable {
  static let exactKinds = 61
  /// The bits that stand for kinds.
  static let kindBits: UInt64 = (1 << UInt64(exactKinds)) - 1
  private(set) var bits: UInt64

  /// A level and no certificates yet.
  init(level: CertificationLevel) {
    bits = ((1 << UInt64(level.rank)) - 1) << UInt64(Self.exactKinds)
  }

  /// Adds the kind of this number.
  mutating func insert(_ kind: Int) { bits |= Self.bit(of: kind) }

  /// A word of bits in a fourth of its size: whoever has all bits of another has all marks of it.
  ///
  /// Kinds by number modulo 13, which is exact for as many, and the three bits of the level.
  static func mark(of bits: UInt64) -> UInt16 {
    let kinds = bits | bits >> 13 | bits >> 26 | bits >> 39
    let rest = (bits & kindBits) >> 52
    return UInt16(truncatingIfNeeded: (kinds | rest) & 0x1FFF | (bits >> 61) << 13)
  }

  /// The bit that stands for the kind of this number.
  static func bit(of kind: Int) -> UInt64 { 1 << UInt64(kind % exactKinds) }
}
