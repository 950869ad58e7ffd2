import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("Forms on paper and in JSON")
struct FormOutputTests {
  private static let forms: [any Form] = [
    CatalogueForms.intake, CatalogueForms.order, CatalogueForms.appointment, CatalogueForms.record,
    CatalogueForms.survey, CatalogueForms.statistics,
  ]

  @Test(
    "FORM-CR FORM-WO FORM-AP FORM-OS FORM-CS FORM-DA the catalogue's examples print and write as the golden files",
    arguments: FormCode.allCases)
  func golden(_ code: FormCode) throws {
    let form = try #require(Self.forms.first { type(of: $0).code == code })
    let name = "forms/\(code.rawValue)"
    #expect(try Golden.difference(of: Array(form.html().utf8), from: "\(name).html") == nil)
    #expect(try Golden.difference(of: form.json(), from: "\(name).json") == nil)
  }

  @Test("every form is read back from its JSON")
  func roundTrip() throws {
    func check<F: Form>(_ form: F) throws {
      #expect(try F(json: form.json()) == form)
    }
    for form in Self.forms { try check(form) }
  }

  @Test("an unknown key in a form's JSON is refused by name")
  func unknownKey() throws {
    let text = String(decoding: try CatalogueForms.intake.json(), as: UTF8.self)
    let spoilt = text.replacing("\"remarks\"", with: "\"remark\"")
    let error = #expect(throws: StrictJSONError.self) {
      try IntakeForm(json: Array(spoilt.utf8))
    }
    #expect(error?.path == "remark")
  }

  @Test("FORM-G1 every printed form names its code, its template and the version")
  func header() {
    for form in Self.forms {
      let html = form.html()
      for text in [
        type(of: form).code.rawValue, "standardConsumer", "版本 <span lang=\"en\">Version</span> 1",
        type(of: form).code.label.chinese,
      ] {
        #expect(html.contains(text), "\(text)")
      }
    }
  }

  @Test("each form has the fields of the catalogue, in order, with Chinese and English names")
  func fields() {
    let counts: [FormCode: Int] = [
      .intake: 14, .workOrder: 13, .appointment: 12, .serviceRecord: 16, .survey: 14,
      .statistics: 12,
    ]
    for form in Self.forms {
      let fields = form.rows.map(\.field)
      let numbers = fields.compactMap(\.number)
      #expect(numbers == Array(1...(counts[type(of: form).code] ?? 0)))
      #expect(Set(fields.map(\.key)).count == fields.count)
      for field in fields {
        #expect(field.label.chinese.contains { !$0.isASCII } && !field.label.english.isEmpty)
        #expect(form.html().contains(field.label.chinese))
      }
    }
  }

  @Test("what a form holds cannot become part of the page")
  func escaping() throws {
    var form = CatalogueForms.intake
    form.remarks = "<script>alert('x')</script> & \"quoted\"\n第二行\u{0}"
    let html = form.html()
    #expect(!html.contains("<script>"))
    #expect(
      html.contains(
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;<br>第二行"))
    #expect(!html.unicodeScalars.contains("\u{0}"))
    #expect(!html.contains("http"), "a page needs nothing beside itself")
  }

  @Test("FORM-G4 no printed form of the catalogue shows a whole name or phone")
  func masked() {
    for form in Self.forms {
      let digits = form.html().split { !("0"..."9").contains($0) }
      #expect(!digits.contains { $0.count == 11 })
    }
  }

  @Test("FORM-G7 a value the vocabulary does not have is refused when it is read")
  func closedVocabulary() throws {
    let text = String(decoding: try CatalogueForms.order.json(), as: UTF8.self)
    let error = #expect(throws: StrictJSONError.self) {
      try WorkOrderForm(json: Array(text.replacing("\"completed\"", with: "\"done\"").utf8))
    }
    #expect(error?.path == "status")
  }
}
