public import ArgumentParser
public import PaidanMatching
import PaidanModel

/// The questions 'paidan explain' answers by solving.
struct QuestionOptions: ParsableArguments {
  @Flag(help: "Why this engineer, or why nobody, with exact costs.") var why = false
  @Option(
    help: ArgumentHelp(
      "Why not this engineer: what the plan would cost, and who would move.",
      valueName: "engineer"))
  var whyNot: [String] = []
  @Flag(help: "The smallest changes that would serve an order nobody takes.") var whatHelps = false
  @Option(
    help: ArgumentHelp(
      "Whom people could give the order, at most so many: local, cross-area, partners.",
      valueName: "most"))
  var proposals: Int?
  @Flag(help: "What each engineer's next slot is worth.") var worth = false
  @Flag(help: "Demand per certificate and area against supply, and what training is worth.")
  var gaps = false
  @Flag(help: "How far each weight of the policy can move before another plan is better.")
  var stability = false
  @Option(
    help: ArgumentHelp(
      "A manual change; all that are given are priced together: \(ManualEdit.forms).",
      valueName: "change"))
  var whatIf: [ManualEdit] = []
  @Flag(help: "Answer in JSON.") var json = false
  @Option(help: "The language of sentences: en or zh.") var language = AnswerLanguage.english

  var isAboutAnOrder: Bool { why || whatHelps || proposals != nil || !whyNot.isEmpty }
  var isAboutTheDay: Bool { worth || gaps || stability || !whatIf.isEmpty }
  var isAny: Bool { isAboutAnOrder || isAboutTheDay }

  func validate() throws {
    if !isAny, json || language != .english {
      throw ValidationError("--json and --language go with a question, such as --why")
    }
    let numbers = ProposalPolicy.numbers
    if let proposals, !numbers.contains(proposals) {
      throw ValidationError(
        "--proposals is a number from \(numbers.lowerBound) to \(numbers.upperBound)")
    }
  }

  /// Answers what is asked of an order.
  func answer(
    about order: OrderID, asking matcher: inout LiveMatcher, in document: inout AnswerDocument
  ) throws(QuestionError) {
    if why {
      do throws(QuestionError) {
        document.append("why", try matcher.why(order))
      } catch .unassigned {
        document.append("whyNobody", try matcher.whyNobody(order))
      }
    }
    for engineer in whyNot {
      document.append("whyNot", try matcher.whyNot(order, by: EngineerID(engineer)))
    }
    if whatHelps { document.append("whatHelps", try matcher.whatWouldHelp(order)) }
    if let proposals {
      document.append("proposals", try matcher.proposals(for: order, most: proposals))
    }
  }

  /// Answers what is asked of the whole plan.
  func answer(
    about changes: [ManualChange], asking matcher: inout LiveMatcher,
    in document: inout AnswerDocument
  ) throws(QuestionError) {
    if worth { document.append("worth", matcher.worthOfTime()) }
    if gaps { document.append("gaps", matcher.skillsGaps()) }
    if stability { document.append("stability", matcher.stability()) }
    if !changes.isEmpty { document.append("whatIf", try matcher.whatIf(changes)) }
  }
}

extension AnswerLanguage: ExpressibleByArgument {}
