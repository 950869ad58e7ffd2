import Foundation
import PaidanTestSupport
import Testing

@testable import PaidanAssignment

@Suite("Mutilated assignment files") struct ProblemFuzzTests {
  /// Good files of all formats, and broken ones, which are a step ahead towards other errors.
  private static let seeds: [[UInt8]] = {
    let folder = Fixtures.folder.appendingPathComponent("problems")
    let good = [
      "small.asn", "surplus-rows.asn", "infeasible.asn", "assign4.txt", "small.mtx", "tiny.csr",
    ].map { folder.appendingPathComponent($0) }
    let broken = folder.appendingPathComponent("broken")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: broken.path)) ?? []
    let others = names.filter { $0 != "expected.txt" }.sorted().map {
      broken.appendingPathComponent($0)
    }
    // Good files as often as all broken ones together.
    let all = Array(repeating: good, count: 1 + others.count / good.count).joined() + others
    return all.compactMap { (try? Data(contentsOf: $0)).map(Array.init) }
  }()

  private static let mutator = ByteMutator(
    words: [
      "0", "-1", "1", "-0", "+2", "3.0", "2.5", "1e400", "1e-400", ".", "2147483647", "2147483648",
      "281474976710655", "281474976710656", "-281474976710656", "9223372036854775807",
      "-9223372036854775808", "99999999999999999999", "p", "n", "a", "c", "%", "real", "general",
    ], separators: " \n", donors: seeds)

  /// Whether a problem that was read keeps its promises: it can be written and read again in its
  /// own format, and a small one be solved with proof and searched for other optima.
  private func keepsPromises(_ problem: AssignmentProblem) throws -> Bool {
    guard problem.rowCount + problem.columnCount <= 1_000 else { return true }
    let written = try problem.encoded(as: problem.format).flatMap { $0 }
    let again = try AssignmentProblem(bytes: written)
    guard again.content == problem.content else { return false }
    let prepared = problem.prepared()
    let solution = prepared.solve(threads: 1)
    return solution.isProven && (prepared.choices(in: solution) != nil) == solution.isOptimal
  }

  /// Whether an error is one line with a hint, at a place that the file has.
  private func isWellFormed(_ error: AssignmentFileError, _ bytes: [UInt8]) -> Bool {
    let text = error.description
    guard text.contains("Maybe"), !text.contains(where: \.isNewline) else { return false }
    if text.hasPrefix("Line "), let line = Int(text.dropFirst(5).prefix { $0.isNumber }) {
      return 1...bytes.count { $0 == 0x0A } + 1 ~= line
    }
    if text.hasPrefix("Byte "), let byte = Int(text.dropFirst(5).prefix { $0.isNumber }) {
      return 0...bytes.count ~= byte
    }
    return true
  }

  @Test("A mutilated file is read with all promises kept or refused in one line", arguments: 0..<4)
  func mutations(part: Int) throws {
    let seed = TestScale.seed &+ UInt64(part)
    var random = SplitMix64(seed: seed)
    var readCount = 0
    let rounds = TestScale.count(6_000, full: 250_000)
    try #require(Self.seeds.count > 50)
    for round in 0..<rounds {
      var bytes = Self.seeds[Int.random(in: Self.seeds.indices, using: &random)]
      Self.mutator.mutate(&bytes, &random)
      let place: Comment = "seed \(seed), round \(round): \(bytes)"
      let problem: AssignmentProblem
      do throws(AssignmentFileError) {
        problem = try AssignmentProblem(bytes: bytes)
      } catch {
        if !isWellFormed(error, bytes) { Issue.record("\(error) \(place)") }
        continue
      }
      readCount += 1
      try #require(try keepsPromises(problem), place)
    }
    // Both outcomes must occur often, or the mutations test nothing.
    #expect(rounds / 50..<rounds * 9 / 10 ~= readCount)
  }
}
