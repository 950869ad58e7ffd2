public import PaidanModel

/// The rules of the forms: a section of the process template.
public struct FormPolicy: Sendable, Hashable, Codable {
  /// Problem types accepted on new input (INT-23, FORM-G7).
  public var problemTypes: [ProblemType]
  /// Dissatisfaction classes accepted on new input (FORM-CS 13).
  public var dissatisfactionClasses: [DissatisfactionClass]
  /// Service kinds accepted on new input (INT-35).
  public var serviceKinds: [ServiceKind]
  /// How names are masked.
  public var names: NameMask
  /// Whether a serial number is required (C-44).
  public var serialNumberRequired: Bool
  /// Models that have no number on their body (C-44).
  public var modelsWithoutSerialNumber: [ProductID]
  /// Whether a verified proof of purchase stands in for a serial number (C-44).
  public var proofReplacesSerialNumber: Bool
  /// The fewest and the most digits of a phone number.
  public var phoneDigits: PhoneDigits
  /// Words one of which marks a door number beside its digits.
  public var doorMarks: [String]
  /// Words one of which must stand in the cautions (APT-14).
  public var feeWords: [String]
  /// How many problems the statistics list (ARC-15).
  public var topProblems: Int

  /// Limits of a phone number's digits.
  public struct PhoneDigits: Sendable, Hashable, Codable {
    /// The fewest.
    public var fewest: Int
    /// The most.
    public var most: Int

    /// From the fewest to the most.
    public init(fewest: Int, most: Int) {
      self.fewest = fewest
      self.most = most
    }
  }

  /// The rules of the catalogue's forms.
  public static let standard = FormPolicy(
    problemTypes: ProblemType.known.map(\.value),
    dissatisfactionClasses: DissatisfactionClass.known.map(\.value),
    serviceKinds: ServiceKind.known.map(\.value), names: .standard, serialNumberRequired: true,
    modelsWithoutSerialNumber: [], proofReplacesSerialNumber: false,
    phoneDigits: PhoneDigits(fewest: 7, most: 13),
    doorMarks: ["室", "号", "房", "户", "铺", "room", "door", "flat", "apartment", "apt", "no."],
    feeWords: ["免费", "收费", "费用", "报价", "配件费", "上门费", "free", "fee", "charge", "quote"],
    topProblems: 3)

  /// True where an intake of this model needs a serial number (C-44).
  ///
  /// - Complexity: O(*m*) in the models without one.
  public func needsSerialNumber(_ model: String, hasVerifiedProof: Bool) -> Bool {
    guard serialNumberRequired, !(proofReplacesSerialNumber && hasVerifiedProof) else {
      return false
    }
    return !modelsWithoutSerialNumber.contains { $0.text == model }
  }
}
