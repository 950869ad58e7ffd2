import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-CS-005")
struct SurveyFormTests {
  private static let scores: [(String, any WritableKeyPath<SurveyForm, Int?> & Sendable)] = [
    ("timeliness", \.timeliness), ("professionalism", \.professionalism),
    ("friendliness", \.friendliness), ("resolution", \.resolution), ("overall", \.overall),
    ("recommend", \.recommend),
  ]

  private static let spoilt: [Spoilt<SurveyForm>] =
    [
      Spoilt("1 no number", "surveyNumber", .required) { f, _ in f.surveyNumber = nil },
      Spoilt("2 no such order", "workOrderNumber", .noSuchRecord) { f, _ in
        f.workOrderNumber = FormNumber(.workOrder, CatalogueForms.day, 7)
      },
      Spoilt("3 another customer", "customerName", .notTheSource) { f, _ in
        f.customerName = "李*"
      },
      Spoilt("4 no time", "surveyedAt", .required) { f, _ in f.surveyedAt = nil },
      Spoilt("4 before completion", "surveyedAt", .tooEarly) { f, _ in
        f.surveyedAt = LocalMinute("2024-05-20 15:29")
      },
      Spoilt("4 in the future", "surveyedAt", .inTheFuture) { f, _ in
        f.surveyedAt = LocalMinute("2024-05-21 10:21")
      },
      Spoilt("5 no channel", "channel", .required) { f, _ in f.channel = nil },
      Spoilt("13 a low score without class", "dissatisfactionClass", .required) { f, _ in
        f.recommend = 3
      },
      Spoilt("13 a class nobody declared", "dissatisfactionClass", .undeclared) { f, _ in
        f.dissatisfactionClass = DissatisfactionClass(rawValue: "weather")
      },
      Spoilt("14 a low score without measure", "followUpAction", .required) { f, _ in
        f.timeliness = 1
        f.dissatisfactionClass = .slowResponse
        f.followUpAction = nil
      },
      Spoilt("14 an owner's whole name", "followUpAction.owner", .notMasked) { f, _ in
        f.followUpAction?.owner = "王小二"
      },
      Spoilt("14 a phrase", "followUpAction.text", .stockPhrase) { f, _ in
        f.followUpAction?.text = "加强培训"
      },
    ]
    + scores.flatMap { key, path in
      [
        Spoilt("no \(key)", key, .required) { f, _ in f[keyPath: path] = nil },
        Spoilt("\(key) of 6", key, .outOfRange) { f, _ in f[keyPath: path] = 6 },
        Spoilt("\(key) of 0", key, .outOfRange) { f, _ in
          f[keyPath: path] = 0
          f.dissatisfactionClass = .other
        },
      ]
    }

  @Test("FORM-CS FUP-03 FUP-04 each field has its rule", arguments: spoilt)
  func rules(_ spoilt: Spoilt<SurveyForm>) {
    spoilt.check(CatalogueForms.survey, in: CatalogueForms.context)
  }

  @Test(
    "FORM-CS FUP-16 FUP-17 the catalogue's example is without fault: an action without a low score")
  func example() {
    let form = CatalogueForms.survey
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
    #expect(form.dissatisfactionClass == nil && form.followUpAction != nil)
    #expect(form.surveyNumber?.description == "CS20240520-001")
    #expect(form.surveyedAt?.date == LocalDate("2024-05-21"))
  }

  @Test("FORM-CS A-19 any of the six scores at three or below makes the customer dissatisfied")
  func lowScores() {
    for (key, path) in Self.scores {
      for score in 1...5 {
        var form = CatalogueForms.survey
        form[keyPath: path] = score
        #expect(form.isDissatisfied(by: LowScoreRule()) == (score <= 3), "\(key) \(score)")
        form.dissatisfactionClass = .other
        #expect(form.isValid(in: CatalogueForms.context))
      }
    }
    var form = CatalogueForms.survey
    form.recommend = 1
    #expect(!form.isDissatisfied(by: LowScoreRule(questions: ["overall"])))
  }

  @Test("FUP-05 comments are kept and printed word for word")
  func verbatim() throws {
    var form = CatalogueForms.survey
    form.comments = "师傅晚了20分钟也没有通知 <b>很生气</b>  ！"
    #expect(try SurveyForm(json: form.json()).comments == form.comments)
    #expect(form.html().contains("师傅晚了20分钟也没有通知 &lt;b&gt;很生气&lt;/b&gt;  ！"))
  }
}
