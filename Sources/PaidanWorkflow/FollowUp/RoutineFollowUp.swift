public import PaidanModel

/// A form of a follow-up that is no consequence of a fault (FUP-11, FUP-23).
public struct RoutineFollowUpForm: Sendable, Hashable, Codable {
  /// Whom it speaks to.
  public var contact: DealerContact
  /// The words that open the call; they ask whether it is convenient.
  public var opening: LocalizedText
  /// Its questions.
  public var questions: [LocalizedText]

  /// A form.
  public init(contact: DealerContact, opening: LocalizedText, questions: [LocalizedText]) {
    self.contact = contact
    self.opening = opening
    self.questions = questions
  }

  /// The forms of seed 1, one for each of the two groups.
  public static let standard = [
    RoutineFollowUpForm(
      contact: .serviceManager, opening: convenience,
      questions: [
        LocalizedText("How does the service department use the system?", "服务部门系统使用情况如何？"),
        LocalizedText("What do you ask of our service?", "对我们的服务有何要求？"),
      ]),
    RoutineFollowUpForm(
      contact: .networkAdministrator, opening: convenience,
      questions: [
        LocalizedText("How do equipment and network run?", "设备和网络运行情况如何？"),
        LocalizedText("Which faults are open?", "目前有哪些未解决的故障？"),
      ]),
  ]

  private static let convenience = LocalizedText(
    "Is it convenient to talk now?", "请问现在方便接听电话吗？")
}

/// The form of a follow-up after an implementation (FUP-23).
public struct ImplementationFollowUp: Sendable, Hashable, Codable {
  /// The dealership.
  public var dealership: DealershipID
  /// The brand it sells, by which demands are summed up.
  public var brand: String
  /// What was said.
  public var outcome: FollowUpOutcome
  /// The demands it has, each in its own words.
  public var demands: [String]

  /// A follow-up.
  public init(
    dealership: DealershipID, brand: String, outcome: FollowUpOutcome, demands: [String]
  ) {
    self.dealership = dealership
    self.brand = brand
    self.outcome = outcome
    self.demands = demands
  }
}

/// The demands of one brand's dealerships (需求概况表, FUP-23).
public struct DemandSummary: Sendable, Hashable {
  /// The brand.
  public let brand: String
  /// How many dealerships were asked.
  public let dealerships: Int
  /// Their demands, in the order in which they came.
  public let demands: [String]

  /// The summaries of some follow-ups, a brand each, by the brands' names.
  ///
  /// - Complexity: O(*n* log *n*) for *n* follow-ups.
  public static func byBrand(_ followUps: [ImplementationFollowUp]) -> [DemandSummary] {
    Dictionary(grouping: followUps, by: \.brand).map { brand, group in
      DemandSummary(
        brand: brand, dealerships: Set(group.map(\.dealership)).count,
        demands: group.flatMap(\.demands))
    }.sorted { $0.brand.utf8.lexicographicallyPrecedes($1.brand.utf8) }
  }
}
