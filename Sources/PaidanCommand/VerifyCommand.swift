import ArgumentParser
import PaidanMatching
import PaidanReplay

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a plan against its day without trusting it.",
    discussion: """
      Recomputes every candidate and cost from the day with the plan's own policy and instant, checks \
      feasibility and that primal and dual agree from the plan's prices, and compares every further \
      figure. Exit 1 with the first violation.
      """)

  @Argument(help: "A plan as 'paidan match --format json' writes it.") var plan: String
  @Argument(help: "The folder of the day it is for.") var day: String

  func run() throws {
    let data = try Input.file(plan)
    let day = try Input.day(self.day)
    let document: PlanDocument
    do throws(PlanFormatError) {
      document = try PlanDocument(json: data)
    } catch {
      throw Failure.report("\(plan): \(error)", Failure.data)
    }
    do throws(PlanViolation) {
      try PlanVerifier(orders: day.orders, engineers: day.engineers).verify(document)
    } catch {
      throw Failure.report("\(plan): \(error)", Failure.refused)
    }
    let made = document.plan
    let finding =
      if made.stop != nil, let gap = made.gap {
        "stopped at most \(gap) above the best plan."
      } else {
        "= bound, proven optimal."
      }
    Output.print(
      "\(plan): holds. \(made.assignments.count) of \(made.orderCount) orders assigned, "
        + "objective \(made.objective) \(finding)\n")
  }
}
