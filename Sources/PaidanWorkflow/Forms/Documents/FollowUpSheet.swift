/// FORM-X12, 回访表: sheets whose columns the host decides, as no seed gives them.
public struct FollowUpSheet: Document {
  /// Its kind.
  public static let kind = DocumentKind.followUpSheet

  /// Which sheet.
  public var sheet: Sheet
  /// The columns of the host, in order.
  public var columns: [String]
  /// The lines, a value for each column.
  public var lines: [[String]]

  /// A follow up sheet.
  public init(
    sheet: Sheet, columns: [String], lines: [[String]]
  ) {
    self.sheet = sheet
    self.columns = columns
    self.lines = lines
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.list(columns, "columns")
    check.expect(Set(columns).count == columns.count, "columns", .repeated)
    for (index, line) in lines.enumerated() {
      check.expect(line.count == columns.count, "lines[\(index)]", .malformed)
    }
    return check.violations
  }
}

extension FollowUpSheet {
  /// The sheets the seeds name.
  public enum Sheet: String, Sendable, Hashable, Codable, CaseIterable {
    /// 服务经理回访.
    case serviceManager
    /// 网管回访.
    case networkAdministrator
    /// 实施完成回访.
    case implementationCompletion
    /// 需求概况表, by brand.
    case demandOverview
  }
}
