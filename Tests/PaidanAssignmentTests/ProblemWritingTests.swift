import Foundation
import PaidanTestSupport
import Testing

@testable import PaidanAssignment

@Suite("Writing assignment problems") struct ProblemWritingTests {
  private static let classicalFormats: [AssignmentProblem.Format] = [
    .dimacs, .orLibrary, .matrixMarket,
  ]

  private static func fixture(_ name: String) throws -> AssignmentProblem {
    let folder = Fixtures.folder.appendingPathComponent("problems")
    return try AssignmentProblem(contentsOf: folder.appendingPathComponent(name))
  }

  private static func text(
    _ problem: AssignmentProblem, as format: AssignmentProblem.Format
  ) throws -> String {
    String(decoding: try problem.encoded(as: format).flatMap { $0 }, as: UTF8.self)
  }

  /// Writes and reads again; all but the format must be the same.
  private static func expectRoundTrip(
    _ problem: AssignmentProblem, as format: AssignmentProblem.Format, _ place: Comment
  ) throws {
    let bytes = try problem.encoded(as: format).flatMap { $0 }
    let again = try AssignmentProblem(bytes: bytes)
    try #require(again.format == format, place)
    try #require(again.content == problem.content, place)
  }

  @Test(
    "A random classical problem written and read is the same problem",
    arguments: ClassicalInstance.Family.allCases)
  func classicalRoundTrip(family: ClassicalInstance.Family) throws {
    let seed = TestScale.seed
    var random = SplitMix64(seed: seed)
    var denseCount = 0
    for number in 0..<TestScale.count(200, full: 10_000) {
      let rows = Int.random(in: 0...9, using: &random)
      let columns = number % 2 == 0 ? rows : .random(in: 0...9, using: &random)
      let instance = ClassicalInstance(family, rows: rows, columns: columns, random: &random)
      let problem = try AssignmentProblem(bytes: Array(instance.dimacs(&random).utf8))
      let place: Comment = "seed \(seed), \(family) \(number)"
      try Self.expectRoundTrip(problem, as: .dimacs, place)
      try Self.expectRoundTrip(problem, as: .matrixMarket, place)
      if rows == columns, instance.edgeCount == rows * rows {
        denseCount += 1
        try Self.expectRoundTrip(problem, as: .orLibrary, place)
      } else {
        #expect(
          throws: AssignmentWriteError.notDense(
            rows: rows, columns: columns, edges: instance.edgeCount)
        ) {
          try problem.encoded(as: .orLibrary)
        }
      }
    }
    #expect(denseCount > 0)
  }

  @Test("A random batch written and read is the same batch", arguments: GraphFamily.allCases)
  func batchRoundTrip(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(200, full: 10_000) {
      let problem = AssignmentProblem(try family.graph(&random))
      try Self.expectRoundTrip(problem, as: .batch, "seed \(seed), \(number)")
    }
  }

  @Test(
    "Each fixture of the good ones can be written in its own format",
    arguments: [
      "small.asn", "surplus-rows.asn", "infeasible.asn", "small.mtx", "assign4.txt", "tiny.csr",
    ])
  func fixtures(name: String) throws {
    let problem = try Self.fixture(name)
    try Self.expectRoundTrip(problem, as: problem.format, "\(name)")
  }

  @Test("The batch fixture is written byte for byte")
  func batchBytes() throws {
    let url = Fixtures.folder.appendingPathComponent("problems/tiny.csr")
    let problem = try AssignmentProblem(contentsOf: url)
    #expect(try problem.encoded(as: .batch).flatMap { $0 } == Array(Data(contentsOf: url)))
  }

  @Test("The texts are as documented")
  func texts() throws {
    let problem = try Self.fixture("surplus-rows.asn")
    #expect(
      try Self.text(problem, as: .dimacs) == """
        p asn 6 6
        n 1
        n 2
        n 3
        n 4
        a 1 5 7
        a 2 5 5
        a 2 6 6
        a 3 6 9
        a 4 5 8
        a 4 6 8

        """)
    #expect(
      try Self.text(problem, as: .matrixMarket) == """
        %%MatrixMarket matrix coordinate integer general
        4 2 6
        1 1 7
        2 1 5
        2 2 6
        3 2 9
        4 1 8
        4 2 8

        """)
    let square = "2 -1 20\n\n0 300\n"
    let orLibrary = try AssignmentProblem(bytes: Array(square.utf8))
    #expect(try Self.text(orLibrary, as: .orLibrary) == "2\n-1 20\n0 300\n")
    let empty = try AssignmentProblem(bytes: Array("0".utf8))
    #expect(try Self.text(empty, as: .orLibrary) == "0\n")
    #expect(try Self.text(empty, as: .dimacs) == "p asn 0 0\n")
  }

  @Test("A problem of many blocks comes in blocks of bounded size", arguments: classicalFormats)
  func blocks(format: AssignmentProblem.Format) throws {
    var random = SplitMix64(seed: TestScale.seed)
    let size = 400
    let costs = (0..<size * size).map { _ in
      String(Int64.random(in: -(1 << 40)...1 << 40, using: &random))
    }
    let text = "\(size)\n" + costs.joined(separator: " ")
    let problem = try AssignmentProblem(bytes: Array(text.utf8))
    let blocks = Array(try problem.encoded(as: format))
    #expect(blocks.count > 5)
    #expect(blocks.allSatisfy { $0.count <= EncodedProblem.blockSize + 256 && !$0.isEmpty })
    let again = try AssignmentProblem(bytes: blocks.flatMap { $0 })
    #expect(again.content == problem.content)
  }

  @Test("A batch of many blocks, and one with more rows than a block has room for")
  func batchBlocks() throws {
    let rows = 100_000
    let graph = try CandidateGraph(
      rowOffsets: Array(0...rows), columns: (0..<rows).map { Int32($0 % 1_000) },
      costs: (0..<rows).map { Int32($0) }, penalties: (0..<rows).map { Int32(2 * $0) },
      slotOffsets: Array(0...1_000), slotCosts: (0..<1_000).map { Int32($0) })
    let blocks = Array(try AssignmentProblem(graph).encoded(as: .batch))
    #expect(blocks.count > 5)
    #expect(blocks.allSatisfy { $0.count <= EncodedProblem.blockSize + 64 && !$0.isEmpty })
    #expect(try AssignmentProblem(bytes: blocks.flatMap { $0 }).graph == graph)
  }

  @Test("What a format cannot express is refused with a reason")
  func refusals() throws {
    let messages = [
      ("small.asn", AssignmentProblem.Format.orLibrary), ("small.asn", .batch),
      ("tiny.csr", .dimacs), ("tiny.csr", .matrixMarket), ("tiny.csr", .orLibrary),
    ].map { name, format in
      guard let problem = try? Self.fixture(name) else { return "not read" }
      do throws(AssignmentWriteError) {
        _ = try problem.encoded(as: format)
        return "written"
      } catch {
        return error.description
      }
    }
    let penalties = "The problem has penalties and slots, which"
    let hint = "cannot express. Maybe write it as a batch."
    #expect(
      messages == [
        "OR-Library holds a cost for each of n times n pairs, but the problem has 3 rows, "
          + "4 columns and 8 edges. Maybe write it as DIMACS or Matrix Market.",
        "The problem has no penalties, which a batch must have. "
          + "Maybe write it as DIMACS or Matrix Market.",
        "\(penalties) DIMACS \(hint)", "\(penalties) Matrix Market \(hint)",
        "\(penalties) OR-Library \(hint)",
      ])
  }

  @Test("A file appears whole, replaces an older one, and leaves nothing beside it")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-writing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appendingPathComponent("problem")
    try Data("older, and longer than what replaces it".utf8).write(to: url)
    let problem = try Self.fixture("small.asn")
    for format in [AssignmentProblem.Format.dimacs, .matrixMarket] {
      try problem.write(as: format, to: url)
      #expect(try AssignmentProblem(contentsOf: url).content == problem.content)
    }
    // What cannot be expressed or put in place leaves the folder as it was.
    #expect(throws: AssignmentWriteError.lacksPenalties) { try problem.write(as: .batch, to: url) }
    let error = #expect(throws: AssignmentWriteError.self) {
      try problem.write(as: .dimacs, to: folder)
    }
    #expect(error?.description.hasPrefix("\(folder.path) cannot be written: ") == true)
    let absent = folder.appendingPathComponent("absent/problem")
    #expect(
      throws: AssignmentWriteError.unwritable(
        path: absent.path, reason: "No such file or directory")
    ) {
      try problem.write(as: .dimacs, to: absent)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["problem"])
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: folder.deletingLastPathComponent().path)
    #expect(!beside.contains { $0.hasPrefix(folder.lastPathComponent) && $0.hasSuffix(".partial") })
  }
}
