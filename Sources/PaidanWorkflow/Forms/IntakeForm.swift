public import PaidanModel

/// SA-CR-001, customer demand intake record (客户需求受理记录表): fourteen fields (FORM-CR).
public struct IntakeForm: Form {
  /// SA-CR-001.
  public static let code = FormCode.intake

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 受理编号.
  public var intakeNumber: FormNumber?
  /// 2, 受理时间.
  public var receivedAt: LocalMinute?
  /// 3, 受理渠道: in order, the first is the one it came in by.
  public var channels: [Channel]
  /// 4, 客户姓名, masked.
  public var customerName: String?
  /// 5, 联系方式, masked.
  public var contact: String?
  /// 6, 产品型号.
  public var productModel: ProductID?
  /// 7, 产品序列号.
  public var serialNumber: String?
  /// 8, 购买日期.
  public var purchaseDate: LocalDate?
  /// 9, 需求类型.
  public var demandType: DemandType?
  /// 10, 问题描述.
  public var problemDescription: String?
  /// 11, 紧急程度.
  public var urgency: Urgency?
  /// 12, 客户情绪状态.
  public var emotion: CustomerEmotion?
  /// 13, 受理人, masked.
  public var receivedBy: String?
  /// 14, 备注.
  public var remarks: String?

  /// An empty form.
  public init(template: FormTemplate) {
    self.template = template
    channels = []
  }
}

extension IntakeForm {
  enum Field {
    static let number = FormField(1, "intakeNumber", "Intake number", "受理编号")
    static let receivedAt = FormField(2, "receivedAt", "Intake time", "受理时间")
    static let channels = FormField(3, "channels", "Channel", "受理渠道")
    static let customerName = FormField(4, "customerName", "Customer name", "客户姓名")
    static let contact = FormField(5, "contact", "Contact", "联系方式")
    static let productModel = FormField(6, "productModel", "Product model", "产品型号")
    static let serialNumber = FormField(7, "serialNumber", "Serial number", "产品序列号")
    static let purchaseDate = FormField(8, "purchaseDate", "Purchase date", "购买日期")
    static let demandType = FormField(9, "demandType", "Demand type", "需求类型")
    static let description = FormField(
      10, "problemDescription", "Problem description", "问题描述")
    static let urgency = FormField(11, "urgency", "Urgency", "紧急程度")
    static let emotion = FormField(12, "emotion", "Customer emotion", "客户情绪状态")
    static let receivedBy = FormField(13, "receivedBy", "Received by", "受理人")
    static let remarks = FormField(14, "remarks", "Remarks", "备注")
  }

  /// Everything that is wrong with the form (FORM-CR).
  ///
  /// - Parameters:
  ///   - context: the rules, the present, the product and what the proof of purchase shows.
  ///   - stage: makes no difference here.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    check.own(Field.number, intakeNumber, .intake)
    if let received = check.require(Field.receivedAt, receivedAt), received > context.now {
      check.add(Field.receivedAt, .inTheFuture, value: received.description)
    }
    checkChannels(&check)
    check.name(Field.customerName, customerName)
    check.phone(Field.contact, contact)
    checkProduct(&check)
    if let purchased = check.require(Field.purchaseDate, purchaseDate),
      purchased > context.now.date
    {
      check.add(Field.purchaseDate, .inTheFuture, value: purchased.description)
    }
    _ = check.require(Field.demandType, demandType)
    check.text(
      Field.description, problemDescription, as: .problemDescription,
      unanswered: context.unansweredPrompts)
    _ = check.require(Field.urgency, urgency)
    _ = check.require(Field.emotion, emotion)
    check.name(Field.receivedBy, receivedBy)
    return check.violations
  }

  private func checkChannels(_ check: inout FormCheck) {
    if channels.isEmpty { check.add(Field.channels, .required) }
    for (index, channel) in channels.enumerated() {
      let path = "channels[\(index)]"
      if !check.context.channels.contains(channel) {
        check.add(Field.channels, .undeclared, value: channel.rawValue, at: path)
      }
      if channels[..<index].contains(channel) {
        check.add(Field.channels, .repeated, value: channel.rawValue, at: path)
      }
    }
  }

  private func checkProduct(_ check: inout FormCheck) {
    let context = check.context
    if let model = check.plain(Field.productModel, productModel?.text),
      let proof = context.modelOnProof, proof.text != model
    {
      check.add(Field.productModel, .notTheSource, value: model, detail: proof.text)
    }
    guard let serialNumber, !serialNumber.isEmpty else {
      let isNeeded = context.policy.needsSerialNumber(
        productModel?.text ?? "", hasVerifiedProof: context.hasVerifiedProof)
      if isNeeded { check.add(Field.serialNumber, .required) }
      return
    }
    if let format = context.product?.serialNumber, !format.matches(serialNumber) {
      check.add(
        Field.serialNumber, .malformed, value: FormCheck.length(of: serialNumber),
        detail: "\(format.prefix) + \(format.shortest)–\(format.longest)")
    }
  }

  /// The fourteen lines.
  public var rows: [FormRow] {
    [
      FormRow(Field.number, intakeNumber?.description),
      FormRow(Field.receivedAt, receivedAt?.description),
      FormRow(Field.channels, channels.map { FormText.both($0.label) }),
      FormRow(Field.customerName, customerName),
      FormRow(Field.contact, contact),
      FormRow(Field.productModel, productModel?.text),
      FormRow(Field.serialNumber, serialNumber),
      FormRow(Field.purchaseDate, purchaseDate?.description),
      FormRow(Field.demandType, demandType.map { FormText.both($0.label) }),
      FormRow(Field.description, problemDescription),
      FormRow(Field.urgency, urgency.map { FormText.both($0.label) }),
      FormRow(Field.emotion, emotion.map { FormText.both($0.label) }),
      FormRow(Field.receivedBy, receivedBy),
      FormRow(Field.remarks, remarks),
    ]
  }
}
