internal import PaidanModel

/// SA-OS-004, on-site service record (上门服务记录单): sixteen fields (FORM-OS).
///
/// Remote support, installation and return use the same fields; a remote record has no address and
/// no call-out fee.
public struct ServiceRecordForm: Form {
  /// SA-OS-004.
  public static let code = FormCode.serviceRecord

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 记录单编号.
  public var recordNumber: FormNumber?
  /// 2, 关联工单编号.
  public var workOrderNumber: FormNumber?
  /// 3, 客户姓名: copied from the order.
  public var customerName: String?
  /// 4, 服务地址: copied from the order.
  public var serviceAddress: String?
  /// 5, 服务时间.
  public var serviceInterval: MinuteRange?
  /// 6, 工程师信息: the assignee or an executor.
  public var engineer: StaffOnForm?
  /// 7, 产品信息: copied from the order.
  public var product: ProductOnForm?
  /// 8, 故障现象.
  public var faultPhenomenon: String?
  /// 9, 故障原因: no guess.
  public var faultCause: String?
  /// 10, 解决方案.
  public var solution: String?
  /// 11, 更换配件信息.
  public var parts: [PartLine]
  /// 12, 服务费用合计.
  public var feeTotal: FeeTotal?
  /// 13, 功能测试结果: quantified.
  public var functionTest: FunctionTest?
  /// 14, 客户反馈.
  public var customerFeedback: String?
  /// 15, 客户签字.
  public var customerSignature: FormSignature?
  /// 16, 工程师签字.
  public var engineerSignature: FormSignature?

  /// An empty form.
  public init(template: FormTemplate) {
    self.template = template
    parts = []
  }

  /// A form whose copied fields are those of the order at this moment (FORM-G8).
  public init(for order: WorkOrderForm) {
    template = order.template
    workOrderNumber = order.workOrderNumber
    customerName = order.customer?.name
    serviceAddress = order.serviceAddress
    engineer = order.assignee.map { StaffOnForm(name: $0.name, id: $0.id) }
    product = order.product
    parts = []
  }
}

extension ServiceRecordForm {
  enum Field {
    static let number = FormField(1, "recordNumber", "Record number", "记录单编号")
    static let order = FormField(2, "workOrderNumber", "Related order", "关联工单编号")
    static let customerName = FormField(3, "customerName", "Customer name", "客户姓名")
    static let address = FormField(4, "serviceAddress", "Service address", "服务地址")
    static let interval = FormField(5, "serviceInterval", "Service time", "服务时间")
    static let engineer = FormField(6, "engineer", "Engineer info", "工程师信息")
    static let product = FormField(7, "product", "Product info", "产品信息")
    static let phenomenon = FormField(8, "faultPhenomenon", "Fault phenomenon", "故障现象")
    static let cause = FormField(9, "faultCause", "Fault cause", "故障原因")
    static let solution = FormField(10, "solution", "Solution", "解决方案")
    static let parts = FormField(11, "parts", "Replaced parts", "更换配件信息")
    static let fee = FormField(12, "feeTotal", "Fee total", "服务费用合计")
    static let test = FormField(13, "functionTest", "Function test", "功能测试结果")
    static let feedback = FormField(14, "customerFeedback", "Customer feedback", "客户反馈")
    static let customer = FormField(15, "customerSignature", "Customer signature", "客户签字")
    static let signed = FormField(16, "engineerSignature", "Engineer signature", "工程师签字")
  }

  /// Everything that is wrong with the form (FORM-OS).
  ///
  /// - Parameters:
  ///   - context: the rules, the order it copies from, and who worked on it.
  ///   - stage: as a draft it needs no signatures.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    let isRemote = context.order?.serviceType == .remoteSupport
    check.own(Field.number, recordNumber, .serviceRecord)
    check.link(Field.order, workOrderNumber, .workOrder)
    check.name(Field.customerName, customerName)
    check.copy(Field.customerName, customerName, of: context.order?.customer?.name)
    if !isRemote { check.address(Field.address, serviceAddress) }
    check.copy(Field.address, serviceAddress, of: context.order?.serviceAddress)
    checkInterval(&check)
    checkEngineer(&check)
    if let product = check.require(Field.product, product) {
      check.copy(Field.product, product, of: context.order?.product)
    }
    check.text(Field.phenomenon, faultPhenomenon, as: .faultPhenomenon)
    check.text(Field.cause, faultCause, as: .faultCause)
    check.text(Field.solution, solution, as: .solution)
    PartLine.check(parts, Field.parts, with: &check, at: "parts")
    if let fee = check.require(Field.fee, feeTotal) {
      fee.check(Field.fee, parts: parts, with: &check, at: "feeTotal")
      if isRemote && fee.callOut != .zero {
        check.add(
          Field.fee, .outOfRange, value: fee.callOut.description, at: "feeTotal.callOut")
      }
    }
    if let test = check.require(Field.test, functionTest) {
      test.check(Field.test, with: &check, at: "functionTest")
    }
    check.text(Field.feedback, customerFeedback, as: .customerFeedback)
    check.signature(Field.customer, customerSignature, isRequired: stage == .final)
    check.signature(Field.signed, engineerSignature, isRequired: stage == .final)
    return check.violations
  }

  private func checkInterval(_ check: inout FormCheck) {
    guard let interval = check.require(Field.interval, serviceInterval) else { return }
    if interval.end <= interval.start {
      check.add(Field.interval, .tooEarly, value: interval.description)
    }
    if interval.end > check.context.now {
      check.add(Field.interval, .inTheFuture, value: interval.description)
    }
  }

  private func checkEngineer(_ check: inout FormCheck) {
    guard let engineer = check.require(Field.engineer, engineer) else { return }
    check.name(Field.engineer, engineer.name, at: "engineer.name")
    let workers = check.context.workers
    if !workers.isEmpty && !workers.contains(engineer.id) {
      check.add(Field.engineer, .notTheSource, value: engineer.id.text, at: "engineer.id")
    }
  }

  /// The sixteen lines.
  public var rows: [FormRow] {
    [
      FormRow(Field.number, recordNumber?.description),
      FormRow(Field.order, workOrderNumber?.description),
      FormRow(Field.customerName, customerName),
      FormRow(Field.address, serviceAddress),
      FormRow(Field.interval, serviceInterval?.description),
      FormRow(Field.engineer, engineer?.text),
      FormRow(Field.product, product?.text),
      FormRow(Field.phenomenon, faultPhenomenon),
      FormRow(Field.cause, faultCause),
      FormRow(Field.solution, solution),
      FormRow(Field.parts, parts.map(\.line)),
      FormRow(Field.fee, feeTotal?.line),
      FormRow(Field.test, functionTest?.line),
      FormRow(Field.feedback, customerFeedback),
      FormRow(Field.customer, customerSignature?.text),
      FormRow(Field.signed, engineerSignature?.text),
    ]
  }
}
