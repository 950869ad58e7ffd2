/// FORM-X13, 参考资料: data people look things up in.
public struct ReferenceDocument: Document {
  /// Its kind.
  public static let kind = DocumentKind.reference

  /// Which document.
  public var topic: Topic
  /// Its version, from 1.
  public var version: Int
  /// From which day it holds.
  public var validFrom: LocalDate
  /// Its entries, line by line; an emergency contact is a role and a masked phone.
  public var entries: [Entry]

  /// A reference document.
  public init(
    topic: Topic, version: Int, validFrom: LocalDate, entries: [Entry]
  ) {
    self.topic = topic
    self.version = version
    self.validFrom = validFrom
    self.entries = entries
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.expect(version >= 1, "version", .outOfRange)
    check.expect(!entries.isEmpty, "entries")
    for (index, entry) in entries.enumerated() {
      check.text(entry.title, "entries[\(index)].title")
      check.text(entry.text, "entries[\(index)].text")
      if topic == .emergencyContacts {
        check.expect(PhoneMask.isMasked(entry.text), "entries[\(index)].text", .notMasked)
      }
    }
    return check.violations
  }
}

extension ReferenceDocument {
  /// The documents the seeds name.
  public enum Topic: String, Sendable, Hashable, Codable, CaseIterable {
    /// 应急联系人.
    case emergencyContacts
    /// 补偿政策.
    case compensationPolicy
    /// 产品手册.
    case productManual
    /// 分级标准.
    case classificationStandard
  }

  /// An entry.
  public struct Entry: Sendable, Hashable, Codable {
    /// What it is about.
    public var title: String
    /// What it says.
    public var text: String

    /// An entry.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }
}
