/// Gives each certificate kind a small number, in the order in which kinds are first seen.
///
/// Every batch asks it for each certificate of each order and engineer. The first kinds, nearly
/// always all of them, are found by a run over a few numbers made from their names, which takes a
/// fraction of the time of hashing a text.
public struct CertificateIndex: Sendable {
  private var numbers: [Certificate: Int] = [:]
  /// The names of the first kinds as numbers; equal names have equal ones, others may.
  private var fingerprints: [UInt64] = []
  /// The kinds by number.
  public private(set) var certificates: [Certificate] = []

  /// How many kinds are looked for by fingerprint.
  private static let fingerprinted = 64

  /// An index without any kind.
  public init() {}

  /// The number of kinds.
  public var count: Int { certificates.count }

  /// The number of `certificate`, new if it was not yet seen.
  public mutating func number(of certificate: Certificate) -> Int {
    if let number = existingNumber(of: certificate) { return number }
    numbers[certificate] = certificates.count
    if fingerprints.count < Self.fingerprinted {
      fingerprints.append(Self.fingerprint(certificate))
    }
    certificates.append(certificate)
    return certificates.count - 1
  }

  /// The number of `certificate`, or nil if it was never seen.
  public func existingNumber(of certificate: Certificate) -> Int? {
    let fingerprint = Self.fingerprint(certificate)
    for number in fingerprints.indices
    where fingerprints[number] == fingerprint && certificates[number] == certificate {
      return number
    }
    return count > Self.fingerprinted ? numbers[certificate] : nil
  }

  /// The length and the last seven bytes.
  private static func fingerprint(_ certificate: Certificate) -> UInt64 {
    let text = certificate.name.utf8
    let fingerprint = unsafe text.withContiguousStorageIfAvailable { bytes in
      var fingerprint = UInt64(bytes.count)
      for place in max(0, bytes.count - 7)..<bytes.count {
        unsafe fingerprint = fingerprint << 8 | UInt64(bytes[place])
      }
      return fingerprint
    }
    // Only a text bridged from another language has no bytes of its own in a row.
    return fingerprint ?? text.suffix(7).reduce(UInt64(text.count)) { $0 << 8 | UInt64($1) }
  }
}
