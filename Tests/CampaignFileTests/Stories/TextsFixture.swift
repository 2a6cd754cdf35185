import DocumentModel
import Foundation
import TestSupport

@testable import CampaignFile

/// A folder of texts on disk, and the readers on it.
final class TextsFixture {
  static let story = """
    ---
    title: The **bell**
    place: birch
    speaker: Ada Sample
    consent: { by: Ada Sample, until: 2028-12-31, uses: [print] }
    photo: ../bell.svg
    alt: A bell
    ---
    The bell rang.
    """
  static let picture =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><path d='M0 0h4v3z'/></svg>"

  let disk: TemporaryFolder
  let findings = Findings()
  private let folder: CampaignFolder

  /// Writes files below a campaign's folder; those named after a `/` link to what follows `->`.
  init(_ files: [(name: String, text: String)]) throws {
    disk = try TemporaryFolder()
    for (name, text) in files {
      let path = "\(disk.path)/\(name)"
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: path), withIntermediateDirectories: true)
      if text.hasPrefix("->") {
        let goal = String(text.dropFirst(2))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: goal)
      } else {
        _ = try disk.write(Array(text.utf8), as: name)
      }
    }
    folder = CampaignFolder(root: disk.path)
  }

  var values: ValueReader {
    ValueReader(
      reader: YAMLReader(findings: findings),
      languages: ["en", "es", "ar"].map { LanguageTag($0) })
  }

  private func texts(_ name: String) -> TextFolder {
    TextFolder(
      path: "\(folder.root)/\(name)", folder: folder, languages: values.languages,
      span: SourceSpan(file: "campaign.yaml"))
  }

  func stories(date: String = "2026-09-14") -> Value {
    StoriesReader(texts: texts("S"), day: DayOfUse(campaign: date), values: values).stories()
  }

  func audiences(months: Int = ClaimRules.usualMonths) -> [Value] {
    TalkingPointsReader(
      texts: texts("T"), values: values,
      claims: ClaimRules(day: DayOfUse(campaign: "2026-09-14"), months: months)
    ).audiences()
  }

  func strings() -> Value {
    StringsReader(
      path: "\(folder.root)/W", folder: folder, values: values,
      claims: .usual(date: "2026-09-14"),
      span: SourceSpan(file: "campaign.yaml")
    ).strings()
  }

  /// The diagnostics as `code file line:column`.
  var found: [String] {
    findings.diagnostics.map {
      "\($0.code) \($0.span.file) \($0.span.line):\($0.span.column)"
    }
  }
}
