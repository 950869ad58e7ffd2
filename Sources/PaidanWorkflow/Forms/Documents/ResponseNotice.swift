public import PaidanModel

/// FORM-X4, 应急响应通知: who does what in an incident of which level.
public struct ResponseNotice: Document {
  /// Its kind.
  public static let kind = DocumentKind.responseNotice

  /// 事件等级.
  public var level: IncidentLevel
  /// 任务与责任人.
  public var tasks: [Task]

  /// A response notice.
  public init(
    level: IncidentLevel, tasks: [Task]
  ) {
    self.level = level
    self.tasks = tasks
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.expect(!tasks.isEmpty, "tasks")
    for (index, task) in tasks.enumerated() {
      check.text(task.text, "tasks[\(index)].text")
      check.text(task.owner.text, "tasks[\(index)].owner")
    }
    return check.violations
  }
}

extension ResponseNotice {
  /// A task and who answers for it.
  public struct Task: Sendable, Hashable, Codable {
    /// What is to be done.
    public var text: String
    /// Who answers for it.
    public var owner: StaffID

    /// A task.
    public init(text: String, owner: StaffID) {
      self.text = text
      self.owner = owner
    }
  }
}
