/// Gives each certificate kind a small number, in the order in which kinds are first seen.
///
/// Every batch asks it for each certificate of each order and engineer. The first kinds, nearly
/// always all of them, are found by a run over a few numbers made from their names, which takes a
/// fraction of the time of hashing a text; names of up to 15 bytes are such numbers altogether.
public struct CertificateIndex: Sendable {
  private var numbers: [Certificate: Int] = [:]
  /// The names of the first kinds as numbers; equal names have equal ones, others may.
  private var fingerprints: [Fingerprint] = []
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
      fingerprints.append(Fingerprint(certificate.name.utf8))
    }
    certificates.append(certificate)
    return certificates.count - 1
  }

  /// The number of `certificate`, or nil if it was never seen.
  public func existingNumber(of certificate: Certificate) -> Int? {
    let fingerprint = Fingerprint(certificate.name.utf8)
    for number in fingerprints.indices
    where fingerprints[number] == fingerprint
      && (fingerprint.isWholeName || certificates[number] == certificate)
    {
      return number
    }
    return count > Self.fingerprinted ? numbers[certificate] : nil
  }

  /// The first 15 bytes of a name and its length as far as a byte holds it.
  private struct Fingerprint: Equatable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    init(_ name: String.UTF8View) {
      let made = unsafe name.withContiguousStorageIfAvailable { bytes in
        var made = Fingerprint()
        for place in 0..<min(longestWhole, bytes.count) {
          made.append(unsafe bytes[place])
        }
        made.append(UInt8(clamping: bytes.count))
        return made
      }
      // Only a text bridged from another language has no bytes of its own in a row.
      self = made ?? Fingerprint(bytes: Array(name))
    }

    private init() {}

    private init(bytes: [UInt8]) {
      for byte in bytes.prefix(longestWhole) { append(byte) }
      append(UInt8(clamping: bytes.count))
    }

    /// Whether there is no more to the name: no other has this fingerprint.
    var isWholeName: Bool { second & 255 <= UInt64(longestWhole) }

    private mutating func append(_ byte: UInt8) {
      first = first << 8 | second >> 56
      second = second << 8 | UInt64(byte)
    }
  }
}

/// The length of the longest name that a fingerprint holds whole.
private let longestWhole = 15
