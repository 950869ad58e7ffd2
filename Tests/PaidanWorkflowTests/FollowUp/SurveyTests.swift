import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct SurveyTests {
  private let survey = SurveyDefinition.standard
  private let fixture = [
    "timeliness": 4, "professionalism": 5, "friendliness": 5, "resolution": 4, "overall": 4,
    "recommend": 4,
  ]

  @Test("FUP-03 five dimensions and the willingness to recommend, which is no dimension")
  func dimensions() {
    #expect(
      survey.questions.map(\.key) == [
        "timeliness", "professionalism", "friendliness", "resolution", "overall", "recommend",
      ])
    #expect(survey.questions.filter { !$0.isDimension }.map(\.key) == ["recommend"])
    #expect(survey.meanPerMille(fixture) == 4400)
    var other = fixture
    other["recommend"] = 1
    #expect(survey.meanPerMille(other) == 4400)
    other["overall"] = nil
    #expect(survey.meanPerMille(other) == nil)
  }

  @Test("FUP-04 a score is a whole number from 1 to 5, and none may be missing or unknown")
  func scores() {
    #expect(survey.faults(in: fixture) == [])
    var scores = fixture
    scores["timeliness"] = 0
    scores["overall"] = 6
    scores["recommend"] = nil
    scores["speed"] = 3
    #expect(survey.faults(in: scores) == ["timeliness", "overall", "recommend", "speed"])
  }

  @Test("FUP-05 comments are kept word for word")
  func comments() throws {
    let text = "  engineer came 20 minutes late without notice \n— «真的»  "
    let answer = SurveyAnswer(
      number: try #require(FormNumber("CS20240520-001", kind: .survey)), channel: .phone,
      scores: [4, 5, 5, 4, 4, 4], comments: text)
    let again = try StrictJSON.read(SurveyAnswer.self, from: StrictJSON.write(answer))
    #expect(again.comments.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("FUP-06 questions are neutral words of the template; one that steers is refused")
  func neutral() {
    #expect(TemplateContent.standard(.standardConsumer).violations.isEmpty)
    var content = TemplateContent.standard(.standardConsumer)
    content.followUp.survey.questions[4].wording = LocalizedText(
      english: "How do you rate the service as a whole?", chinese: "麻烦给五分好吗？")
    #expect(content.violations.map(\.path) == ["followUp.survey.questions.overall"])
  }

  @Test("FUP-15 a score of three or less or a marked comment is handed over within an hour")
  func handOver() {
    let rule = survey.lowScore
    #expect(rule.handOverWithin == .hours(1))
    #expect(!rule.judge(fixture, isNegative: false).needsHandOver)
    var scores = fixture
    scores["recommend"] = 3
    let low = rule.judge(scores, isNegative: false)
    #expect(low.needsHandOver)
    #expect(low.needsDissatisfactionClass)
    #expect(low.lowScores == ["recommend"])
    // A comment alone: handed over, its class may be given but need not be.
    let comment = rule.judge(fixture, isNegative: true)
    #expect(comment.needsHandOver)
    #expect(!comment.needsDissatisfactionClass)
    // Where only the overall score counts, another low one does not.
    let overall = LowScoreRule(questions: ["overall"])
    #expect(!overall.judge(scores, isNegative: false).needsHandOver)
    let clock = ProcessTemplate.standardConsumer.clocks.definition("SLA-40")
    #expect(clock?.limits.map(\.figure) == [.duration(rule.handOverWithin)])
  }

  @Test("FUP-16 a follow-up action may be filled in without a low score")
  func followUpAction() throws {
    let judgement = survey.lowScore.judge(fixture, isNegative: false)
    #expect(!judgement.needsHandOver)
    let answer = SurveyAnswer(
      number: try #require(FormNumber("CS20240520-001", kind: .survey)), channel: .phone,
      scores: [4, 5, 5, 4, 4, 4], followUpAction: "parts stock improved")
    let again = try StrictJSON.read(SurveyAnswer.self, from: StrictJSON.write(answer))
    #expect(again.followUpAction == "parts stock improved")
  }

  @Test("FUP-17 a survey's number is CS, date and running number; its date is the order's")
  func number() throws {
    let number = try #require(FormNumber("CS20240520-001", kind: .survey))
    #expect(number.description == "CS20240520-001")
    #expect(FormNumber("WO20240520-001", kind: .survey) == nil)
    let order = try #require(LocalDate("2024-05-20"))
    let today = try #require(LocalDate("2024-05-21"))
    let numbering = ProcessTemplate.standardConsumer.numbering
    #expect(numbering.date(for: .survey, today: today, orderDate: order) == order)
  }

  @Test("FUP-26 after an incident: response speed, result and attitude, by phone, SMS or app")
  func incident() {
    let incident = ProcessTemplate.standardConsumer.followUp.incidentSurvey
    #expect(incident.questions.map(\.key) == ["responseSpeed", "result", "attitude"])
    #expect(
      incident.faults(in: ["responseSpeed": 5, "result": 6, "attitude": 1]) == ["result"])
    #expect(Set(SurveyChannel.allCases) == [.phone, .sms, .appPush])
  }
}
