import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-AP-003")
struct AppointmentFormTests {
  private static let spoilt: [Spoilt<AppointmentForm>] = [
    Spoilt("1 no number", "appointmentNumber", .required) { f, _ in f.appointmentNumber = nil },
    Spoilt("2 no such order", "workOrderNumber", .noSuchRecord) { f, _ in
      f.workOrderNumber = FormNumber(.workOrder, CatalogueForms.day, 7)
    },
    Spoilt("3 a whole name", "customerName", .notMasked) { f, _ in f.customerName = "张三" },
    Spoilt("3 another name than the order's", "customerName", .notTheSource) { f, _ in
      f.customerName = "李*"
    },
    Spoilt("4 another contact", "contact", .notTheSource) { f, _ in f.contact = "139****" },
    Spoilt("5 another address", "serviceAddress", .notTheSource) { f, _ in
      f.serviceAddress = "某市某区某路某小区3号楼202室"
    },
    Spoilt("6 no time", "slot", .required) { f, _ in f.slot = nil },
    Spoilt("6 no origin", "slotOrigin", .required) { f, _ in f.slotOrigin = nil },
    Spoilt("6 half past", "slot", .notOnTheHour) { f, _ in
      f.slot?.end = CatalogueForms.minute("2024-05-20 16:30")
    },
    Spoilt("6 ends before it begins", "slot", .tooEarly) { f, _ in
      f.slot?.end = CatalogueForms.minute("2024-05-20 14:00")
    },
    Spoilt("7 no content", "serviceContent", .required) { f, _ in f.serviceContent = "" },
    Spoilt("8 nobody", "engineer", .required) { f, _ in f.engineer = nil },
    Spoilt("8 without phone", "engineer.phone", .required) { f, _ in f.engineer?.phone = nil },
    Spoilt("8 a whole phone", "engineer.phone", .notMasked) { f, _ in
      f.engineer?.phone = "13912345678"
    },
    Spoilt("8 somebody else than the assignee", "engineer", .notTheSource) { f, _ in
      f.engineer?.id = "GY2024002"
    },
    Spoilt("9 be prepared", "customerPreparation", .stockPhrase) { f, _ in
      f.customerPreparation = "请做好准备工作"
    },
    Spoilt("9 vague", "customerPreparation", .tooShort, .warning) { f, _ in
      f.customerPreparation = "清理现场"
    },
    Spoilt("10 no fee rule", "cautions", .noFeeRule) { f, _ in
      f.cautions = "工程师到达前请保持电话畅通，家中留人"
    },
    Spoilt("11 no signature", "customerSignature", .required) { f, _ in
      f.customerSignature = nil
    },
    Spoilt("11 signed with a whole name", "customerSignature.signer", .notMasked) { f, _ in
      f.customerSignature?.signer = "张三"
    },
    Spoilt("12 not sent", "sentAt", .required) { f, _ in f.sentAt = nil },
  ]

  @Test("FORM-AP FORM-G3 FORM-G8 APT-12 APT-13 APT-14 each field has its rule", arguments: spoilt)
  func rules(_ spoilt: Spoilt<AppointmentForm>) {
    spoilt.check(CatalogueForms.appointment, in: CatalogueForms.context)
  }

  @Test("FORM-AP the catalogue's example is without fault, however late it was sent")
  func example() {
    var form = CatalogueForms.appointment
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
    form.sentAt = LocalMinute("2024-05-20 13:00")
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
  }

  @Test("FORM-AP APT-16 as a draft it needs neither signature nor send time")
  func draft() {
    var form = CatalogueForms.appointment
    form.customerSignature = nil
    form.sentAt = nil
    #expect(form.isValid(in: CatalogueForms.context, stage: .draft))
    #expect(!form.isValid(in: CatalogueForms.context, stage: .final))
  }

  @Test("FORM-AP APT-15 fee detail and special requirements are printed only where they are given")
  func extras() {
    var form = CatalogueForms.appointment
    #expect(form.rows.count == 12)
    form.feeDetail = "风扇电容 50 元，上门费 0 元"
    form.specialRequirements = "上门前1小时电话联系"
    #expect(form.rows.count == 14)
    #expect(form.rows[12].field.number == nil && form.rows[13].lines == ["上门前1小时电话联系"])
  }
}
