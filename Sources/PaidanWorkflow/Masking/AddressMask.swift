/// Masks an address: what lies below the district or the first comma is hidden.
///
/// Forms show an address whole, as somebody has to go there (FORM-WO 5); errors and notices to
/// others than its visitor show it masked.
public enum AddressMask {
  private static let administrative: Set<Character> = ["省", "市", "区", "县", "州", "盟", "旗"]

  /// The address down to its district, then three stars; only the stars where it names none.
  public static func mask(_ address: String) -> String {
    if let last = address.lastIndex(where: { administrative.contains($0) }) {
      return address[...last] + "***"
    }
    // A Latin address goes from the small to the large: only its last part may be shown.
    if let comma = address.lastIndex(where: { $0 == "," || $0 == "，" }) {
      return "***," + address[address.index(after: comma)...]
    }
    return "***"
  }
}
