import ArgumentParser
import PaidanMatching
import PaidanModel
import PaidanReplay

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why an order has the engineer it has, or why nobody takes it.",
    discussion: """
      Matches the day as 'paidan match' would and explains one order of the plan. With a question \
      it answers that instead, exactly, by solving; several may be asked at once. The questions \
      --worth, --gaps, --stability and --what-if need no order.
      """)

  @Argument(help: "The folder of the day.") var day: String
  @Argument(help: "The order's identifier.") var order: String?
  @Option(help: "The instant of the batch; the whole day unless given.") var at: Instant?
  @OptionGroup var policy: PolicyOption
  @OptionGroup(title: "Questions") var questions: QuestionOptions

  func validate() throws {
    if order == nil, !questions.isAboutTheDay || questions.isAboutAnOrder {
      throw ValidationError("missing expected argument '<order>'")
    }
  }

  func run() throws {
    let policy = try Input.policy(policy.path)
    let day = try Input.day(self.day)
    let question = BatchQuestion(orders: day.orders, at: at)
    if let order { try checkKnown(OrderID(order), day, question) }
    if questions.isAny { return try answer(question, day, policy) }
    let plan = try Input.data { () throws(BatchError) in
      try BatchMatcher(policy: policy).match(
        question.orders, to: day.engineers, at: question.instant, scope: question.scope)
    }
    if let explanation = plan.explanation(of: OrderID(order ?? "")) {
      let isRemote = day.orders.contains {
        $0.id.text == order && policy.ignoresDistance(of: $0)
      }
      var proposals: [DispatchProposal] = []
      if case .unassigned(let left) = explanation {
        let matcher = try settledMatcher(question, day, policy)
        proposals = try Input.data { () throws(QuestionError) in
          try matcher.proposals(for: left.order)
        }
      }
      Output.print(
        ExplanationText(explanation, plan: plan, isRemote: isRemote, proposals: proposals).text)
    }
  }

  /// The batch as a live matcher has it, for what is asked of it.
  private func settledMatcher(
    _ question: BatchQuestion, _ day: Day, _ policy: DispatchPolicy
  ) throws -> LiveMatcher {
    var matcher = try Input.data { () throws(LiveError) in
      try LiveMatcher(
        orders: question.orders, engineers: day.engineers, partners: day.partners,
        at: question.instant, policy: policy, scope: question.scope)
    }
    matcher.settle()
    return matcher
  }

  private func checkKnown(_ order: OrderID, _ day: Day, _ question: BatchQuestion) throws {
    if question.orders.contains(where: { $0.id == order }) { return }
    throw Failure.report(
      day.orders.contains { $0.id == order }
        ? "order \"\(order)\" was created after \(question.instant) and takes no part in the batch"
        : "order \"\(order)\" is not in \(self.day)", Failure.data)
  }

  private func answer(_ question: BatchQuestion, _ day: Day, _ policy: DispatchPolicy) throws {
    var matcher = try settledMatcher(question, day, policy)
    var document = AnswerDocument(day: day.name, at: at, language: questions.language)
    if let order {
      let row = OrderID(order)
      try Input.data { () throws(QuestionError) in
        try questions.answer(about: row, asking: &matcher, in: &document)
      }
    }
    let changes = try ManualEdit.changes(
      questions.whatIf, of: day.engineers, at: question.instant)
    try Input.data { () throws(QuestionError) in
      try questions.answer(about: changes, asking: &matcher, in: &document)
    }
    try Output.write(questions.json ? document.json() : Array(document.text.utf8), to: nil)
  }
}
