import ArgumentParser
import PaidanAssignment
import PaidanMatching
import PaidanModel
import PaidanReplay

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Decide one batch of a day: the best plan, proven and explained.",
    discussion: """
      Without --at every order and every engineer of the folder takes part: shift and appointment \
      rules are off and clocks are read when the last order was created. With --at, the orders \
      created by then and the engineers on shift at that instant.

      With --output the file holds no times, so that two runs write the same bytes. With --searches \
      or --seconds the work may end early: the plan then says what stopped it, and how far above \
      the best plan it can be. The same --searches give the same plan every time, --seconds cannot.
      """)

  @Argument(help: "The folder of the day.") var day: String
  @Option(help: "The instant of the batch, such as 2024-05-20T09:00:00+08:00.") var at: Instant?
  @OptionGroup var policy: PolicyOption
  @Option(
    help: "all, core (the nearest, and others where prices leave a chance) or auto; same plan.",
    transform: Self.candidates(named:))
  var candidates = CandidateSearch.automatic
  @Option(help: "The greatest number of threads; as many as the machine runs by default.")
  var threads: Int?
  @OptionGroup var limit: WorkLimit
  @Option(help: "How to print.") var format = OutputFormat.table
  @Option(help: "Write to this file, whole or not at all, instead of standard output.")
  var output: String?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    if candidates == .core, limit.isSet {
      throw ValidationError(
        "--candidates core gives no bound before its last look: leave out --searches and --seconds")
    }
  }

  func run() throws {
    ProcessMemory.keepWhatIsFreed()
    var watch = Stopwatch()
    let policy = try Input.policy(policy.path)
    let day = try Input.day(self.day)
    let read = watch.lap()
    let matcher = matcher(policy)
    let question = BatchQuestion(orders: day.orders, at: at)
    let problem = try Input.data { () throws(BatchError) in
      try matcher.problem(
        question.orders, day.engineers, at: question.instant, scope: question.scope,
        candidates: limit.isSet ? .all : candidates)
    }
    let found = watch.lap()
    let solution =
      limit.isSet
      ? problem.solution(within: limit.budget, until: limit.endOfTime()) : problem.solution()
    let solve = watch.lap()
    let document = PlanDocument(Plan(problem, solution), day: day.name, at: at)
    let seconds = PlanDocument.Seconds(read: read, candidates: found, solve: solve)
    switch format {
    case .json:
      try Output.write(to: output) { (sink) throws(BlockFileError) in
        try document.writeJSON(
          seconds: output == nil ? seconds : nil, threads: matcher.threads, to: sink)
      }
    case .csv: try Output.write(PlanTable(document).csv, to: output)
    case .table:
      let table = PlanTable(document)
      try Output.write(
        Array(table.text(seconds: output == nil ? seconds : nil).utf8), to: output)
    }
  }

  private func matcher(_ policy: DispatchPolicy) -> BatchMatcher {
    guard let threads else { return BatchMatcher(policy: policy) }
    return BatchMatcher(policy: policy, threads: threads)
  }

  private static func candidates(named name: String) throws -> CandidateSearch {
    switch name {
    case "auto": return .automatic
    case "all": return .all
    case "core": return .core
    default:
      throw ValidationError("there is no choice '\(name)' of candidates, but: auto, all, core")
    }
  }
}
