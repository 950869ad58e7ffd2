public import PaidanModel

/// What is known of a type of fault before anybody has looked: data of the template.
public struct FaultGuide: Sendable, Hashable, Codable {
  /// The type of fault.
  public var fault: FaultTypeID
  /// Parts it probably needs (APT-02, PRT-08).
  public var parts: [PartID]
  /// First tests at the customer's, by symptom (SVC-04).
  public var firstTests: [LocalizedText]
  /// Planned minutes of repair (SVC-18).
  public var standardMinutes: Int32?
  /// True where video guidance may replace a visit (SVC-10).
  public var isRemoteSuitable: Bool

  /// A guide.
  public init(
    fault: FaultTypeID, parts: [PartID], firstTests: [LocalizedText], standardMinutes: Int32?,
    isRemoteSuitable: Bool = false
  ) {
    self.fault = fault
    self.parts = parts
    self.firstTests = firstTests
    self.standardMinutes = standardMinutes
    self.isRemoteSuitable = isRemoteSuitable
  }

  /// The catalogue's example: an air-conditioner that does not cool.
  public static let noCooling = FaultGuide(
    fault: "noCooling", parts: ["C123"],
    firstTests: [
      LocalizedText("settings of the remote control", "遥控器设置"),
      LocalizedText("cleanliness of the filter", "滤网清洁"),
      LocalizedText("outdoor unit running", "室外机运转"),
    ], standardMinutes: 90)
}

/// A kind of work with its own planned minutes and procedure (SVC-20).
public struct WorkGuide: Sendable, Hashable, Codable {
  /// The kind.
  public var kind: ServiceKind
  /// Planned minutes.
  public var standardMinutes: Int32
  /// The key of its procedure; nil: none of its own.
  public var procedure: String?

  /// A guide.
  public init(kind: ServiceKind, standardMinutes: Int32, procedure: String? = nil) {
    self.kind = kind
    self.standardMinutes = standardMinutes
    self.procedure = procedure
  }
}

extension CasePolicy {
  /// The guide of a fault; nil: none.
  ///
  /// - Complexity: O(*g*) in the guides.
  public func guide(for fault: FaultTypeID?) -> FaultGuide? {
    fault.flatMap { fault in faultGuides.first { $0.fault == fault } }
  }

  /// The service type a request leads to; nil: no order unless work is needed (WO-09, A-42).
  ///
  /// - Parameters:
  ///   - demand: what is asked for.
  ///   - fault: the type of fault, where known: some may be helped from afar (SVC-10).
  /// - Returns: the type.
  public func serviceType(for demand: DemandType, fault: FaultTypeID? = nil) -> ServiceType? {
    switch demand {
    case .repair: guide(for: fault)?.isRemoteSuitable == true ? .remoteSupport : .onSiteRepair
    case .installation: .installation
    case .returnExchange: .returnExchange
    case .consultation: nil
    }
  }
}
