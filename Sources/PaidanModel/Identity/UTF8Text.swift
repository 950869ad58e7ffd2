internal import Foundation

/// Texts compared by their UTF-8 bytes, as fast as memory compares.
///
/// Swift's own `==` and `<` go by Unicode equivalence, under which two spellings of one letter are
/// equal.
enum UTF8Text {
  /// True when both have the same bytes.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && compare(left, right) == 0
  }

  /// True when the left one comes first.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let order = compare(left, right)
    return order != 0 ? order < 0 : left.utf8.count < right.utf8.count
  }

  /// Hashes a text so that equal bytes hash alike.
  ///
  /// Equal bytes are equal under Unicode equivalence too, so Swift's own hash serves; it is many
  /// times faster than one combined byte by byte.
  static func hash(_ text: String, into hasher: inout Hasher) { text.hash(into: &hasher) }

  /// The order of the bytes both have, 0 when those are equal.
  private static func compare(_ left: String, _ right: String) -> Int32 {
    let order = unsafe left.utf8.withContiguousStorageIfAvailable { a in
      unsafe right.utf8.withContiguousStorageIfAvailable { b -> Int32 in
        let count = min(a.count, b.count)
        guard count > 0, let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return unsafe memcmp(a, b, count)
      }
    }
    if let order, let order { return order }
    // Only a text bridged from another language has no bytes of its own in a row.
    for (a, b) in zip(left.utf8, right.utf8) where a != b { return a < b ? -1 : 1 }
    return 0
  }
}
