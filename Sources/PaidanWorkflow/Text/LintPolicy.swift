/// The lint's lists and limits: a section of the process template (INT-09).
public struct LintPolicy: Sendable, Hashable {
  /// The rules, one for each field that has any.
  public var rules: [LintRule] { lists.rules }
  /// Words that carry no meaning beside a stock phrase: 了, it, is.
  public var fillers: [String] { lists.fillers }
  /// Words of a guess.
  public var guessWords: [String] { lists.guessWords }
  /// Phrases that diagnose.
  public var diagnosisPhrases: [String] { lists.diagnosisPhrases }
  /// Phrases that steer.
  public var leadingPhrases: [String] { lists.leadingPhrases }
  /// Units that make a number a measured value.
  public var units: [String] { lists.units }

  /// What is written in a template.
  struct Lists: Sendable, Hashable, Codable {
    let rules: [LintRule]
    let fillers: [String]
    let guessWords: [String]
    let diagnosisPhrases: [String]
    let leadingPhrases: [String]
    let units: [String]
  }

  private let lists: Lists
  // Every command with a text asks the lint, so the lists are laid out for it once.
  let index: LintIndex
  private let ruleOfField: [LintRule]

  /// A policy.
  public init(
    rules: [LintRule], fillers: [String], guessWords: [String], diagnosisPhrases: [String],
    leadingPhrases: [String], units: [String]
  ) {
    self.init(
      Lists(
        rules: rules, fillers: fillers, guessWords: guessWords,
        diagnosisPhrases: diagnosisPhrases, leadingPhrases: leadingPhrases, units: units))
  }

  private init(_ lists: Lists) {
    self.lists = lists
    index = LintIndex(lists)
    ruleOfField = LintField.allCases.map { field in
      lists.rules.first { $0.field == field } ?? LintRule(field, stockPhrases: [])
    }
  }

  /// The rule of a field; one that minds only an empty text where the policy has none.
  public func rule(for field: LintField) -> LintRule {
    ruleOfField[field.position]
  }
}

extension LintPolicy: Codable {
  /// Reads the lists.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    self.init(try Lists(from: decoder))
  }

  /// Writes the lists.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws { try lists.encode(to: encoder) }
}

extension LintPolicy {
  private static let broken = [
    "坏了", "坏掉了", "不能用", "不能用了", "有问题", "出问题了", "故障", "不好用", "broken", "out of order",
    "does not work", "doesn't work", "not working", "faulty", "has a problem",
  ]
  private static let repaired = [
    "修好了", "已修好", "修好", "已修复", "已维修", "维修好了", "已处理", "处理好了", "搞定", "完成", "已完成", "已解决",
    "解决了",
    "repaired", "fixed", "done", "solved", "resolved", "completed", "handled",
  ]
  private static let normal = [
    "正常", "一切正常", "制冷正常", "功能正常", "运行正常", "测试正常", "没问题", "ok", "normal",
    "cooling normal", "works", "works normally", "all good", "tested",
  ]
  private static let ready = [
    "做好准备", "做好准备工作", "准备好", "请做好准备", "提前准备", "be prepared", "be ready",
    "prepare", "please prepare", "get ready",
  ]
  private static let training = [
    "加强培训", "加强管理", "提高服务质量", "继续努力", "strengthen training", "improve service",
    "improve quality", "do better",
  ]

  /// The lists of the catalogue, with common words of the same kind.
  public static let standard = LintPolicy(
    rules: [
      LintRule(
        .problemDescription, stockPhrases: broken, minimumLength: 10, guess: .warn,
        ownDiagnosis: .warn),
      LintRule(.processRecord, stockPhrases: repaired, minimumLength: 10, guess: .warn),
      LintRule(.serviceContent, stockPhrases: broken),
      LintRule(.customerPreparation, stockPhrases: ready, minimumLength: 10, guess: .warn),
      LintRule(.cautions, stockPhrases: ["无", "暂无", "none", "no"], minimumLength: 10),
      LintRule(.faultPhenomenon, stockPhrases: broken, minimumLength: 10, guess: .warn),
      LintRule(
        .faultCause, stockPhrases: broken + ["不明", "未知", "unknown"], minimumLength: 10,
        guess: .reject),
      LintRule(.solution, stockPhrases: repaired, minimumLength: 10, guess: .warn),
      LintRule(
        .functionTest, stockPhrases: normal + repaired, minimumLength: 10, guess: .warn,
        notMeasured: .reject),
      LintRule(.customerFeedback, stockPhrases: []),
      LintRule(.comments, stockPhrases: []),
      LintRule(.followUpAction, stockPhrases: repaired + training, minimumLength: 10),
      LintRule(.suggestion, stockPhrases: training, minimumLength: 10, guess: .warn),
      LintRule(.surveyQuestion, stockPhrases: [], leading: .warn),
    ],
    fillers: [
      "了", "的", "已", "已经", "都", "请", "很", "it", "is", "it's", "the", "has", "been", "was",
      "device", "just", "please", "now",
    ],
    guessWords: [
      "可能", "估计", "也许", "大概", "应该是", "好像", "似乎", "疑似", "may be", "maybe", "might",
      "probably", "perhaps", "possibly", "presumably", "i guess", "i think", "seems", "likely",
    ],
    diagnosisPhrases: [
      "压缩机坏", "主板坏", "电机坏", "电容坏", "电池坏", "缺氟", "漏氟", "compressor broken",
      "compressor is broken", "compressor failed", "mainboard broken", "motor broken",
      "battery broken", "lacks refrigerant",
    ],
    leadingPhrases: [
      "是不是很满意", "一定很满意", "非常好吧", "麻烦给五分", "请给好评", "给个五分", "surely satisfied",
      "don't you agree", "please give five", "give us five", "how excellent", "isn't it",
    ],
    units: [
      "℃", "°C", "°F", "摄氏度", "度", "V", "mV", "kV", "A", "mA", "W", "kW", "kWh", "Hz", "kHz",
      "dB", "Pa", "kPa", "MPa", "bar", "%", "Ω", "kΩ", "MΩ", "UF", "μF", "µF", "s", "秒", "min",
      "分钟", "h", "小时", "mm", "cm", "m", "L", "升", "kg", "g", "rpm", "转", "Mbps", "ms", "伏",
      "安", "瓦", "次", "times",
    ])
}
