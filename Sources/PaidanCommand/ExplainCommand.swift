import ArgumentParser
import PaidanMatching
import PaidanModel
import PaidanReplay

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why an order has the engineer it has, or why nobody takes it.",
    discussion: "Matches the day as 'paidan match' would and explains one order of the plan.")

  @Argument(help: "The folder of the day.") var day: String
  @Argument(help: "The order's identifier.") var order: String
  @Option(help: "The instant of the batch; the whole day unless given.") var at: Instant?
  @OptionGroup var policy: PolicyOption

  func run() throws {
    let policy = try Input.policy(policy.path)
    let day = try Input.day(self.day)
    let question = BatchQuestion(orders: day.orders, at: at)
    let plan = try Input.data { () throws(BatchError) in
      try BatchMatcher(policy: policy).match(
        question.orders, to: day.engineers, at: question.instant, scope: question.scope)
    }
    guard let explanation = plan.explanation(of: OrderID(order)) else {
      let known = day.orders.contains { $0.id == OrderID(order) }
      throw Failure.report(
        known
          ? "order \"\(order)\" was created after \(question.instant) and takes no part in the batch"
          : "order \"\(order)\" is not in \(self.day)", Failure.data)
    }
    Output.print(ExplanationText(explanation, plan: plan).text)
  }
}
