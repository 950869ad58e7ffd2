/// A standard procedure: what is done at the nodes of the work, by whom, by when and how well
/// (WO-22, WO-23).
public struct Procedure: Sendable, Hashable, Codable {
  /// Its stable key.
  public var key: String
  /// Its name.
  public var title: LocalizedText
  /// Its steps in order.
  public var steps: [Step]

  /// One step at a node.
  public struct Step: Sendable, Hashable, Codable {
    /// The node it belongs to.
    public var node: ServiceNode
    /// What is done.
    public var action: LocalizedText
    /// What it needs.
    public var inputs: [LocalizedText]
    /// What it brings forth.
    public var outputs: [LocalizedText]
    /// Who answers for it.
    public var owner: Role
    /// How long it may take; nil: no limit, and no clock runs (SLA-69).
    public var limit: ClockDuration?
    /// How well it must be done.
    public var quality: LocalizedText

    /// A step.
    public init(
      node: ServiceNode, action: LocalizedText, inputs: [LocalizedText], outputs: [LocalizedText],
      owner: Role, limit: ClockDuration?, quality: LocalizedText
    ) {
      self.node = node
      self.action = action
      self.inputs = inputs
      self.outputs = outputs
      self.owner = owner
      self.limit = limit
      self.quality = quality
    }
  }

  /// A procedure.
  public init(_ key: String, title: LocalizedText, steps: [Step]) {
    self.key = key
    self.title = title
    self.steps = steps
  }

  /// The example of seed 4: a hardware fault.
  public static let hardwareFault = Procedure(
    "hardwareFault", title: LocalizedText("hardware fault", "硬件故障处理"),
    steps: [
      step(
        .diagnosis, LocalizedText("confirm the phenomenon", "确认故障现象"),
        LocalizedText("report", "报修信息"), LocalizedText("confirmed phenomenon", "确认的故障现象"),
        LocalizedText("seen by the engineer himself", "工程师亲自确认")),
      step(
        .planMaking, LocalizedText("first check", "初步排查"),
        LocalizedText("confirmed phenomenon", "确认的故障现象"),
        LocalizedText("suspected part", "疑似部件"),
        LocalizedText("cause named with its evidence", "原因附依据")),
      step(
        .planMaking, LocalizedText("request the spare part", "申请备件"),
        LocalizedText("suspected part", "疑似部件"), LocalizedText("part at hand", "备件到位"),
        LocalizedText("model and quantity right", "型号数量准确")),
      step(
        .implementation, LocalizedText("replace or repair on site", "现场更换或维修"),
        LocalizedText("part at hand", "备件到位"), LocalizedText("repaired device", "修复的设备"),
        LocalizedText("old part handed over or taken back", "旧件已交接")),
      step(
        .verification, LocalizedText("test and accept", "测试验收"),
        LocalizedText("repaired device", "修复的设备"), LocalizedText("measured result", "实测结果"),
        LocalizedText("figures, not words", "以实测数据为准")),
    ])

  private static func step(
    _ node: ServiceNode, _ action: LocalizedText, _ input: LocalizedText, _ output: LocalizedText,
    _ quality: LocalizedText
  ) -> Step {
    Step(
      node: node, action: action, inputs: [input], outputs: [output], owner: .engineer,
      limit: nil, quality: quality)
  }
}
