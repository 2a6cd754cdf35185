import Foundation
import TestSupport
import Testing

@testable import Broadside

/// What becomes of files when a run does not come to its end.
@Suite("A run that is lost") struct NeverLostTests {
  /// The editions that a manifest says are there, each file with its checksum; nil without a manifest.
  private func manifest(_ campaign: TinyCampaign) throws -> Manifest? {
    let path = campaign.output + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try JSONDecoder().decode(Manifest.self, from: data)
  }

  /// What is untrue in an output folder: half files, and what the manifest says that is not so.
  private func untruths(_ campaign: TinyCampaign) throws -> [String] {
    guard FileManager.default.fileExists(atPath: campaign.output) else { return [] }
    var untruths: [String] = []
    for (name, data) in try campaign.outputs() where !name.contains(".broadside-part-") {
      if data.range(of: Data("%%EOF".utf8), options: .backwards) == nil {
        untruths.append("\(name) is half a file")
      }
    }
    for sum in try manifest(campaign)?.editions.flatMap(\.sums) ?? [] {
      let path = "\(campaign.output)/\(sum.file)"
      if FileSums().sum(of: path) != sum.sha256 { untruths.append("\(sum.file) is another") }
    }
    return untruths
  }

  @Test func `killed at any of two hundred moments, leaves whole files and a true manifest`()
    throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let start = ContinuousClock.now
    _ = try CommandLineRun(["render", campaign.campaign])
    let (whole, fraction) = (ContinuousClock.now - start).components
    let longest = Double(whole) + Double(fraction) * 1e-18
    var generator = SeededGenerator(seed: 1)
    for kill in 0..<200 {
      // Each run has something to make, and every fourth everything.
      try campaign.write(
        Data(
          "id,name,story,phone\nalder,Alder,bell,555-\(kill / 4)\nbirch,Birch,bell,\(kill)\n".utf8),
        to: "places.csv")
      let moment = Double.random(in: 0..<longest, using: &generator)
      try CommandLineRun.kill(["render", campaign.campaign], after: moment)
      #expect(try untruths(campaign) == [], "killed \(kill), after \(moment) s")
    }
    let last = try CommandLineRun(["render", campaign.campaign])
    #expect(last.status == 0)
    #expect(try untruths(campaign) == [])
    let made = try campaign.outputs()
    #expect(made.count == 4, "no part of a killed run stays")
    try FileManager.default.removeItem(atPath: campaign.output)
    _ = try CommandLineRun(["render", campaign.campaign])
    #expect(try campaign.outputs() == made)
  }

  @Test func `keeps what was made before it was killed`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let rows = (0..<60).map { "p\($0),Place \($0),bell,555-0100" }.joined(separator: "\n")
    try campaign.write(Data("id,name,story,phone\n\(rows)\n".utf8), to: "places.csv")
    var kept = 0
    // Later and later, until some editions have been made and not all.
    for step in 1..<40 where kept == 0 {
      try CommandLineRun.kill(
        ["render", campaign.campaign, "--jobs", "1"], after: 0.25 * Double(step))
      let store = EditionStore(in: campaign.output, part: nil)
      kept = store.editions.count
    }
    let run = try CommandLineRun(["render", campaign.campaign])
    #expect(run.status == 0)
    #expect(run.output.contains("of 120 editions made") || kept == 120)
    #expect(run.output.contains("\(kept) as they were"))
    #expect(try untruths(campaign) == [])
  }

  /// A file system of so many kilobytes, which a script fills and the next run has room in.
  @Test(arguments: [40, 120, 400, 700])
  func `for want of room on the disk, says so, leaves whole files, and is made up for`(
    kilobytes: Int
  ) throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try FileManager.default.createDirectory(
      atPath: campaign.output, withIntermediateDirectories: true)
    let script = """
      mount -t tmpfs -o size=\(kilobytes)k none "$1/Output" || exit 77
      "$0" render "$1/campaign.yaml" --quiet 2> "$1/full.txt"
      echo $? > "$1/full.status"
      cp -a "$1/Output" "$1/Full"
      mount -o remount,size=64m "$1/Output"
      "$0" render "$1/campaign.yaml" --quiet > "$1/after.txt" 2>&1
      echo $? > "$1/after.status"
      cp -a "$1/Output" "$1/After"
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "--map-root-user", "--mount", "bash", "-c", script, try CommandLineRun.tool(),
      campaign.folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 77 else {
      print("SKIPPED: no file system of one's own can be mounted here")
      return
    }
    func word(_ file: String) throws -> String {
      try String(contentsOfFile: "\(campaign.folder.path)/\(file)", encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let full = TinyCampaign(folder: campaign.folder, output: "Full")
    #expect(try untruths(full) == [])
    if try word("full.status") != "0" {
      #expect(try word("full.txt").contains("error[cannot-write]"))
      #expect(try word("full.txt").contains("no space left on device"))
    }
    let complaints = try word("after.txt")
    #expect(try word("after.status") == "0", "\(complaints)")
    let after = TinyCampaign(folder: campaign.folder, output: "After")
    #expect(try untruths(after) == [])
    #expect(try after.outputs().count == 4)
    #expect(try manifest(after)?.editions.count == 4)
  }

  @Test func `cannot write at all on a disk that can only be read`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try FileManager.default.createDirectory(
      atPath: campaign.output, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "--map-root-user", "--mount", "bash", "-c",
      """
      mount -t tmpfs -o ro none "$1/Output" || exit 77
      "$0" render "$1/campaign.yaml" --quiet 2> "$1/errors.txt"
      """, try CommandLineRun.tool(), campaign.folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 77 else {
      print("SKIPPED: no file system of one's own can be mounted here")
      return
    }
    #expect(process.terminationStatus == 1)
    let errors = try String(
      contentsOfFile: campaign.folder.path + "/errors.txt", encoding: .utf8)
    #expect(errors.contains("error[cannot-write]"))
    #expect(errors.contains("read-only file system"))
  }

  @Test
  func `with a picture that is replaced meanwhile publishes nothing that is half one, half other`()
    async throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let picture = campaign.folder.path + "/Stories/bell.svg"
    let other = Data(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><circle r=\"3\"/></svg>".utf8)
    let report = try await campaign.batch(jobs: 1).render { progress in
      if progress.made + progress.failed == 1 {
        try? other.write(to: URL(fileURLWithPath: picture))
      }
    }
    // The first was made of the old picture; what followed noticed, or was made of the new one.
    let failed = report.outcomes.filter { $0.state == .failed }
    #expect(failed.isEmpty == report.diagnostics.isEmpty)
    #expect(report.diagnostics.allSatisfy { $0.code == "input-replaced" })
    let second = try await campaign.batch().render()
    #expect(second.diagnostics == [])
    let made = try campaign.outputs()
    try FileManager.default.removeItem(atPath: campaign.output)
    _ = try await campaign.batch().render()
    #expect(try campaign.outputs() == made)
  }
}
