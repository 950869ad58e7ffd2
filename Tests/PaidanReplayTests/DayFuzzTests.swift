import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

@Suite("Mutilated days")
struct DayFuzzTests {
  /// Changes some bytes of `bytes`: overwrites, removes, inserts, copies a piece elsewhere.
  private func mutilate(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    let favourites = Array("\",;@\n\r\\{}[]:+-.eE0198TZ\u{0}é".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let byte =
        Bool.random(using: &generator)
        ? favourites.randomElement(using: &generator) ?? 0
        : UInt8.random(in: .min ... .max, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: bytes.count - place)
      default: bytes.removeSubrange(end...)
      }
    }
  }

  /// What came of reading a mutilated day.
  private enum Outcome { case loaded, refused, promiseBroken }

  /// Whether a day written by Foundation from what was loaded is the same day.
  private func readsBack(_ day: Day) -> Bool {
    guard let files = try? DayText.jsonLines(of: day) else { return false }
    return (try? DayText.read(files: files)) == day
  }

  /// A mutilated day must either load with its promises kept or give a well formed error.
  private func outcome(_ files: [String: [UInt8]]) -> Outcome {
    do throws(DayError) {
      let day = try DayText.read(files: files)
      let isKept =
        zip(day.orders, day.orders.dropFirst()).allSatisfy { $0.id < $1.id }
        && zip(day.engineers, day.engineers.dropFirst()).allSatisfy { $0.id < $1.id }
        && day.orders.allSatisfy { $0.serviceMilliseconds > 0 && !$0.id.text.isEmpty }
      return isKept && readsBack(day) ? .loaded : .promiseBroken
    } catch {
      guard case .invalid(let issues, let total) = error else { return .promiseBroken }
      let isWellFormed =
        !issues.isEmpty && issues.count == min(total, DayError.mostIssues)
        && issues.allSatisfy { issue in
          let lines = files[issue.file].map { $0.count { $0 == 0x0A } + 1 } ?? 0
          return (issue.line ?? 1) >= 1 && (issue.line ?? 1) <= lines
            && !issue.description.contains { $0 == "\n" || $0 == "\r" }
        }
      return isWellFormed ? .refused : .promiseBroken
    }
  }

  @Test("random bytes never trap: the day loads or says what is wrong", arguments: 0..<4)
  func mutations(_ part: Int) throws {
    var generator = SplitMix64(seed: TestScale.seed &+ UInt64(part))
    var csv = try DayText.files(of: Fixtures.folder.appendingPathComponent("days/tiny"))
    csv["orders.csv", default: []] += Array(
      "\"o, \"\"5\"\"\nö\",2024-05-20T01:00Z,31.2,121.4,,extraUrgent,7.5,\r\n".utf8)
    csv["history.csv"] = Array(
      "order_id,engineer_id,dispatched_at,completed_at,outcome\no1,li,,2024-05-20T12:00Z,\"a,b\"\n"
        .utf8)
    let json = try DayText.jsonLines(of: DayText.read(files: csv))
    var loaded = 0
    for round in 0..<TestScale.count(1_600, full: 50_000) {
      var files = round % 2 == 0 ? csv : json
      let names = files.keys.sorted()
      guard let name = names.randomElement(using: &generator) else { continue }
      mutilate(&files[name, default: []], &generator)
      switch outcome(files) {
      case .loaded: loaded += 1
      case .refused: break
      case .promiseBroken:
        let text = String(decoding: files[name] ?? [], as: UTF8.self)
        Issue.record(
          "seed \(TestScale.seed), part \(part), round \(round), \(name): \(text.debugDescription)")
      }
    }
    // Both outcomes must occur, or the mutations test nothing.
    #expect(loaded > 0 && loaded < TestScale.count(1_600, full: 50_000) * 9 / 10)
  }
}
