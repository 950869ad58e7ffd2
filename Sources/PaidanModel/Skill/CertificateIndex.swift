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
    private let length: UInt8

    init(_ name: String.UTF8View) {
      let made = unsafe name.withContiguousStorageIfAvailable { unsafe Fingerprint(bytes: $0) }
      // Only a text bridged from another language has no bytes of its own in a row.
      self = unsafe made ?? Array(name).withUnsafeBufferPointer { unsafe Fingerprint(bytes: $0) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
      let count = bytes.count
      // Eight bytes at a time, the last of them from the end, which may be some a second time.
      if count >= 8 {
        let bytes = UnsafeRawBufferPointer(bytes)
        let last = min(count, longestWhole) - 8
        first = unsafe bytes.loadUnaligned(as: UInt64.self)
        second = unsafe bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self)
      } else {
        for place in 0..<count { first = first << 8 | UInt64(unsafe bytes[place]) }
      }
      length = UInt8(clamping: count)
    }

    /// Whether there is no more to the name: no other has this fingerprint.
    var isWholeName: Bool { length <= longestWhole }
  }
}

/// The length of the longest name that a fingerprint holds whole.
private let longestWhole = 15
