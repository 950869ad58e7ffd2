/// Remembers what the lists read lately came to, by their bytes.
///
/// A day has few different lists of certificates and many rows; equal ones then share one array,
/// which saves an allocation or two a row. One place for each hash, the newest list wins it: memory
/// is bounded.
struct ListCache<List> {
  private var entries: [(key: ArraySlice<UInt8>, list: List)?]

  /// An empty cache of 1024 places.
  init() { entries = Array(repeating: nil, count: 1024) }

  /// What the list that `key` spells came to, where it is still known.
  func list(for key: ArraySlice<UInt8>) -> List? {
    guard let entry = entries[place(of: key)], entry.key == key else { return nil }
    return entry.list
  }

  /// Remembers that `key` came to `list`.
  mutating func remember(_ list: List, for key: ArraySlice<UInt8>) {
    // A copy of its own: the slice would keep the whole row's buffer alive.
    entries[place(of: key)] = (Array(key)[...], list)
  }

  /// FNV-1a; only speed depends on it, never a result.
  private func place(of key: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 1023)
  }
}
