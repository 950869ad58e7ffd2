/// The rules of the forms: a section of the process template.
public struct FormPolicy: Sendable, Hashable, Codable {
  /// Channels accepted on new input (INT-01).
  public let channels: [DeclaredTerm<Channel>]
  /// Problem types (INT-23).
  public let problemTypes: [DeclaredTerm<ProblemType>]
  /// Dissatisfaction classes (FORM-CS 13).
  public let dissatisfactionClasses: [DeclaredTerm<DissatisfactionClass>]
  /// Service kinds (INT-35).
  public let serviceKinds: [DeclaredTerm<ServiceKind>]
  /// How names are masked.
  public let names: NameMask
  /// Whether a serial number is required where the product does not say (C-44).
  public let serialNumberRequired: Bool
  /// Whether a verified proof of purchase stands in for a serial number (C-44).
  public let proofReplacesSerialNumber: Bool
  /// The fewest and the most digits of a phone number.
  public let phoneDigits: PhoneDigits
  /// Words one of which marks a door number beside its digits.
  public let doorMarks: [String]
  /// Words one of which must stand in the cautions (APT-14).
  public let feeWords: [String]
  /// How many problems the statistics list (ARC-15).
  public let topProblems: Int

  /// Limits of a phone number's digits.
  public struct PhoneDigits: Sendable, Hashable, Codable {
    /// The fewest.
    public let fewest: Int
    /// The most.
    public let most: Int

    /// From the fewest to the most.
    public init(fewest: Int, most: Int) {
      self.fewest = fewest
      self.most = most
    }
  }

  /// The rules of the catalogue's forms.
  public static let standard = FormPolicy(
    channels: [.phone, .app, .ecommerce, .officialAccount].map { DeclaredTerm($0) },
    problemTypes: ProblemType.known.map { DeclaredTerm($0.value) },
    dissatisfactionClasses: DissatisfactionClass.known.map { DeclaredTerm($0.value) },
    serviceKinds: ServiceKind.known.map { DeclaredTerm($0.value) },
    names: .standard, serialNumberRequired: true, proofReplacesSerialNumber: false,
    phoneDigits: PhoneDigits(fewest: 7, most: 13),
    doorMarks: ["室", "号", "房", "户", "铺", "room", "door", "flat", "apartment", "apt", "no."],
    feeWords: ["免费", "收费", "费用", "报价", "配件费", "上门费", "free", "fee", "charge", "quote"],
    topProblems: 3)

  /// A policy.
  public init(
    channels: [DeclaredTerm<Channel>], problemTypes: [DeclaredTerm<ProblemType>],
    dissatisfactionClasses: [DeclaredTerm<DissatisfactionClass>],
    serviceKinds: [DeclaredTerm<ServiceKind>], names: NameMask, serialNumberRequired: Bool,
    proofReplacesSerialNumber: Bool, phoneDigits: PhoneDigits, doorMarks: [String],
    feeWords: [String], topProblems: Int
  ) {
    self.channels = channels
    self.problemTypes = problemTypes
    self.dissatisfactionClasses = dissatisfactionClasses
    self.serviceKinds = serviceKinds
    self.names = names
    self.serialNumberRequired = serialNumberRequired
    self.proofReplacesSerialNumber = proofReplacesSerialNumber
    self.phoneDigits = phoneDigits
    self.doorMarks = doorMarks
    self.feeWords = feeWords
    self.topProblems = topProblems
  }

  /// True where the template declares the channel for new input.
  public func accepts(_ channel: Channel) -> Bool { channels.contains { $0.value == channel } }

  /// A copy that also declares these channels, as other profiles do (INT-01).
  public func accepting(_ further: [Channel]) -> FormPolicy {
    let added = further.filter { !accepts($0) }.map { DeclaredTerm($0) }
    return FormPolicy(
      channels: channels + added, problemTypes: problemTypes,
      dissatisfactionClasses: dissatisfactionClasses, serviceKinds: serviceKinds, names: names,
      serialNumberRequired: serialNumberRequired,
      proofReplacesSerialNumber: proofReplacesSerialNumber, phoneDigits: phoneDigits,
      doorMarks: doorMarks, feeWords: feeWords, topProblems: topProblems)
  }
}
