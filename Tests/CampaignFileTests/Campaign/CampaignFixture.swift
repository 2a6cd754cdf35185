import CampaignFile
import DocumentModel
import Foundation
import TestSupport

/// A small campaign in a folder of its own, changed in one place and read.
struct CampaignFixture {
  /// What the reader found, and where it should have.
  struct Reading {
    var campaign: Campaign?
    var diagnostics: [Diagnostic]
    var marks: [MarkedSource.Mark]
    var folder: String

    var codes: [String] { diagnostics.map(\.code) }

    /// Whether the first diagnostic stands at the first mark of the changed file.
    var isAtMark: Bool {
      guard let span = diagnostics.first?.span, let mark = marks.first else { return false }
      return span.line == mark.line && span.column == mark.column
    }
  }

  /// A test that wants to change what is not there.
  struct Slip: Error {
    var missing: String
    var file: String
  }

  var files = Self.good
  /// Files that are no text, and symbolic links with what they lead to.
  var bytes: [String: [UInt8]] = [:]
  var links: [String: String] = [:]
  private var marks: [MarkedSource.Mark] = []

  init() {}

  /// The same campaign with a text of one of its files replaced by a marked one.
  init(_ file: String, _ old: String, _ new: String) throws {
    try change(file, old, new)
  }

  /// Replaces a text of one of the files by a marked one.
  mutating func change(_ file: String, _ old: String, _ new: String) throws {
    let text = files[file] ?? ""
    guard text.contains(old) else { throw Slip(missing: old, file: file) }
    let source = MarkedSource(text.replacing(old, with: new, maxReplacements: 1))
    files[file] = source.text
    marks = source.marks
  }

  func read() throws -> Reading {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadside-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let contents = files.mapValues { Array($0.utf8) }.merging(bytes) { $1 }
    for (name, content) in contents { try Data(content).write(to: place(name, in: folder)) }
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: place(name, in: folder).path, withDestinationPath: target)
    }
    let (campaign, findings) = CampaignReader.read(
      folder.appendingPathComponent("campaign.yaml").path,
      library: LibraryFolders(root: folder.appendingPathComponent("Library").path))
    return Reading(
      campaign: campaign, diagnostics: findings.diagnostics, marks: marks, folder: folder.path)
  }

  /// A file's place in the folder, the folders around it made.
  private func place(_ name: String, in folder: URL) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return file
  }

  static let good = [
    "campaign.yaml": """
    campaign: { en: Good Schools, es: Buenas escuelas }
    fictional: true
    languages: [en, es]
    date: 2026-09-14
    brand: Brand/brand.yaml
    vision:
      en: Every child is known.
      es: Conocemos a cada niña.
    contact: { email: hello@schools.example }
    fields:
      season: autumn
      nested: { deep: { en: one, es: uno } }
    pieces:
      - template: flyer
        where: campaign.season == autumn
        languages: [en, es]
        formats: [letter]
        outputs: [screen, preview]
        file: "{language}/flyer-{format}"
      - { template: flyer, formats: [a4] }
    """,
    "Brand/brand.yaml": """
    brand: Good Schools
    tagline: { en: For all, es: Para todos }
    palette:
      ink: { screen: "#1B1B3A", press: [92, 88, 42, 52] }
      accent: "#F53"
    type:
      display:
        - { scripts: [Latn], family: Sample Sans, weight: 700 }
        - { scripts: [Arab], family: Sample Sans, scale: 0.8, leading: 1.3, tracking: 0 }
      text: [ { scripts: [Latn], family: Own Face } ]
    styles:
      headline: { type: display, weight: 800, leading: 0.95, tracking: -25, ink: ink, hang: true }
      body: { type: text, ink: ink, features: [tnum, liga=0], align: start, space: 0.5 }
    logos:
      mark: { file: mark.svg, alt: { en: a heart, es: un corazón }, minimum: 12mm, clear: 0.25 }
    fonts:
      Own Face: { faces: [ { file: own.otf, weight: 400 } ] }
    """,
    "Brand/mark.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>
    """,
    "Brand/own.otf": "OTTO and so on",
    "Assets/Fonts/sample.otf": "OTTO and so on",
    "Assets/Fonts/greek.otf": "OTTO and so on",
    "Library/Fonts/fonts.yaml": """
    Sample Sans:
      package: fonts-sample
      scripts: [Latn]
      faces:
        - { file: sample.otf, weight: 400 }
    Sample Greek:
      package: fonts-greek
      scripts: [Grek]
      faces:
        - { file: greek.otf }
        - { file: greek-bold.otf, weight: 700 }
    Sample Thai: { package: fonts-thai, scripts: [Thai], faces: [ { file: thai.otf } ] }
    """,
    "Library/Templates/plain/template.yaml": """
    template: plain
    purpose: One line.
    formats: [letter]
    layout: [ { headline: Hello } ]
    """,
    "Templates/flyer/template.yaml": """
    template: flyer
    purpose: One page.
    title: "{campaign.name}"
    formats: [letter, a4, card: { size: [3in, 5in] }]
    needs:
      headline: { from: campaign.vision, words: ..9 }
      extra: { from: campaign.nested, count: 1..3, optional: true }
    page: { margin: [36pt, 10%w], columns: 12, gutter: 12pt, bleed: 3mm, ground: accent 20% }
    gap: 6pt
    layout:
      - headline: "{headline}"
        name: headline
        size: 40pt
        fit: { size: 30..44pt, lines: ..2 }
        ink: ink
        align: center
      - row:
          - picture: art/dot.svg
            name: dot
            span: 5
            ratio: 3:2
            focus: [0.5, 0.4]
            alt: none
          - frame: "{campaign.nested.deep}"
            name: story
            columns: 2
            balance: true
            span: 7
          - space: 5pt
        name: middle
      - grid:
          - number: "3"
          - body: three
            space: 4pt
        columns: [40pt, 2]
        row-gap: 3pt
      - layers:
          - rule: ink
            weight: 2pt
          - label: over
            at: [0.5, 1]
            offset: [12pt, -6pt]
        when: [campaign.season, not campaign.none]
        rules: { top: 3pt ink, bottom: 0.75pt accent 50% }
        bleed: [start, end]
        fill: gradient(90, ink, accent 30%)
      - stack:
          - caption: "{index} {item.name}"
            each: item in campaign.items
        pad: [1pt, 2pt, 3pt, 4pt]
        role: artifact
        grow: 1
      - qr: "https://example.example"
        purpose: the website
        width: 22mm
      - logo: mark
        width: natural
    continued:
      thread: story
      limit: 3
      layout:
        - frame: []
          continues: story
    adapt:
      a4:
        hide: [dot]
        page.margin: 20pt
        headline.size: 36pt
    """,
    "Templates/flyer/art/dot.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><circle r="2"/></svg>
    """,
  ]
}
