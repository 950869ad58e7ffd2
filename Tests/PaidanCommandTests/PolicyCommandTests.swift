import Foundation
import PaidanTestSupport
import Testing

@Suite("Command line: policy")
struct PolicyCommandTests {
  @Test("what it prints is accepted, and printed again as it is")
  func roundTrip() throws {
    let standard = try Command.run("policy")
    #expect(standard.code == 0 && standard.errors.isEmpty)
    #expect(standard.output.hasPrefix("{\n  \"formatVersion\": 1,"))
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("policy.json").path
      try Data(standard.output.utf8).write(to: URL(fileURLWithPath: file))
      let checked = try Command.run("policy", "--check", file)
      #expect(checked.code == 0 && checked.output == standard.output)
      let tiny = Command.fixture("days/tiny")
      let plain = try Command.run("match", tiny, "--format", "csv").output
      #expect(try Command.run("match", tiny, "--format", "csv", "--policy", file).output == plain)
      #expect(try Command.run("replay", tiny, "--policy", file).code == 0)
    }
  }

  @Test(
    "what is no policy is refused with 65, and the key named, by every command",
    arguments: [
      (#""radiusKilometres": 5"#, #""radius": 5"#, "radius"),
      (#""radiusKilometres": 5"#, #""radiusKilometres": 0"#, "radiusKilometres"),
      (#""radiusKilometres": 5"#, #""radiusKilometres": "5""#, "radiusKilometres"),
      (#""loadStep": 10"#, #""loadStep": 10, "speed": 3"#, "speed"),
      (#""loadStep": 10"#, #""loadStep": -1"#, "loadStep"),
      (#""loadStep": 10"#, #""loadStep": 0.0001"#, "loadStep"),
      (#""formatVersion": 1"#, #""formatVersion": 2"#, "formatVersion"),
      (#""version": 1,"#, "", "version"),
      ("{", "", "JSON"),
    ])
  func refuses(old: String, new: String, named: String) throws {
    let text = try Command.run("policy").output.replacing(old, with: new, maxReplacements: 1)
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("policy.json").path
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      let tiny = Command.fixture("days/tiny")
      for arguments in [
        ["policy", "--check", file], ["match", tiny, "--policy", file],
        ["replay", tiny, "--policy", file], ["explain", tiny, "o1", "--policy", file],
      ] {
        let outcome = try Command.run(arguments)
        #expect(outcome.code == 65, "\(arguments[0])")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("\(file): ") && outcome.errors.contains(named))
      }
    }
  }

  @Test("a weight so large that a score overflows is an error of data")
  func overflow() throws {
    let text = try Command.run("policy").output
      .replacing(#""loadStep": 10"#, with: #""loadStep": 100000"#)
    try Command.withFolder { folder in
      let file = folder.appendingPathComponent("policy.json").path
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      let city = Command.fixture("days/awkward")
      for command in ["match", "replay"] {
        let outcome = try Command.run(command, city, "--policy", file)
        #expect(outcome.code == 65 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("maybe a weight is too large"))
      }
    }
  }
}
