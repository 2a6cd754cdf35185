import Broadside
import Foundation
import PDFFile
import TestSupport
import Testing

/// Finished files in the eyes of those who know the standards.
@Suite struct ValidityTests {
  private static let good = "good.pdf"

  /// The sheets that the sample has.
  private static let sheets: Set<String> = ["two-up", "tiled"]

  /// All that veraPDF says, in one run.
  private static let verdicts = Task<[Verapdf.Verdict], any Error> {
    let folder = try TemporaryFolder()
    let good = try GoodFile.bytes()
    var broken: [String] = []
    for (number, fault) in Fault.all.enumerated() {
      let bytes = try PDFEditor.edit(good) { editor throws(PDFError) in fault.make(editor) }
      broken.append(try folder.write(bytes, as: "fault-\(number).pdf"))
    }
    let screen = try await SampleFiles.paths() + [folder.write(good, as: Self.good)]
    let sheets = try await SampleFiles.paths(of: Self.sheets)
    let verdicts = try Verapdf.verdicts(on: [
      Verapdf.Batch(flavours: ["ua1", "2a"], files: screen + broken),
      Verapdf.Batch(flavours: ["2b"], files: sheets),
      Verapdf.Batch(flavours: ["ua1", "2b"], files: try await SampleFiles.paths(of: ["press"])),
    ])
    return verdicts
  }

  private func isFault(_ verdict: Verapdf.Verdict) -> Bool {
    verdict.file.contains("/fault-")
  }

  private func isPress(_ verdict: Verapdf.Verdict) -> Bool {
    verdict.file.hasSuffix("-press.pdf")
  }

  @Test func `screen files of every template, format and language are PDF/UA-1 and PDF/A-2a`()
    async throws
  {
    let verdicts = try await Self.verdicts.value.filter {
      !isFault($0) && !isPress($0) && $0.flavour != "2b"
    }
    let files = try await SampleFiles.paths()
    #expect(verdicts.count == 2 * (files.count + 1))
    for language in ["en", "es", "vi", "ar", "zh-hans"] {
      #expect(files.contains { $0.contains("/\(language)/") }, "no file in \(language)")
    }
    for verdict in verdicts where !verdict.isCompliant {
      Issue.record(
        "\(verdict.flavour) \(verdict.file): \(verdict.messages.joined(separator: "\n"))")
    }
  }

  @Test func `several editions in one file are PDF/UA-1 and PDF/A as each alone is`() async throws {
    let screen = try await SampleFiles.bundle(.screen)
    let press = try await SampleFiles.bundle(.press)
    let verdicts = try Verapdf.verdicts(on: [
      Verapdf.Batch(flavours: ["ua1", "2a"], files: [screen.path]),
      Verapdf.Batch(flavours: ["ua1", "2b"], files: [press.path]),
    ])
    #expect(verdicts.count == 4)
    for verdict in verdicts where !verdict.isCompliant {
      Issue.record(
        "\(verdict.flavour) \(verdict.file): \(verdict.messages.joined(separator: "\n"))")
    }
  }

  @Test func `sheets of paper in every language are PDF/A-2b`() async throws {
    let verdicts = try await Self.verdicts.value.filter { $0.flavour == "2b" && !isPress($0) }
    #expect(verdicts.count == 2 * 5)
    for verdict in verdicts where !verdict.isCompliant {
      Issue.record("\(verdict.file): \(verdict.messages.joined(separator: "\n"))")
    }
  }

  @Test func `press files of every template and language are PDF/UA-1 and PDF/A-2b`() async throws {
    let verdicts = try await Self.verdicts.value.filter { isPress($0) }
    let files = try await SampleFiles.paths(of: ["press"])
    #expect(verdicts.count == 2 * files.count)
    for language in ["en", "es", "vi", "ar", "zh-hans"] {
      #expect(files.contains { $0.contains("/\(language)/") }, "no file in \(language)")
    }
    for verdict in verdicts where !verdict.isCompliant {
      Issue.record(
        "\(verdict.flavour) \(verdict.file): \(verdict.messages.joined(separator: "\n"))")
    }
  }

  @Test(arguments: Fault.all.indices)
  func `a validator that catches nothing would fail here`(fault: Int) async throws {
    let verdicts = try await Self.verdicts.value
      .filter { $0.file.hasSuffix("/fault-\(fault).pdf") }
    #expect(verdicts.count == 2)
    #expect(verdicts.contains { !$0.rules.isEmpty }, "\(Fault.all[fault].name) was not caught")
  }

  @Test func `a second opinion on what tags say has no errors`() async throws {
    // Strips to tear off say the same again and again, and are read once: the others are artifacts.
    let files = try await SampleFiles.paths().filter { !$0.contains("/notice-") }
    #expect(!files.isEmpty)
    let checker = SampleFiles.root.appending(path: ".venv/bin/outloud").path
    // Forms of one Arabic letter are several glyphs; that is no fault (TXT-004).
    let report = try Tool.python().run(
      [checker, "--skip", "TXT-004", "--fail-on", "error"] + files)
    #expect(String(decoding: report, as: UTF8.self).contains("0 fail, 0 unreadable"))
  }

  @Test func `files are sound PDF, and Ghostscript has nothing to say`() async throws {
    for file in try await SampleFiles.paths(of: ["screen", "press"]) {
      let report = try Tool("qpdf").run(["--check", file])
      #expect(
        String(decoding: report, as: UTF8.self).contains("No syntax or stream encoding errors"))
    }
    let options = [
      "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage",
    ]
    #expect(try await Tool("gs").run(options + SampleFiles.paths(of: ["screen", "press"])).isEmpty)
  }
}
