import Foundation
import PaidanMatching
import PaidanModel

/// Answers to questions about a plan, as sentences or as JSON (docs/explanations.md).
struct AnswerDocument {
  private struct Entry {
    let question: String
    let answer: any PlanAnswer
  }

  private let day: String
  private let at: Instant?
  private let language: AnswerLanguage
  private var entries: [Entry] = []

  init(day: String, at: Instant?, language: AnswerLanguage) {
    self.day = day
    self.at = at
    self.language = language
  }

  mutating func append(_ question: String, _ answer: some PlanAnswer) {
    entries.append(Entry(question: question, answer: answer))
  }

  mutating func append(_ question: String, _ answers: [some PlanAnswer]) {
    for answer in answers { append(question, answer) }
  }

  /// A sentence a line.
  var text: String {
    entries.map { $0.answer.sentence(in: language) + "\n" }.joined()
  }

  /// One line of values with their sentences, keys in alphabetical order, so that equal answers are equal
  /// bytes.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = Written(
      formatVersion: 1, day: day, at: at,
      answers: entries.map {
        Written.Answer(
          question: $0.question, text: $0.answer.sentence(in: language), values: $0.answer)
      })
    return Array(try encoder.encode(document)) + Array("\n".utf8)
  }

  private struct Written: Encodable {
    let formatVersion: Int
    let day: String
    let at: Instant?
    let answers: [Answer]

    struct Answer: Encodable {
      let question: String
      let text: String
      let values: any PlanAnswer

      private enum CodingKeys: String, CodingKey { case question, text, values }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(question, forKey: .question)
        try container.encode(text, forKey: .text)
        try values.encode(to: container.superEncoder(forKey: .values))
      }
    }
  }
}
