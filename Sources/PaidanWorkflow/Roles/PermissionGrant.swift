/// What one cell of the matrix grants: an access, how close the record must be, and when (2.20.2).
public struct PermissionGrant: Sendable, Hashable, CustomStringConvertible {
  /// What may be done.
  public let access: Access
  /// The most distant relation it reaches: own for "(own)", team for "(team)", other for any.
  public let reach: Relation
  /// The conditions it needs, all of them; mostly none.
  public let circumstances: [Circumstance]

  /// A grant.
  public init(
    _ access: Access, _ reach: Relation = .other, if circumstances: [Circumstance] = []
  ) {
    self.access = access
    self.reach = reach
    self.circumstances = circumstances
  }

  /// The grant as the template spells it: `write`, `write own`, `write if incident`, `approve own
  /// if incident and reasonGiven`.
  public var description: String {
    let words = reach == .other ? access.rawValue : "\(access.rawValue) \(reach.rawValue)"
    if circumstances.isEmpty { return words }
    return words + " if " + circumstances.map(\.rawValue).joined(separator: " and ")
  }

  /// The grant a text spells; nil where it spells none.
  public init?(_ text: String) {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var circumstances: [Circumstance] = []
    if let position = words.firstIndex(of: "if") {
      let conditions = words[(position + 1)...].split(
        separator: "and", omittingEmptySubsequences: false)
      for condition in conditions {
        guard condition.count == 1, let name = condition.first,
          let circumstance = Circumstance(rawValue: name)
        else { return nil }
        circumstances.append(circumstance)
      }
      words.removeSubrange(position...)
    }
    guard (1...2).contains(words.count), let access = Access(rawValue: words[0]) else { return nil }
    var reach = Relation.other
    if words.count == 2 {
      guard let named = Relation(rawValue: words[1]), named != .other else { return nil }
      reach = named
    }
    self.init(access, reach, if: circumstances)
  }
}

extension PermissionGrant: Codable {
  /// Reads the words of ``description``.
  ///
  /// - Throws: `DecodingError` where they spell no grant.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let grant = PermissionGrant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be a grant such as \"write own if incident\"")
    }
    self = grant
  }

  /// Writes ``description``.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
