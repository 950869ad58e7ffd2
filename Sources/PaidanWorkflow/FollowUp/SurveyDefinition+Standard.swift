extension SurveyDefinition {
  /// The six scores of form SA-CS-005; five dimensions and the willingness to recommend.
  public static let standard = SurveyDefinition([
    SurveyQuestion(
      "timeliness", label: LocalizedText("response timeliness", "响应及时性"),
      wording: LocalizedText(
        "How do you rate the time from your request to the first reaction?",
        "从您提出需求到首次响应的时间，您如何评价？")),
    SurveyQuestion(
      "professionalism", label: LocalizedText("professionalism", "服务专业性"),
      wording: LocalizedText(
        "How do you rate the engineer's skill?", "您如何评价工程师的专业水平？")),
    SurveyQuestion(
      "friendliness", label: LocalizedText("friendliness", "态度友好度"),
      wording: LocalizedText(
        "How do you rate the manner of the staff?", "您如何评价服务人员的态度？")),
    SurveyQuestion(
      "resolution", label: LocalizedText("problem resolution", "问题解决效果"),
      wording: LocalizedText(
        "How do you rate the way the problem was resolved?", "您如何评价问题的解决情况？")),
    SurveyQuestion(
      "overall", label: LocalizedText("overall experience", "整体体验"),
      wording: LocalizedText(
        "How do you rate the service as a whole?", "您如何评价本次服务的整体体验？")),
    SurveyQuestion(
      "recommend", label: LocalizedText("willingness to recommend", "推荐意愿"),
      wording: LocalizedText(
        "How likely are you to recommend the service to others?", "您向他人推荐本服务的可能性有多大？"),
      isDimension: false),
  ])

  /// The three scores asked after an incident (FUP-26).
  public static let incident = SurveyDefinition([
    SurveyQuestion(
      "responseSpeed", label: LocalizedText("response speed", "响应速度"),
      wording: LocalizedText(
        "How do you rate the speed of the response?", "您如何评价本次处理的响应速度？")),
    SurveyQuestion(
      "result", label: LocalizedText("result", "处理结果"),
      wording: LocalizedText("How do you rate the result?", "您如何评价处理结果？")),
    SurveyQuestion(
      "attitude", label: LocalizedText("attitude", "服务态度"),
      wording: LocalizedText("How do you rate the attitude?", "您如何评价服务态度？")),
  ])
}
