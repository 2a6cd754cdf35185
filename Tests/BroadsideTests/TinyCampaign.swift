import Broadside
import Foundation
import Testing

/// A campaign of two places and two languages in a folder of its own, to be spoilt by tests.
struct TinyCampaign {
  let folder: URL
  private var outputName = "Output"

  /// A campaign's folder with another folder of finished files.
  init(folder: URL, output: String) {
    self.folder = folder
    outputName = output
  }

  /// Writes the campaign's files, after some have been changed.
  init(_ changes: [Change] = []) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadside-tests").appendingPathComponent(UUID().uuidString)
    for (path, text) in Self.files { try write(Data(text.utf8), to: path) }
    for change in changes { try apply(change) }
  }

  var campaign: String { folder.appendingPathComponent("campaign.yaml").path }
  var output: String { folder.appendingPathComponent(outputName).path }

  func batch(_ selection: String = "", jobs: Int = 2) throws -> Batch {
    Batch(campaign: campaign, output: output, selection: try Selection(selection), jobs: jobs)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The files in the output folder with their bytes, what runs tell of themselves left out.
  func outputs() throws -> [String: Data] {
    var outputs: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) {
      let path = "\(output)/\(name)"
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let isReport =
        name == "manifest.json" || name.hasPrefix("report") || name.hasPrefix(".broadside/")
      if !isFolder.boolValue, !isReport {
        outputs[name] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
    return outputs
  }

  func write(_ data: Data, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Changes one of the campaign's files after a run.
  func change(_ change: Change) throws { try apply(change) }

  /// Replaces a text in one of the campaign's files after a run.
  func change(_ file: String, _ old: String, _ new: String) throws {
    try apply(Change(file, old, new))
  }

  private func apply(_ change: Change) throws {
    let url = folder.appendingPathComponent(change.file)
    switch change.kind {
    case .replace(let old, let new):
      let text = try String(contentsOf: url, encoding: .utf8)
      try #require(text.contains(old), "\(change.file) has no “\(old)”")
      try write(Data(text.replacingOccurrences(of: old, with: new).utf8), to: change.file)
    case .text(let text): try write(Data(text.utf8), to: change.file)
    case .bytes(let bytes): try write(Data(bytes), to: change.file)
    case .remove: try FileManager.default.removeItem(at: url)
    case .link(let target):
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createSymbolicLink(
        atPath: url.path, withDestinationPath: target)
    }
  }
}

/// A change to one of the campaign's files.
struct Change: Sendable {
  enum Kind: Sendable {
    case replace(String, String)
    case text(String)
    case bytes([UInt8])
    case remove
    case link(to: String)
  }

  var file: String
  var kind: Kind

  init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// Replaces a text by another.
  init(_ file: String, _ old: String, _ new: String) {
    self.init(file, .replace(old, new))
  }
}

extension TinyCampaign {
  static let files: [String: String] = [
    "campaign.yaml": """
    campaign: { en: Test, es: Prueba }
    languages: [en, es]
    date: 2026-09-14
    brand: brand.yaml
    places: places.csv
    stories: Stories
    strings: Strings
    vision: { en: Every child is known here., es: Aquí te conocen. }
    pieces:
      - template: card
        for: places
        formats: [a5]
        outputs: [screen]
        file: "{place.slug}/{language}/card"

    """,
    "brand.yaml": """
    brand: Test
    palette:
      ink: "#111111"
      paper: "#FFFFFF"
    type:
      display: [{ scripts: [Latn], family: Inter }]
      text: [{ scripts: [Latn], family: Inter }]
    styles:
      headline: { type: display, weight: 700, leading: 1, ink: ink }
      body: { type: text, leading: 1.4, ink: ink }
    logos:
      mark: { file: mark.svg, alt: { en: The mark, es: La marca } }

    """,
    "mark.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z"/></svg>

    """,
    "places.csv": """
    id,name,story,phone
    alder,Alder,bell,555-0101
    birch,Birch,bell,555-0102

    """,
    "Stories/bell.md": """
    ---
    title: The bell
    speaker: A neighbour
    quote: “It rang.”
    consent: { by: A neighbour, until: 2030-01-01, uses: [print, web] }
    photo: bell.svg
    alt: A bell
    credit: Test
    short: The bell rang and the school stayed open.
    ---
    The bell rang. The school stayed open.

    """,
    "Stories/bell.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>

    """,
    "Stories/es/bell.md": """
    ---
    title: La campana
    speaker: Una vecina
    quote: «Sonó.»
    consent: { by: A neighbour, until: 2030-01-01, uses: [print, web] }
    photo: ../bell.svg
    alt: Una campana
    credit: Test
    short: Sonó la campana y la escuela siguió abierta.
    ---
    Sonó la campana. La escuela siguió abierta.

    """,
    "Strings/en.yaml": """
    card:
      call: "Call {place.phone}"

    """,
    "Strings/es.yaml": """
    card:
      call: "Llame al {place.phone}"

    """,
    "Templates/card/template.yaml": """
    template: card
    purpose: A card for tests.
    title: "{place.name}"
    formats: [a5]
    needs:
      headline: { from: campaign.vision }
    page: { margin: 30pt, columns: 6, gutter: 12pt, ground: paper }
    gap: 12pt
    layout:
      - logo: mark
        width: 30pt
        height: 30pt
      - headline: "{headline}"
        size: 24pt
      - picture: "{place.story.photo}"
        ratio: 4:3
        width: 120pt
      - body: "{place.story.body}"
        name: story
        size: 10pt
      - body: "{place.name} · {strings.card.call}"
        size: 10pt

    """,
  ]
}
