import Foundation
import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@Suite("README")
struct ReadmeExampleTests {
  @Test("the library example compiles, runs, and stands in the README as it stands here")
  func example() throws {
    // begin
    let now = try Instant(iso8601: "2024-05-20T09:15:00+08:00")
    let shift = try Shift(start: now, end: now.advanced(byMinutes: 480))
    let home = try Coordinate(latitude: 31.23, longitude: 121.47)
    let order = Order(
      id: "WO-1", createdAt: now, place: home, certificates: ["refrigeration"], serviceMinutes: 60)
    let engineer = Engineer(
      id: "GY-1", position: home, certificates: ["refrigeration"], shift: shift)
    let plan = try BatchMatcher(policy: .standard).match([order], to: [engineer], at: now)
    print(plan.isOptimal, plan.explanation(of: "WO-1") as Any)
    // end
    #expect(plan.isOptimal && plan.assignments.map(\.engineer) == ["GY-1"])

    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let readme = try String(
      contentsOf: Fixtures.repository.appendingPathComponent("README.md"), encoding: .utf8)
    let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
    let begin = try #require(lines.firstIndex(of: "// begin"))
    let end = try #require(lines.firstIndex(of: "// end"))
    for line in lines[(begin + 1)..<end] { #expect(readme.contains(line), "\(line)") }
  }
}
