import Foundation
import PaidanModel

@testable import PaidanMatching

/// A number in the text of a plan document, with other numbers near it.
struct NumberInText {
  /// The key before it, or the last one before its array.
  let key: String
  /// Where it stands.
  let range: Range<Int>
  /// Numbers next to it.
  let others: [String]

  /// Every number of a JSON text that stands outside its strings.
  static func all(in bytes: [UInt8]) -> [NumberInText] {
    var numbers: [NumberInText] = []
    var (inString, key, text) = (false, "", [UInt8]())
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if inString {
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        } else {
          text.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") {
        (inString, text) = (true, [])
      } else if byte == UInt8(ascii: ":") {
        key = String(decoding: text, as: UTF8.self)
      } else if isNumeric(byte) {
        let end = bytes[position...].firstIndex { !isNumeric($0) } ?? bytes.count
        let number = String(decoding: bytes[position..<end], as: UTF8.self)
        numbers.append(
          NumberInText(key: key, range: position..<end, others: neighbours(of: number)))
        position = end - 1
      }
      position += 1
    }
    return numbers
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func neighbours(of number: String) -> [String] {
    if let whole = Int64(number) { return ["\(whole + 1)", "\(whole - 1)"] }
    // A decimal of a policy: its last digit changed.
    let last = number.last?.wholeNumberValue ?? 0
    return ["\(number.dropLast())\((last + 1) % 10)"]
  }
}

/// A day and its plan, for tests that change either.
struct VerifiedDay {
  var orders: [Order]
  var engineers: [Engineer]
  let document: PlanDocument

  init(_ day: RandomDay) throws {
    (orders, engineers, document) = (day.orders, day.engineers, try day.document())
  }

  init(
    _ orders: [Order], _ engineers: [Engineer], at: Instant?,
    policy: DispatchPolicy = .standard
  ) throws {
    let question = BatchQuestion(orders: orders, at: at)
    let plan = try BatchMatcher(policy: policy).match(
      question.orders, to: engineers, at: question.instant, scope: question.scope)
    (self.orders, self.engineers) = (orders, engineers)
    document = PlanDocument(plan, day: "day", at: at)
  }

  /// Why a plan is refused; nil where it holds.
  func violation(_ plan: Plan? = nil) -> PlanViolation? {
    let changed = plan.map {
      PlanDocument(
        day: document.day, at: document.at, plan: $0, policyDigest: $0.policy.digest,
        claimsOptimal: true)
    }
    do throws(PlanViolation) {
      try PlanVerifier(orders: orders, engineers: engineers).verify(changed ?? document)
      return nil
    } catch {
      return error
    }
  }

  /// True when a written document is refused, by its reader or by the verifier.
  func refuses(_ bytes: [UInt8]) -> Bool {
    guard let document = try? PlanDocument(json: Data(bytes)) else { return true }
    let verifier = PlanVerifier(orders: orders, engineers: engineers)
    return (try? verifier.verify(document)) == nil
  }
}
