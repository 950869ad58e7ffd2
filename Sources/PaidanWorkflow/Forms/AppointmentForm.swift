/// SA-AP-003, appointment confirmation (服务预约确认单): twelve fields and two extras (FORM-AP).
public struct AppointmentForm: Form {
  /// SA-AP-003.
  public static let code = FormCode.appointment

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 预约编号.
  public var appointmentNumber: FormNumber?
  /// 2, 关联工单编号.
  public var workOrderNumber: FormNumber?
  /// 3, 客户姓名: copied from the order.
  public var customerName: String?
  /// 4, 联系方式: copied from the order.
  public var contact: String?
  /// 5, 服务地址: copied from the order.
  public var serviceAddress: String?
  /// 6, 预约时间.
  public var slot: MinuteRange?
  /// 6, who proposed that time.
  public var slotOrigin: SlotOrigin?
  /// 7, 服务内容.
  public var serviceContent: String?
  /// 8, 工程师信息: the assignee.
  public var engineer: StaffOnForm?
  /// 9, 客户准备事项.
  public var customerPreparation: String?
  /// 10, 注意事项: the fee rule among them.
  public var cautions: String?
  /// 11, 客户确认签字.
  public var customerSignature: FormSignature?
  /// 12, 发送时间.
  public var sentAt: LocalMinute?
  /// 13, 费用明细说明: an extra (APT-15).
  public var feeDetail: String?
  /// 14, 特殊要求: an extra.
  public var specialRequirements: String?

  /// An empty form.
  public init(template: FormTemplate) { self.template = template }

  /// A form whose copied fields are those of the order at this moment (FORM-G8).
  public init(for order: WorkOrderForm) {
    template = order.template
    workOrderNumber = order.workOrderNumber
    customerName = order.customer?.name
    contact = order.customer?.contact
    serviceAddress = order.serviceAddress
    engineer = order.assignee
  }
}

extension AppointmentForm {
  enum Field {
    static let number = FormField(1, "appointmentNumber", "Appointment number", "预约编号")
    static let order = FormField(2, "workOrderNumber", "Related order", "关联工单编号")
    static let customerName = FormField(3, "customerName", "Customer name", "客户姓名")
    static let contact = FormField(4, "contact", "Contact", "联系方式")
    static let address = FormField(5, "serviceAddress", "Service address", "服务地址")
    static let slot = FormField(6, "slot", "Appointment time", "预约时间")
    static let content = FormField(7, "serviceContent", "Service content", "服务内容")
    static let engineer = FormField(8, "engineer", "Engineer info", "工程师信息")
    static let preparation = FormField(
      9, "customerPreparation", "Customer preparation", "客户准备事项")
    static let cautions = FormField(10, "cautions", "Cautions", "注意事项")
    static let signature = FormField(
      11, "customerSignature", "Customer signature", "客户确认签字")
    static let sentAt = FormField(12, "sentAt", "Sent", "发送时间")
    static let feeDetail = FormField(nil, "feeDetail", "Fee detail", "费用明细说明")
    static let special = FormField(
      nil, "specialRequirements", "Special requirements", "特殊要求")
  }

  /// Everything that is wrong with the form (FORM-AP).
  ///
  /// A late send time is no fault of the form: a clock reports it.
  ///
  /// - Parameters:
  ///   - context: the rules and the order it copies from.
  ///   - stage: as a draft it needs neither the signature nor the send time.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    check.own(Field.number, appointmentNumber, .appointment)
    check.link(Field.order, workOrderNumber, .workOrder)
    check.name(Field.customerName, customerName)
    check.copy(Field.customerName, customerName, of: context.order?.customer?.name)
    check.phone(Field.contact, contact)
    check.copy(Field.contact, contact, of: context.order?.customer?.contact)
    if context.order?.serviceType != .remoteSupport {
      check.address(Field.address, serviceAddress)
    }
    check.copy(Field.address, serviceAddress, of: context.order?.serviceAddress)
    if let slot = check.require(Field.slot, slot) { check.slot(Field.slot, slot) }
    if slotOrigin == nil { check.add(Field.slot, .required, at: "slotOrigin") }
    check.text(Field.content, serviceContent, as: .serviceContent)
    checkEngineer(&check)
    check.text(Field.preparation, customerPreparation, as: .customerPreparation)
    checkCautions(&check)
    check.signature(Field.signature, customerSignature, isRequired: stage == .final)
    if stage == .final { _ = check.require(Field.sentAt, sentAt) }
    return check.violations
  }

  private func checkEngineer(_ check: inout FormCheck) {
    guard let engineer = check.require(Field.engineer, engineer) else { return }
    check.name(Field.engineer, engineer.name, at: "engineer.name")
    check.phone(Field.engineer, engineer.phone, at: "engineer.phone")
    check.copy(Field.engineer, engineer.id, of: check.context.order?.assignee?.id)
  }

  private func checkCautions(_ check: inout FormCheck) {
    check.text(Field.cautions, cautions, as: .cautions)
    guard let cautions else { return }
    let lower = cautions.lowercased()
    if !check.context.policy.feeWords.contains(where: lower.contains) {
      check.add(Field.cautions, .noFeeRule, value: FormCheck.length(of: cautions))
    }
  }

  /// The twelve lines, and the extras that are filled.
  public var rows: [FormRow] {
    let time = slot.map { slot in
      slotOrigin.map { "\(slot)（\(FormText.both($0.label))）" } ?? slot.description
    }
    let extras = [(Field.feeDetail, feeDetail), (Field.special, specialRequirements)]
    return [
      FormRow(Field.number, appointmentNumber?.description),
      FormRow(Field.order, workOrderNumber?.description),
      FormRow(Field.customerName, customerName),
      FormRow(Field.contact, contact),
      FormRow(Field.address, serviceAddress),
      FormRow(Field.slot, time),
      FormRow(Field.content, serviceContent),
      FormRow(Field.engineer, engineer?.text),
      FormRow(Field.preparation, customerPreparation),
      FormRow(Field.cautions, cautions),
      FormRow(Field.signature, customerSignature?.text),
      FormRow(Field.sentAt, sentAt?.description),
    ] + extras.compactMap { field, text in text.map { FormRow(field, $0) } }
  }
}
