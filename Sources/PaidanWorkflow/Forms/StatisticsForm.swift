/// SA-DA-006, after-sales statistics (售后数据统计分析表): a period, nine indicators, the three most
/// frequent problems and suggestions (FORM-DA).
///
/// How the figures come about is no matter of the form.
public struct StatisticsForm: Form {
  /// SA-DA-006.
  public static let code = FormCode.statistics

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 统计周期: a calendar month.
  public var period: StatisticsPeriod?
  /// 2, 平均响应时长, in minutes.
  public var avgResponseMinutes: Figure?
  /// 3, 平均上门时长, in hours.
  public var avgOnSiteHours: Figure?
  /// 4, 工单完成率, in per cent.
  public var completionRate: Figure?
  /// 5, 一次性解决率, in per cent.
  public var firstTimeFixRate: Figure?
  /// 6, 返修率, in per cent.
  public var reworkRate: Figure?
  /// 7, 客户满意度平均分, 1 to 5.
  public var avgSatisfaction: Figure?
  /// 8, 平均配件成本, in yuan an order.
  public var avgPartsCost: Money?
  /// 9, 平均上门服务成本, in yuan an order.
  public var avgOnSiteCost: Money?
  /// 10, 投诉处理成本, in yuan an order.
  public var complaintCost: Money?
  /// 11, 问题Top3, the most frequent first.
  public var top3: [TopProblem]
  /// 12, 优化建议.
  public var suggestions: [String]

  /// An empty form.
  public init(template: FormTemplate) {
    self.template = template
    top3 = []
    suggestions = []
  }

  /// The number proposed for it, `DA202405`; nil without a period (FORM-G2).
  public var number: String? { period.map { "DA" + $0.start.compact.prefix(6) } }
}

extension StatisticsForm {
  enum Field {
    static let period = FormField(1, "period", "Statistic period", "统计周期")
    static let response = FormField(
      2, "avgResponseMinutes", "Average response time", "平均响应时长")
    static let onSite = FormField(3, "avgOnSiteHours", "Average on-site time", "平均上门时长")
    static let completion = FormField(4, "completionRate", "Completion rate", "工单完成率")
    static let firstFix = FormField(5, "firstTimeFixRate", "First-time fix rate", "一次性解决率")
    static let rework = FormField(6, "reworkRate", "Rework rate", "返修率")
    static let satisfaction = FormField(
      7, "avgSatisfaction", "Average satisfaction", "客户满意度平均分")
    static let partsCost = FormField(8, "avgPartsCost", "Average parts cost", "平均配件成本")
    static let onSiteCost = FormField(
      9, "avgOnSiteCost", "Average on-site service cost", "平均上门服务成本")
    static let complaints = FormField(
      10, "complaintCost", "Complaint handling cost", "投诉处理成本")
    static let top3 = FormField(11, "top3", "Problem Top 3", "问题Top3")
    static let suggestions = FormField(12, "suggestions", "Suggestions", "优化建议")
  }

  /// Everything that is wrong with the form (FORM-DA).
  ///
  /// - Parameters:
  ///   - context: the rules and the present.
  ///   - stage: makes no difference here.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    if let period = check.require(Field.period, period) {
      if !period.isCalendarMonth {
        check.add(Field.period, .notAMonth, value: period.description)
      }
      if period.end >= context.now.date {
        check.add(Field.period, .inTheFuture, value: period.description)
      }
    }
    for (field, figure, range) in figures {
      guard let figure = check.require(field, figure) else { continue }
      if !range.contains(figure) {
        check.add(field, .outOfRange, value: figure.description)
      }
    }
    checkTop(&check)
    if suggestions.isEmpty { check.add(Field.suggestions, .required) }
    for (index, suggestion) in suggestions.enumerated() {
      check.text(Field.suggestions, suggestion, as: .suggestion, at: "suggestions[\(index)]")
    }
    return check.violations
  }

  private var figures: [(FormField, Figure?, ClosedRange<Figure>)] {
    let amount = Figure(hundredths: 0)...Figure(hundredths: .max)
    let rate = Figure(hundredths: 0)...Figure(hundredths: 10_000)
    let score = Figure(hundredths: 100)...Figure(hundredths: 500)
    func money(_ money: Money?) -> Figure? { money.map { Figure(hundredths: $0.fen) } }
    return [
      (Field.response, avgResponseMinutes, amount), (Field.onSite, avgOnSiteHours, amount),
      (Field.completion, completionRate, rate), (Field.firstFix, firstTimeFixRate, rate),
      (Field.rework, reworkRate, rate), (Field.satisfaction, avgSatisfaction, score),
      (Field.partsCost, money(avgPartsCost), amount),
      (Field.onSiteCost, money(avgOnSiteCost), amount),
      (Field.complaints, money(complaintCost), amount),
    ]
  }

  private func checkTop(_ check: inout FormCheck) {
    if top3.isEmpty { check.add(Field.top3, .required) }
    if top3.count > check.context.policy.topProblems {
      check.add(
        Field.top3, .outOfRange, value: "\(top3.count)",
        detail: "\(check.context.policy.topProblems)")
    }
    for (index, problem) in top3.enumerated() {
      _ = check.plain(Field.top3, problem.text, at: "top3[\(index)].text")
      let share = problem.share
      if share < Figure(hundredths: 0) || share > Figure(hundredths: 10_000) {
        check.add(
          Field.top3, .outOfRange, value: share.description, at: "top3[\(index)].share")
      }
    }
    if zip(top3, top3.dropFirst()).contains(where: { $0.share < $1.share }) {
      check.add(Field.top3, .unsorted)
    }
  }

  /// The lines in the groups of the printed layout: dimension, indicator, this month's value.
  public var rows: [FormRow] {
    let efficiency = LocalizedText("Efficiency", "效率")
    let quality = LocalizedText("Quality", "质量")
    let cost = LocalizedText("Cost", "成本")
    func value(_ figure: (any CustomStringConvertible)?, _ unit: String) -> String? {
      figure.map { "\($0) \(unit)" }
    }
    return [
      FormRow(Field.period, period?.description),
      FormRow(Field.response, value(avgResponseMinutes, "分钟 min"), group: efficiency),
      FormRow(Field.onSite, value(avgOnSiteHours, "小时 h"), group: efficiency),
      FormRow(Field.completion, value(completionRate, "%"), group: efficiency),
      FormRow(Field.firstFix, value(firstTimeFixRate, "%"), group: quality),
      FormRow(Field.rework, value(reworkRate, "%"), group: quality),
      FormRow(Field.satisfaction, value(avgSatisfaction, "/ 5"), group: quality),
      FormRow(Field.partsCost, value(avgPartsCost, "元/单 yuan an order"), group: cost),
      FormRow(Field.onSiteCost, value(avgOnSiteCost, "元/单 yuan an order"), group: cost),
      FormRow(Field.complaints, value(complaintCost, "元/单 yuan an order"), group: cost),
      FormRow(
        Field.top3,
        top3.enumerated().map { "\($0.offset + 1). \($0.element.text) \($0.element.share) %" }),
      FormRow(
        Field.suggestions,
        suggestions.enumerated().map { "\($0.offset + 1). \($0.element)" }),
    ]
  }
}
