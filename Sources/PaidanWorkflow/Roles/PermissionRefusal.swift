/// A thing that somebody may not do: it names the role and the permission.
public struct PermissionRefusal: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// Who asked.
  public let role: Role
  /// What for.
  public let permission: Permission
  /// How he stands to the record.
  public let relation: Relation

  /// The sentence in both languages.
  public var message: LocalizedText {
    let access = permission.access.label
    let area = permission.area.label
    return LocalizedText(
      "\(role.id) \(role.label.english) may not \(access.english): \(area.english)"
        + " (\(relation.rawValue))",
      "\(role.id) \(role.label.chinese)无权\(access.chinese)：\(area.chinese)")
  }

  /// The sentence in English.
  public var description: String { message.english }
}
