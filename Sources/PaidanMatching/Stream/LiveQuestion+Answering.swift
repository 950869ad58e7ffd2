internal import Foundation
internal import PaidanModel
internal import PaidanText

extension LiveMatcher {
  /// Answers a question of a stream by the exact search behind it; the plan stays as it is.
  mutating func answer(_ question: LiveQuestion) throws(LiveLineError) -> JSONValue {
    do throws(QuestionError) {
      switch question {
      case .whyThis(let order): return Self.json(try why(order))
      case .whyNot(let order, let engineer): return Self.json(try whyNot(order, by: engineer))
      case .whyNobody(let order): return Self.json(try whyNobody(order))
      case .whatHelps(let order): return Self.json(try whatWouldHelp(order))
      case .proposals(let order, let most): return Self.json(try proposals(for: order, most: most))
      case .proposalsForRecord(let order, let most):
        return Self.json(proposals(forRecord: order, most: most))
      case .worthOfTime(nil): return Self.json(worthOfTime())
      case .worthOfTime(let engineer?): return Self.json(try worth(ofTimeOf: engineer))
      case .worthOfCertificate(let certificate, let engineer):
        return Self.json(try worth(of: certificate, for: engineer))
      case .skillsGaps: return Self.json(skillsGaps())
      case .stability: return Self.json(stability())
      case .whatIf(let changes): return Self.json(try whatIf(changes))
      }
    } catch {
      throw LiveLineError(error)
    }
  }

  /// An answer as JSON, its keys in the order of their bytes.
  private static func json(_ answer: some Encodable) -> JSONValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try JSONValue(bytes: [UInt8](encoder.encode(answer)))
    } catch {
      preconditionFailure("answers are values that JSON can hold: \(error)")
    }
  }
}

extension LiveLineError {
  /// A question's objection, with the field of the line it is about.
  fileprivate init(_ error: QuestionError) {
    switch error {
    case .unknownOrder(let id):
      self.init(field: "order", value: .string(id.text), rule: "is not in play")
    case .unknownEngineer(let id):
      self.init(field: "engineer", value: .string(id.text), rule: "is not known")
    case .accepted(let id, let engineer):
      self.init(
        field: "order", value: .string(id.text),
        rule: "is accepted by engineer \(engineer.quoted), and not planned any more")
    case .assigned(let id, let engineer):
      self.init(
        field: "order", value: .string(id.text),
        rule: "goes to engineer \(engineer.quoted); ask whyThis, or whyNot for another")
    case .unassigned(let id):
      self.init(
        field: "order", value: .string(id.text), rule: "goes to nobody; ask whyNobody")
    case .knownEngineer(let id):
      self.init(
        field: "changes", value: .string(id.text), rule: "adds somebody who is there; alter him")
    case .repeatedChange(let what):
      self.init(field: "changes", rule: "must say of \(what.printable) what it comes to in one")
    case .live(let error): self.init(error)
    }
  }
}
