import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-DA-006")
struct StatisticsFormTests {
  private static let hundredAndOne = Figure(hundredths: 10_001)

  private static let spoilt: [Spoilt<StatisticsForm>] = [
    Spoilt("1 no period", "period", .required) { f, _ in f.period = nil },
    Spoilt("1 half a month", "period", .notAMonth) { f, _ in
      f.period = LocalDate("2024-05-15").map {
        StatisticsPeriod(start: CatalogueForms.day, end: $0)
      }
    },
    Spoilt("1 a month not over", "period", .inTheFuture) { _, c in
      c = FormContext(
        policy: .standard, lint: .standard, now: CatalogueForms.minute("2024-05-31 23:59"))
    },
    Spoilt("2 none", "avgResponseMinutes", .required) { f, _ in f.avgResponseMinutes = nil },
    Spoilt("2 below zero", "avgResponseMinutes", .outOfRange) { f, _ in
      f.avgResponseMinutes = Figure(hundredths: -1)
    },
    Spoilt("3 none", "avgOnSiteHours", .required) { f, _ in f.avgOnSiteHours = nil },
    Spoilt("4 above 100 %", "completionRate", .outOfRange) { f, _ in
      f.completionRate = hundredAndOne
    },
    Spoilt("5 above 100 %", "firstTimeFixRate", .outOfRange) { f, _ in
      f.firstTimeFixRate = hundredAndOne
    },
    Spoilt("6 above 100 %", "reworkRate", .outOfRange) { f, _ in f.reworkRate = hundredAndOne },
    Spoilt("7 above 5", "avgSatisfaction", .outOfRange) { f, _ in
      f.avgSatisfaction = Figure(hundredths: 501)
    },
    Spoilt("7 below 1", "avgSatisfaction", .outOfRange) { f, _ in
      f.avgSatisfaction = Figure(hundredths: 99)
    },
    Spoilt("8 none", "avgPartsCost", .required) { f, _ in f.avgPartsCost = nil },
    Spoilt("9 below zero", "avgOnSiteCost", .outOfRange) { f, _ in
      f.avgOnSiteCost = Money(fen: -1)
    },
    Spoilt("10 none", "complaintCost", .required) { f, _ in f.complaintCost = nil },
    Spoilt("11 none", "top3", .required) { f, _ in f.top3 = [] },
    Spoilt("11 four", "top3", .outOfRange) { f, _ in
      f.top3.append(TopProblem(text: "其他", share: Figure(hundredths: 100)))
    },
    Spoilt("11 unsorted", "top3", .unsorted) { f, _ in f.top3.swapAt(0, 1) },
    Spoilt("11 a share above 100 %", "top3[0].share", .outOfRange) { f, _ in
      f.top3[0].share = hundredAndOne
    },
    Spoilt("11 nameless", "top3[2].text", .required) { f, _ in f.top3[2].text = "" },
    Spoilt("12 none", "suggestions", .required) { f, _ in f.suggestions = [] },
    Spoilt("12 a phrase", "suggestions[1]", .stockPhrase) { f, _ in
      f.suggestions[1] = "加强培训"
    },
  ]

  @Test("FORM-DA each field has its rule", arguments: spoilt)
  func rules(_ spoilt: Spoilt<StatisticsForm>) {
    spoilt.check(CatalogueForms.statistics, in: CatalogueForms.contextOfJune)
  }

  @Test("FORM-DA FORM-G2 the catalogue's example is without fault and numbered by its month")
  func example() {
    let form = CatalogueForms.statistics
    #expect(form.violations(in: CatalogueForms.contextOfJune, stage: .final) == [])
    #expect(form.number == "DA202405")
    #expect(
      form.rows.compactMap(\.group).map(\.chinese) == [
        "效率", "效率", "效率", "质量", "质量", "质量", "成本", "成本", "成本",
      ])
  }

  @Test(
    "FORM-DA figures are exact and printed as they were written",
    arguments: [
      ("8.5", "8.5"), ("98.7", "98.7"), ("4.32", "4.32"), ("3.20", "3.2"), ("7", "7"),
      ("0.05", "0.05"),
      ("-0.5", "-0.5"),
    ])
  func figures(_ text: String, _ printed: String) throws {
    let figure = try #require(Figure(text))
    #expect(figure.description == printed)
    #expect(try StrictJSON.read([Figure].self, from: StrictJSON.write([figure])) == [figure])
    #expect(Figure("4.321") == nil)
  }
}
