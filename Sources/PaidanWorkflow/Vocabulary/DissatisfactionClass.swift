/// What a dissatisfied customer minds (不满问题分类, FORM-CS 13).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct DissatisfactionClass: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 响应慢.
  public static let slowResponse = Self(rawValue: "slowResponse")
  /// 专业不足.
  public static let lackOfExpertise = Self(rawValue: "lackOfExpertise")
  /// 态度差.
  public static let badAttitude = Self(rawValue: "badAttitude")
  /// 费用争议.
  public static let feeDispute = Self(rawValue: "feeDispute")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.slowResponse, LocalizedText("slow response", "响应慢")),
    (.lackOfExpertise, LocalizedText("lack of expertise", "专业不足")),
    (.badAttitude, LocalizedText("bad attitude", "态度差")),
    (.feeDispute, LocalizedText("fee dispute", "费用争议")),
    (.other, LocalizedText("other", "其他")),
  ]
}
