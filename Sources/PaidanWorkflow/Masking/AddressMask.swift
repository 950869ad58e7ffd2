/// Masks an address: what lies below the district or the first comma is hidden.
///
/// Forms show an address whole, as somebody has to go there (FORM-WO 5); errors and notices to
/// others than its visitor show it masked.
public enum AddressMask {
  // The first of the smallest kind counts: a later 区 is a 小区, which is where somebody lives.
  private static let marks: [Set<Character>] = [["区", "县", "旗"], ["市", "州", "盟"], ["省"]]

  /// The address down to its district, then three stars; only the stars where it names none.
  public static func mask(_ address: String) -> String {
    let head = address.prefix { !$0.isNumber }.prefix(16)
    for kind in marks {
      guard let mark = head.firstIndex(where: kind.contains) else { continue }
      return head[...mark] + "***"
    }
    // A Latin address goes from the small to the large: only its last part may be shown.
    if let comma = address.lastIndex(where: { $0 == "," || $0 == "，" }) {
      return "***," + address[address.index(after: comma)...]
    }
    return "***"
  }
}
