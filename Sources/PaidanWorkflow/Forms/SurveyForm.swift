/// SA-CS-005, customer satisfaction survey (客户满意度调查表): fourteen fields (FORM-CS).
public struct SurveyForm: Form {
  /// SA-CS-005.
  public static let code = FormCode.survey

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 调研编号.
  public var surveyNumber: FormNumber?
  /// 2, 关联工单编号.
  public var workOrderNumber: FormNumber?
  /// 3, 客户姓名: copied from the order.
  public var customerName: String?
  /// 4, 调研时间.
  public var surveyedAt: LocalMinute?
  /// 5, 调研渠道.
  public var channel: SurveyChannel?
  /// 6, 响应及时性, 1 to 5.
  public var timeliness: Int?
  /// 7, 服务专业性, 1 to 5.
  public var professionalism: Int?
  /// 8, 态度友好度, 1 to 5.
  public var friendliness: Int?
  /// 9, 问题解决效果, 1 to 5.
  public var resolution: Int?
  /// 10, 整体体验, 1 to 5.
  public var overall: Int?
  /// 11, 推荐意愿, 1 to 5.
  public var recommend: Int?
  /// 12, 意见建议: the customer's own words (FUP-05).
  public var comments: String?
  /// 13, 不满问题分类: needed where a score is low.
  public var dissatisfactionClass: DissatisfactionClass?
  /// 14, 跟进措施: needed where the customer is dissatisfied, else optional.
  public var followUpAction: FollowUpAction?

  /// An empty form.
  public init(template: FormTemplate) { self.template = template }

  /// A form whose copied fields are those of the order at this moment (FORM-G8).
  public init(for order: WorkOrderForm) {
    template = order.template
    workOrderNumber = order.workOrderNumber
    customerName = order.customer?.name
  }
}

extension SurveyForm {
  enum Field {
    static let number = FormField(1, "surveyNumber", "Survey number", "调研编号")
    static let order = FormField(2, "workOrderNumber", "Related order", "关联工单编号")
    static let customerName = FormField(3, "customerName", "Customer name", "客户姓名")
    static let surveyedAt = FormField(4, "surveyedAt", "Survey time", "调研时间")
    static let channel = FormField(5, "channel", "Channel", "调研渠道")
    static let timeliness = FormField(6, "timeliness", "Timeliness", "响应及时性")
    static let professionalism = FormField(7, "professionalism", "Professionalism", "服务专业性")
    static let friendliness = FormField(8, "friendliness", "Friendliness", "态度友好度")
    static let resolution = FormField(9, "resolution", "Resolution", "问题解决效果")
    static let overall = FormField(10, "overall", "Overall", "整体体验")
    static let recommend = FormField(11, "recommend", "Recommend", "推荐意愿")
    static let comments = FormField(12, "comments", "Comments", "意见建议")
    static let dissatisfaction = FormField(
      13, "dissatisfactionClass", "Dissatisfaction class", "不满问题分类")
    static let action = FormField(14, "followUpAction", "Follow-up action", "跟进措施")
  }

  private var scores: [(field: FormField, score: Int?)] {
    [
      (Field.timeliness, timeliness), (Field.professionalism, professionalism),
      (Field.friendliness, friendliness), (Field.resolution, resolution),
      (Field.overall, overall), (Field.recommend, recommend),
    ]
  }

  /// True where a score that counts is so low that the customer is dissatisfied.
  public func isDissatisfied(by rule: LowScoreRule) -> Bool {
    let known = scores.reduce(into: [String: Int]()) { $0[$1.field.key] = $1.score }
    return rule.judge(known, isNegative: false).needsDissatisfactionClass
  }

  /// Everything that is wrong with the form (FORM-CS).
  ///
  /// - Parameters:
  ///   - context: the rules and the order it copies from.
  ///   - stage: makes no difference here.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    check.own(Field.number, surveyNumber, .survey)
    check.link(Field.order, workOrderNumber, .workOrder)
    check.name(Field.customerName, customerName)
    check.copy(Field.customerName, customerName, of: context.order?.customer?.name)
    if let surveyed = check.require(Field.surveyedAt, surveyedAt) {
      if let completed = context.order?.completedAt, surveyed < completed {
        check.add(
          Field.surveyedAt, .tooEarly, value: surveyed.description, detail: completed.description)
      }
      if surveyed > context.now {
        check.add(Field.surveyedAt, .inTheFuture, value: surveyed.description)
      }
    }
    _ = check.require(Field.channel, channel)
    for (field, score) in scores {
      guard let score = check.require(field, score) else { continue }
      if !(1...5).contains(score) {
        check.add(field, .outOfRange, value: "\(score)", detail: "1–5")
      }
    }
    checkDissatisfaction(&check)
    return check.violations
  }

  private func checkDissatisfaction(_ check: inout FormCheck) {
    let policy = check.context.policy
    let isRequired = isDissatisfied(by: check.context.lowScore)
    if let dissatisfactionClass {
      if !policy.dissatisfactionClasses.contains(dissatisfactionClass) {
        check.add(Field.dissatisfaction, .undeclared, value: dissatisfactionClass.rawValue)
      }
    } else if isRequired {
      check.add(Field.dissatisfaction, .required)
    }
    guard let followUpAction else {
      if isRequired { check.add(Field.action, .required) }
      return
    }
    check.text(
      Field.action, followUpAction.text, as: .followUpAction, at: "followUpAction.text")
    check.name(Field.action, followUpAction.owner, at: "followUpAction.owner")
  }

  /// The fourteen lines; an empty dissatisfaction class is printed as a dash.
  public var rows: [FormRow] {
    [
      FormRow(Field.number, surveyNumber?.description),
      FormRow(Field.order, workOrderNumber?.description),
      FormRow(Field.customerName, customerName),
      FormRow(Field.surveyedAt, surveyedAt?.description),
      FormRow(Field.channel, channel.map { FormText.both($0.label) }),
    ]
      + scores.map { field, score in FormRow(field, score.map(Self.text(of:))) }
      + [
        FormRow(Field.comments, comments),
        FormRow(Field.dissatisfaction, dissatisfactionClass.map { FormText.both($0.label) }),
        FormRow(
          Field.action,
          followUpAction.map { "\($0.text)；责任人 Owner: \($0.owner)" }),
      ]
  }

  private static func text(of score: Int) -> String {
    let words = [
      LocalizedText("very dissatisfied", "非常不满意"), LocalizedText("dissatisfied", "不满意"),
      LocalizedText("average", "一般"), LocalizedText("satisfied", "满意"),
      LocalizedText("very satisfied", "非常满意"),
    ]
    guard words.indices.contains(score - 1) else { return "\(score)" }
    return "\(score)（\(FormText.both(words[score - 1]))）"
  }
}
