internal import PaidanModel

/// What an engineer holds at one instant, as far as the batch's orders ask for it.
struct HeldKinds {
  /// The kinds held that some order requires.
  let certificates: CertificateSet
  /// The same as bits of a skill signature, without a level.
  let signature: UInt64
  /// How many different certificates are held, required or not.
  let count: Int
  /// The first instant at which one of them no longer holds, in milliseconds; `.max` for never.
  let unchangedUntil: Int64

  /// What `certificates` amount to at `instant`.
  init(_ certificates: [HeldCertificate], kinds: CertificateIndex, at instant: Instant) {
    var kindsHeld = CertificateSet()
    var signature: UInt64 = 0
    var count = 0
    var unchangedUntil = Int64.max
    for (position, held) in certificates.enumerated() where held.isValid(at: instant) {
      unchangedUntil = min(unchangedUntil, held.validUntil?.milliseconds ?? .max)
      if let number = kinds.existingNumber(of: held.certificate) {
        if kindsHeld.contains(number) { continue }
        kindsHeld.insert(number)
        signature |= SkillSignature.bit(of: number)
        count += 1
        continue
      }
      // Quadratic in a handful of certificates nobody asks for; a set would cost more.
      let isRepeated = certificates[..<position].contains {
        $0.certificate == held.certificate && $0.isValid(at: instant)
      }
      if !isRepeated { count += 1 }
    }
    self.certificates = kindsHeld
    self.signature = signature
    self.count = count
    self.unchangedUntil = unchangedUntil
  }

  /// What an engineer's row says he holds; `certificates` are those of it that some order requires.
  init(of row: EngineerRow, certificates: CertificateSet) {
    self.certificates = certificates
    signature = row.signature & SkillSignature.kindBits
    count = Int(row.certificateCount)
    unchangedUntil = row.certificatesUnchangedUntil
  }
}
