import Foundation
import TestSupport
import Testing

/// The tool as its users run it.
@Suite struct CommandTests {
  @Test func `the version is printed and nothing else`() throws {
    let run = try CommandLineRun(["--version"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("broadside ") && run.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["rendr"], ["render", "--jobs", "0"], ["render", "--only", "plcae=x"],
    ["check", "--format", "xml"],
    ["list", "a.yaml", "b.yaml"], ["calibrate", "--paper", "leter"],
  ])
  func `wrong usage exits with 2 and says what is wrong`(arguments: [String]) throws {
    let run = try CommandLineRun(arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["render", "--help"], ["check", "--help"], ["list", "--help"],
    ["budget", "--help"], ["reading", "--help"],
    ["explain", "--help"], ["calibrate", "--help"],
  ])
  func `help exits with 0`(arguments: [String]) throws {
    let run = try CommandLineRun(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE"))
  }

  @Test func `a campaign that is not there is an error with status 1`() throws {
    let run = try CommandLineRun(["check", "/nowhere/campaign.yaml"])
    #expect(run.status == 1)
    #expect(run.errors.contains("error[file-missing]"))
  }

  @Test func `a run that made everything exits with 0 and lists the files`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let run = try CommandLineRun(["render", campaign.campaign])
    #expect(run.status == 0)
    #expect(run.output.contains("alder/en/  card.pdf"))
    #expect(run.output.contains("4 editions made"))
    #expect(!run.errors.contains("\u{1B}"), "no colours or bars outside a terminal")
  }

  @Test func `a run that did not make everything exits with 1 and says so`() throws {
    let campaign = try TinyCampaign([Change("Strings/es.yaml", "Llame", "\u{12345}")])
    defer { campaign.remove() }
    let run = try CommandLineRun(["render", campaign.campaign])
    #expect(run.status == 1)
    #expect(run.output.contains("2 of 4 editions made"))
    #expect(run.errors.contains("error[missing-glyph]"))
    #expect(run.errors.contains("in edition card/alder/es/a5 and 1 more"))
  }

  @Test func `a run knows what another process has made`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign])
    let places = try String(
      contentsOf: campaign.folder.appending(path: "places.csv"), encoding: .utf8)
    try campaign.write(Data(places.replacing("0102", with: "0199").utf8), to: "places.csv")
    let run = try CommandLineRun(["render", campaign.campaign, "--format", "json"])
    let states = run.output.matches(of: #/"state" : "([a-z]+)"/#).map { String($0.1) }
    #expect(states == ["cached", "cached", "made", "made"])
  }

  @Test func `quiet prints problems only`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let run = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    #expect((run.status, run.output, run.errors) == (0, "", ""))
  }

  @Test func `a report in JSON can be read by a program`() throws {
    let campaign = try TinyCampaign([Change("Strings/es.yaml", "Llame", "\u{12345}")])
    defer { campaign.remove() }
    let run = try CommandLineRun(["check", campaign.campaign, "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((report?["editions"] as? [Any])?.count == 4)
    let problems = try #require(report?["diagnostics"] as? [[String: Any]])
    #expect(problems.allSatisfy { $0["code"] as? String == "missing-glyph" })
  }

  @Test func `neither hash seed, time zone nor locale changes a byte`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    var runs = [[String: Data]]()
    let environments = [
      ["SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"],
      ["TZ": "America/Los_Angeles", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"], [:],
    ]
    for environment in environments {
      let run = try CommandLineRun(["render", campaign.campaign], environment: environment)
      #expect(run.status == 0)
      runs.append(try campaign.outputs())
    }
    #expect(runs[0].count == 4 && runs[0] == runs[1] && runs[1] == runs[2])
  }

  @Test func `a file that the disk has no room for is an error, and what was there stays`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let old = Data("what was there".utf8)
    try campaign.write(old, to: "Output/alder/en/card.pdf")
    // No file may grow beyond two kilobytes: writing fails as on a full disk.
    let run = try CommandLineRun(["render", campaign.campaign], fileSizeLimit: 2)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[cannot-write]"))
    #expect(try campaign.outputs() == ["alder/en/card.pdf": old])
  }
}

/// One run of the tool that the tests were built with.
struct CommandLineRun {
  var status: Int32
  var output: String
  var errors: String

  /// Runs the tool to its end.
  ///
  /// - Parameter fileSizeLimit: the largest file that it may write, in blocks of 1,024 bytes.
  init(
    _ arguments: [String], environment: [String: String] = [:], fileSizeLimit: Int? = nil
  ) throws {
    let process = try Self.process(arguments, fileSizeLimit: fileSizeLimit)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let (output, errors) = (try folder.write([], as: "output"), try folder.write([], as: "errors"))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOfFile: output, encoding: .utf8)
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }

  /// Starts the tool and kills it after a time, in seconds.
  static func kill(_ arguments: [String], after time: Double) throws {
    let process = try Self.process(arguments, fileSizeLimit: nil)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The tool that the tests were built with.
  static func tool() throws -> String {
    let tool = Bundle.main.bundleURL.appendingPathComponent("broadside").path
    try #require(
      FileManager.default.isExecutableFile(atPath: tool), "the tests need the tool at \(tool)")
    return tool
  }

  private static func process(_ arguments: [String], fileSizeLimit: Int?) throws -> Process {
    let tool = try tool()
    let process = Process()
    if let fileSizeLimit {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments =
        ["-c", "trap '' XFSZ; ulimit -f \(fileSizeLimit); exec \"$0\" \"$@\"", tool] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: tool)
      process.arguments = arguments
    }
    return process
  }
}
