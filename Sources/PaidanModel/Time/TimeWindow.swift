/// When work may start: not before one instant, not after another, either of them open.
///
/// Both together are an appointment (预约时段).
public struct TimeWindow: Sendable, Hashable, Codable {
  /// Work may not start before; nil: at any time.
  public let earliestStart: Instant?
  /// Work should not start after, this instant included; nil: at any time.
  public let latestStart: Instant?

  /// Any time at all.
  public static let anytime = TimeWindow(unchecked: nil, nil)

  /// A window from `earliestStart` to `latestStart`.
  ///
  /// - Throws: ``TimeWindowError`` when the window ends before it begins.
  public init(earliestStart: Instant?, latestStart: Instant?) throws(TimeWindowError) {
    if let earliestStart, let latestStart, latestStart < earliestStart {
      throw TimeWindowError(earliestStart: earliestStart, latestStart: latestStart)
    }
    self.init(unchecked: earliestStart, latestStart)
  }

  private init(unchecked earliestStart: Instant?, _ latestStart: Instant?) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
  }
}

extension TimeWindow {
  private enum CodingKeys: String, CodingKey { case earliestStart, latestStart }

  /// A window from its two ends, each of which may be absent.
  ///
  /// - Throws: `DecodingError` also when the window ends before it begins.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let earliest = try container.decodeIfPresent(Instant.self, forKey: .earliestStart)
    let latest = try container.decodeIfPresent(Instant.self, forKey: .latestStart)
    do {
      try self.init(earliestStart: earliest, latestStart: latest)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: .latestStart, in: container, debugDescription: error.description)
    }
  }
}

/// A window that ends before it begins.
public struct TimeWindowError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the window begins.
  public let earliestStart: Instant
  /// Where it would end.
  public let latestStart: Instant

  /// What is wrong, in one sentence.
  public var description: String {
    "latest_start \(latestStart) must not lie before earliest_start \(earliestStart)"
  }
}
