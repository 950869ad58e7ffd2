public import PaidanModel

/// SA-WO-002, after-sales work order (售后服务工单): thirteen fields and the urgency (FORM-WO, A-41).
public struct WorkOrderForm: Form {
  /// SA-WO-002.
  public static let code = FormCode.workOrder

  /// The template it was filled under.
  public var template: FormTemplate
  /// 1, 工单编号.
  public var workOrderNumber: FormNumber?
  /// 2, 创建时间.
  public var createdAt: LocalMinute?
  /// 3, 关联受理编号.
  public var intakeNumber: FormNumber?
  /// 4, 客户信息: copied from the intake.
  public var customer: CustomerOnForm?
  /// 5, 服务地址, down to the door number.
  public var serviceAddress: String?
  /// Whether the customer confirmed the address a second time (WO-10).
  public var addressConfirmed: Bool
  /// 6, 产品信息: copied from the intake.
  public var product: ProductOnForm?
  /// 7, 服务类型.
  public var serviceType: ServiceType?
  /// 8, 派单对象; needed once it is scheduled.
  public var assignee: StaffOnForm?
  /// 9, 预约时间; needed once it is scheduled.
  public var appointment: MinuteRange?
  /// 10, 工单状态.
  public var status: WorkOrderStatus
  /// 11, 服务过程记录; needed for completion.
  public var processRecord: ProcessRecord?
  /// 12, 客户确认签字; needed for completion.
  public var customerSignature: FormSignature?
  /// 13, 完成时间; needed for completion.
  public var completedAt: LocalMinute?
  /// Urgency: an extra the paper form does not have.
  public var urgency: Urgency?

  /// A form without content, pending.
  public init(template: FormTemplate) {
    self.template = template
    addressConfirmed = false
    status = .pending
  }
}

extension WorkOrderForm {
  enum Field {
    static let number = FormField(1, "workOrderNumber", "Work-order number", "工单编号")
    static let createdAt = FormField(2, "createdAt", "Created", "创建时间")
    static let intake = FormField(3, "intakeNumber", "Related intake", "关联受理编号")
    static let customer = FormField(4, "customer", "Customer info", "客户信息")
    static let address = FormField(5, "serviceAddress", "Service address", "服务地址")
    static let product = FormField(6, "product", "Product info", "产品信息")
    static let serviceType = FormField(7, "serviceType", "Service type", "服务类型")
    static let assignee = FormField(8, "assignee", "Assigned to", "派单对象")
    static let appointment = FormField(9, "appointment", "Appointment time", "预约时间")
    static let status = FormField(10, "status", "Status", "工单状态")
    static let process = FormField(11, "processRecord", "Process record", "服务过程记录")
    static let signature = FormField(
      12, "customerSignature", "Customer signature", "客户确认签字")
    static let completedAt = FormField(13, "completedAt", "Completed", "完成时间")
    static let urgency = FormField(nil, "urgency", "Urgency", "紧急程度")
  }

  /// Everything that is wrong with the form (FORM-WO): what the status demands, and no more.
  ///
  /// - Parameters:
  ///   - context: the rules, the present, the intake it copies from.
  ///   - stage: makes no difference here.
  /// - Returns: errors and warnings in the order of the fields.
  public func violations(in context: FormContext, stage: FormStage) -> [FormViolation] {
    var check = FormCheck(Self.code, in: context)
    check.own(Field.number, workOrderNumber, .workOrder)
    checkCreation(&check)
    check.link(Field.intake, intakeNumber, .intake)
    if let customer = check.require(Field.customer, customer) {
      check.name(Field.customer, customer.name, at: "customer.name")
      check.phone(Field.customer, customer.contact, at: "customer.contact")
      check.copy(Field.customer, customer.name, of: context.intake?.customerName)
      check.copy(Field.customer, customer.contact, of: context.intake?.contact)
    }
    if serviceType != .remoteSupport { check.address(Field.address, serviceAddress) }
    if serviceAddress != nil && !addressConfirmed {
      check.add(Field.address, .unconfirmed, at: "addressConfirmed")
    }
    if let product = check.require(Field.product, product) {
      check.copy(Field.product, product.model, of: context.intake?.productModel)
      check.copy(Field.product, product.serialNumber, of: context.intake?.serialNumber)
    }
    _ = check.require(Field.serviceType, serviceType)
    checkDispatch(&check)
    checkCompletion(&check)
    _ = check.require(Field.urgency, urgency)
    return check.violations
  }

  private func checkCreation(_ check: inout FormCheck) {
    guard let created = check.require(Field.createdAt, createdAt) else { return }
    if let received = check.context.intake?.receivedAt, created < received {
      check.add(
        Field.createdAt, .tooEarly, value: created.description, detail: received.description)
    }
    if created > check.context.now {
      check.add(Field.createdAt, .inTheFuture, value: created.description)
    }
  }

  private func checkDispatch(_ check: inout FormCheck) {
    let isDispatched = [.scheduled, .inService, .completed].contains(status)
    if let assignee {
      check.name(Field.assignee, assignee.name, at: "assignee.name")
      if !check.context.workers.isEmpty && !check.context.workers.contains(assignee.id) {
        check.add(Field.assignee, .noSuchRecord, value: assignee.id.text, at: "assignee.id")
      }
    } else if isDispatched {
      check.add(Field.assignee, .required)
    }
    if let appointment {
      check.slot(Field.appointment, appointment)
    } else if status == .scheduled {
      check.add(Field.appointment, .required)
    }
  }

  private func checkCompletion(_ check: inout FormCheck) {
    let isCompleted = status == .completed
    if let processRecord {
      processRecord.check(Field.process, with: &check)
    } else if isCompleted {
      check.add(Field.process, .required)
    }
    check.signature(Field.signature, customerSignature, isRequired: isCompleted)
    guard let completedAt else {
      if isCompleted { check.add(Field.completedAt, .required) }
      return
    }
    if let start = createdAt, completedAt < start {
      check.add(
        Field.completedAt, .tooEarly, value: completedAt.description, detail: start.description)
    }
    if let end = processRecord?.serviceEndedAt, completedAt < end {
      check.add(
        Field.completedAt, .tooEarly, value: completedAt.description, detail: end.description)
    }
  }

  /// The thirteen lines, and the urgency.
  public var rows: [FormRow] {
    [
      FormRow(Field.number, workOrderNumber?.description),
      FormRow(Field.createdAt, createdAt?.description),
      FormRow(Field.intake, intakeNumber?.description),
      FormRow(Field.customer, customer.map { "\($0.name)，\($0.contact)" }),
      FormRow(Field.address, serviceAddress),
      FormRow(Field.product, product?.text),
      FormRow(Field.serviceType, serviceType.map { FormText.both($0.label) }),
      FormRow(Field.assignee, assignee?.text),
      FormRow(Field.appointment, appointment?.description),
      FormRow(Field.status, FormText.both(status.label)),
      FormRow(Field.process, processRecord?.lines ?? []),
      FormRow(Field.signature, customerSignature?.text),
      FormRow(Field.completedAt, completedAt?.description),
      FormRow(Field.urgency, urgency.map { FormText.both($0.label) }),
    ]
  }
}
