import Assembly
import CampaignFile
import DocumentModel
import Rendering
import Synchronization

/// Computes the keys of a run's editions; what many share is computed once.
final class KeyMaker: Sendable {
  private let assembler: Assembler
  private let files: RunFiles
  /// The engine, the brand and the rules of languages.
  private let shared: [EditionInput]
  private let sharedPlaces: String
  private let outputs = Mutex<[Outputs: (sum: String, places: String)]>([:])

  /// What is made of an edition's pages, wherever it is written.
  private struct Outputs: Hashable {
    var piece: Int
    var outputs: [EditionOutput]
  }

  init(_ assembler: Assembler, _ files: RunFiles) {
    self.assembler = assembler
    self.files = files
    let buffer = KeyBuffer { files.identity(of: $0) }
    for brand in assembler.brands { buffer.add(reflecting: brand) }
    buffer.add(reflecting: assembler.partnerLines)
    buffer.add(reflecting: assembler.partnerMarks)
    buffer.add(reflecting: assembler.hyphenation)
    buffer.add(reflecting: assembler.region ?? "")
    buffer.add(reflecting: assembler.wording)
    shared = [
      EditionInput(kind: .engine, name: Engine.version, sum: Engine.identity),
      EditionInput(kind: .brand, name: "", sum: Checksum.sha256(buffer.content)),
    ]
    sharedPlaces = Checksum.sha256(buffer.places)
  }

  /// The key of an edition.
  ///
  /// - Parameters:
  ///   - draft: What it shows.
  ///   - caps: The largest size that each series allows, in points.
  func key(of edition: Edition, _ draft: Draft, caps: [String: Double]) -> EditionKey {
    let buffer = KeyBuffer { [files] in files.identity(of: $0) }
    if let document = draft.document { buffer.add(document) }
    let pages = EditionInput(kind: .pages, name: "", sum: Checksum.sha256(buffer.content))
    let outputs = outputs(of: edition)
    let own = Set(buffer.files).filter(files.isOwn).sorted()
    let series = assembler.series(of: edition).compactMap { name in
      caps[name].map { "\(name) \($0)" }
    }
    let needed =
      shared + [
        pages, EditionInput(kind: .outputs, name: "", sum: outputs.sum),
        EditionInput(kind: .sizes, name: "", sum: short(series.joined(separator: "\n"))),
      ]
    let words = ([edition.file] + needed.map(\.sum)).joined(separator: "\n")
    let places = [sharedPlaces, outputs.places].joined() + Checksum.sha256(buffer.places)
    return EditionKey(
      pages: Checksum.sha256(Array((shared.map(\.sum) + [pages.sum]).joined().utf8)),
      sum: Checksum.sha256(Array(words.utf8)), places: Checksum.sha256(Array(places.utf8)),
      parts: needed + fileParts(own), fields: fields(draft),
      files: own)
  }

  private func fields(_ draft: Draft) -> String {
    draft.fields.map { "\($0.path) \(short($0.text).prefix(8))\n" }.joined()
  }

  /// Pictures; fonts are offered by the hundred, and the brand's checksum is over all of them.
  private func fileParts(_ paths: [String]) -> [EditionInput] {
    paths.map { path in
      EditionInput(
        kind: .file, name: files.name(of: path), sum: files.identity(of: path) ?? "")
    }
  }

  private func outputs(of edition: Edition) -> (sum: String, places: String) {
    var key = Outputs(piece: edition.piece, outputs: edition.outputs)
    for index in key.outputs.indices { key.outputs[index].files = [] }
    if let known = outputs.withLock({ $0[key] }) { return known }
    let buffer = KeyBuffer { [files] in files.identity(of: $0) }
    for output in key.outputs { buffer.add(reflecting: output) }
    for channel in assembler.channels(of: edition) { buffer.add(reflecting: channel) }
    buffer.place(assembler.source(of: edition))
    let sum = (Checksum.sha256(buffer.content), Checksum.sha256(buffer.places))
    outputs.withLock { $0[key] = sum }
    return sum
  }

  private func short(_ text: String) -> String {
    String(Checksum.sha256(Array(text.utf8)).prefix(16))
  }
}
