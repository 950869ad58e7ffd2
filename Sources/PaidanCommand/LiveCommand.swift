import ArgumentParser
import PaidanMatching

struct LiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Dispatch as it happens: a line of JSON in, an answer out.",
    discussion: """
      DAY gives the engineers and the external partners; its orders are not loaded, orders come by events. Reads a line, \
      answers it by a line, and reads the next, so that a service in any language can embed it as a \
      process with a pipe at either end. docs/formats/live.md describes every line and answer.

        paidan live DAY --events fixtures/live/tiny.jsonl

        {"event": "start", "formatVersion": 1, "at": "2024-05-20T01:00:00Z"}
        {"event": "orderCreated", "at": …, "order": { a row of orders.jsonl }}
        {"event": "commit", "at": "2024-05-20T01:05:00Z", "id": "any text"}
        {"event": "offerAccepted", "at": …, "order": "o1", "engineer": "li"}

      are answered by

        {"line": 1, "event": "start", "outcome": "applied"}
        {"line": 2, "event": "orderCreated", "outcome": "applied"}
        {"line": 3, "event": "commit", "id": "any text", "commit": {"offers": …
        {"line": 4, "event": "offerAccepted", "outcome": "applied"}

      A commit names the offers to send and to withdraw, and the orders for people; with \
      "proposals": 3 also whom they could ask. A line that is \
      not in order is answered by an error with field, value and rule, and changes nothing; the \
      stream goes on.

      Ends with 0 when every line was in order, with 1 when a line 'decided' disagreed with what \
      was decided, and with 65 when any other line was refused.
      """)

  @Argument(help: "The folder of the day.") var day: String
  @Option(help: "Read the lines of this file instead of standard input.") var events: String?
  @OptionGroup var policy: PolicyOption

  func run() throws {
    let policy = try policy.path.map { try Input.policy($0) }
    let engineers = try Input.engineers(ofDay: day)
    let partners = try Input.partners(ofDay: day)
    var source = try LineSource(path: events)
    var stream = LiveStream(engineers: engineers, partners: partners, policy: policy)
    var (refused, disagreeing) = (0, 0)
    while let line = try source.next() {
      let answer =
        switch line {
        case .text(let bytes): stream.answer(bytes)
        case .tooLong: stream.refuseLine(longerThan: LineSource.longest)
        }
      try Output.write(answer.json + [0x0A], to: nil)
      if answer.isDisagreement { disagreeing += 1 } else if answer.isRefusal { refused += 1 }
    }
    if refused > 0 {
      throw Failure.report("\(refused) of \(stream.lineCount) lines were refused", Failure.data)
    }
    if disagreeing > 0 {
      throw Failure.report(
        "\(disagreeing) of \(stream.lineCount) lines say that something else was decided",
        Failure.refused)
    }
  }
}
