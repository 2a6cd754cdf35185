import Broadside
import Foundation
import TestSupport
import Testing

/// A real Slurm of this machine alone, which `Scripts/slurm.sh` starts in a folder.
@Suite struct SlurmTests {
  @Test(
    .enabled(if: Slurm.isInstalled, "SKIPPED: there is no Slurm here; install slurm-wlm and munge"),
    .timeLimit(.minutes(5)))
  func `an array makes all shards, one of them killed and put into the queue again`() async throws {
    let campaign = try TinyCampaign.sharded([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [screen, press, web]")
    ])
    defer { campaign.remove() }
    let whole = try await campaign.batch().render()
    let files = try campaign.outputs()
    try FileManager.default.removeItem(atPath: campaign.output)
    _ = try await campaign.batch().plan(shards: 8)

    let slurm = try Slurm(processors: 4, campaign: campaign.campaign)
    let array = try slurm.submit(to: campaign.output)
    let killed = try slurm.killTask()
    #expect(try campaign.batch().collect().diagnostics.first?.code == "shards-missing")
    try await slurm.requeue(killed)
    try await slurm.wait(for: array)

    #expect(try slurm.run("scontrol", "show", "job", killed).contains("Restarts=1"))
    let (report, logs) = (try campaign.batch().collect(), try slurm.logs())
    #expect(report.isComplete, "\(report.diagnostics.text()) \(logs)")
    #expect(report.outcomes.map(\.edition) == whole.outcomes.map(\.edition))
    #expect(report.outcomes.map(\.sums) == whole.outcomes.map(\.sums))
    let made = try campaign.outputs()
    #expect(files.allSatisfy { made[$0.key] == $0.value })
    #expect(!made.keys.contains { $0.contains(".broadside-part-") })
  }
}

/// Slurm on this machine, as long as it is used.
private final class Slurm {
  static let isInstalled = ["slurmctld", "slurmd", "munged"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/sbin/\($0)")
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let folder = try? TemporaryFolder()
  private let env: Tool
  /// The campaign file that its tasks work on.
  private let campaign: String

  init(processors: Int, campaign: String) throws {
    self.campaign = campaign
    env = try Tool("env")
    try Self.control(["start", path, "\(processors)"])
  }

  deinit { try? Self.control(["stop", path]) }

  /// Runs the script without a pipe: daemons would keep that open.
  private static func control(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "\(root)/Scripts/slurm.sh")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "Slurm does not \(arguments)")
  }

  private var path: String { folder?.path ?? "" }

  /// What a command of Slurm prints.
  func run(_ arguments: String...) throws -> String {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let settings = [
      "SLURM_CONF=\(path)/slurm.conf", "PATH=\(Bundle.main.bundleURL.path):\(search)",
    ]
    return String(decoding: try env.run(["-C", path] + settings + arguments), as: UTF8.self)
  }

  /// Submits the array of the guide; its number.
  func submit(to output: String) throws -> String {
    try run("sbatch", "--parsable", "\(Self.root)/Machines/slurm.sh", campaign, output)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Kills the first task that runs; its own number.
  func killTask() throws -> String {
    for _ in 0..<2000 {
      for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
        guard let process = Int32(name), let task = task(of: process),
          kill(process, SIGKILL) == 0
        else { continue }
        return task
      }
      // Without giving the thread away, which other tests would keep.
      usleep(2000)
    }
    throw Tool.Failure(description: "no task ran: \(try logs())")
  }

  /// The number of the task that a process is, if it is one of this Slurm's on the test's campaign.
  private func task(of process: Int32) -> String? {
    func words(_ file: String) -> [Substring] {
      let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(file)") ?? Data()
      return String(decoding: bytes, as: UTF8.self).split(separator: "\0")
    }
    guard process > 1, words("cmdline").contains(Substring(campaign)) else { return nil }
    let variable = words("environ").first { $0.hasPrefix("SLURM_JOB_ID=") }
    return variable.map { String($0.dropFirst("SLURM_JOB_ID=".count)) }
  }

  /// Puts a task that has failed into the queue again, to start at once.
  func requeue(_ task: String) async throws {
    for _ in 0..<100 {
      try await Task.sleep(for: .milliseconds(100))
      guard (try? run("scontrol", "requeue", task)) != nil else { continue }
      _ = try run("scontrol", "update", "jobid=\(task)", "starttime=now")
      return
    }
    throw Tool.Failure(description: "task \(task) cannot be put into the queue")
  }

  func wait(for job: String) async throws {
    while !(try run("squeue", "--noheader", "--jobs", job).isEmpty) {
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  /// What the tasks have printed.
  func logs() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    return try names.filter { $0.hasSuffix(".log") }.map {
      "\($0): " + (try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8))
    }.joined(separator: "\n")
  }
}
