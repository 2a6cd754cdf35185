import DocumentModel

/// Reads the campaign's pieces.
struct PieceReader {
  let reader: YAMLReader
  let languages: [LanguageTag]
  let templates: [String: Template]
  /// The keys that the campaign file gives, so that a piece for places has places.
  let file: YAMLMapping
  let profiles: ProfileReader
  /// The profiles that the campaign names, for pieces that name none.
  let shared: Profiles
  /// The sheets that outputs may name.
  let sheets: SheetFinder
  /// The absolute path of the campaign file.
  let path: String

  /// The piece; nil with the reasons in `findings` if it has errors.
  func piece(_ node: YAMLNode) -> Piece? {
    let errors = reader.findings.errorCount
    guard let piece = reader.mapping(node, CampaignShapes.piece) else { return nil }
    let subjects = subjects(piece["for"])
    let condition = reader.condition(piece["where"])
    let tags = pieceLanguages(piece["languages"])
    let outputs = outputs(piece["outputs"])
    let profiles = profiles(piece["profiles"], for: outputs, at: node.span)
    let words = reader.words(piece["file"], isPlain: true)
    // A template that cannot be read has said why; only what it would check is left unchecked.
    guard let name = piece["template"]?.text, let template = templates[name] else { return nil }
    let formats = formats(piece["formats"], of: template)
    let fits = fits(piece["fit"], of: template)
    // Without a profile that was asked for, nobody could say whether the pages are right.
    let copies = copies(piece["copies"], of: outputs)
    guard reader.findings.errorCount == errors, profiles.isWhole else { return nil }
    var made = Piece(
      template: name, subjects: subjects, condition: condition, languages: tags,
      formats: formats, outputs: outputs, printers: profiles.printers,
      channels: profiles.channels,
      file: words ?? standardFile(name, subjects, at: node.span), fits: fits, source: node.span)
    made.copies = copies
    return made
  }

  private func subjects(_ node: YAMLNode?) -> [Piece.Subject] {
    guard let node else { return [] }
    let choices = Piece.Subject.allCases.map(\.rawValue)
    if node.items == nil, node.text == "campaign" { return [] }
    var subjects = [Piece.Subject]()
    let items = node.items == nil ? [node] : reader.someItems(node, of: .choice(choices)) ?? []
    for item in items {
      let all = node.items == nil ? choices + ["campaign"] : choices
      guard let word = reader.choice(item, among: all), let subject = Piece.Subject(rawValue: word)
      else { continue }
      if file[subject.key] == nil {
        reader.findings.error(
          "missing-key", at: item.span,
          "a piece for \(word), but the campaign has no '\(subject.key)'",
          hint: "name them in the campaign file: '\(subject.key): PATH'")
      }
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    if subjects.contains(.places), subjects.contains(.people) {
      reader.findings.error(
        "places-and-people", at: node.span, "a piece is for places or for people, not for both",
        hint: "write 'for: people': each has the fields of the place in their column 'place'")
    }
    return Piece.Subject.allCases.filter(subjects.contains)
  }

  private func pieceLanguages(_ node: YAMLNode?) -> Piece.Languages? {
    guard let node else { return nil }
    guard node.items != nil else {
      guard let text = node.text, text.contains(".") else {
        reader.wrongType(
          node, "a list of languages such as '[en, es]', or a field such as 'place.languages'")
        return nil
      }
      return reader.field(node).map(Piece.Languages.field)
    }
    let tags = reader.someItems(node, of: .text)?.compactMap { item -> LanguageTag? in
      guard let tag = reader.text(item).map(LanguageTag.init) else { return nil }
      if languages.contains(tag) { return tag }
      reader.unknownLanguage(item, among: languages)
      return nil
    }
    return tags.map(Piece.Languages.tags)
  }

  /// What may give in the template's boxes, where the campaign says otherwise, by their names.
  private func fits(_ node: YAMLNode?, of template: Template) -> [String: FitOptions] {
    let boxes = template.designs.values.flatMap(\.boxes).filter { $0.textRole != nil }
    let names = Set(boxes.compactMap(\.name)).sorted()
    var fits: [String: FitOptions] = [:]
    for (name, key, value) in reader.named(node) {
      guard names.contains(name) else {
        reader.findings.error(
          "unknown-box", at: key.span,
          "the template '\(template.name)' has no text box named '\(name)'",
          hint: Suggestion.hint(for: name, among: names))
        continue
      }
      fits[name] = FitReader(reader: reader, page: nil).options(value)
    }
    return fits
  }

  /// The formats asked for, in that order; without any, all that the template comes in.
  private func formats(_ node: YAMLNode?, of template: Template) -> [String] {
    guard let names = reader.someTexts(node) else {
      return template.formats.filter { template.designs[$0] != nil }
    }
    let known = names.filter { name, span in
      if template.formats.contains(name) { return true }
      reader.findings.error(
        "unknown-format", at: span,
        "the template '\(template.name)' does not come in the format '\(name)'",
        hint: Suggestion.hint(for: name, among: template.formats))
      return false
    }
    return known.map(\.text).filter { template.designs[$0] != nil }
  }

  private func outputs(_ node: YAMLNode?) -> [Piece.Output] {
    guard let names = reader.someTexts(node) else { return [.screen] }
    let choices = Piece.Output.known.map(\.name).filter { !Self.awaited.contains($0) }
    return names.compactMap { name, span in
      if let sheet = sheets.sheet(name, at: span) { return .sheet(sheet) }
      // A sheet that cannot be read has said why.
      if sheets.isBroken(name) { return nil }
      if Self.awaited.contains(name) {
        reader.findings.error(
          "output-not-available", at: span, "the output '\(name)' is not available yet",
          hint: "available: \(choices.joined(separator: ", "))")
        return nil
      }
      guard let output = Piece.Output(name: name) else {
        reader.findings.error(
          "unknown-output", at: span, "there is no output '\(name)'",
          hint: Suggestion.hint(for: name, among: choices + sheets.names))
        return nil
      }
      return output
    }
  }

  /// The piece's own profiles or the campaign's; a printer of the library's stands in where an
  /// output has none.
  private func profiles(
    _ node: YAMLNode?, for outputs: [Piece.Output], at span: SourceSpan
  ) -> Profiles {
    var found = profiles.profiles(node, from: path) ?? shared
    for purpose in PrinterProfile.Purpose.allCases {
      let isNeeded = outputs.contains { $0.purpose == purpose }
      guard isNeeded, !found.printers.contains(where: { $0.purpose == purpose }) else { continue }
      found.printers += profiles.standard(for: purpose, at: span).map { [$0] } ?? []
    }
    return found
  }

  /// Outputs that are designed but not made yet.
  private static let awaited = ["social"]

  /// The file of a piece that names none: a folder for the subject and the language.
  private func standardFile(
    _ template: String, _ subjects: [Piece.Subject], at span: SourceSpan
  ) -> Words {
    let folder = subjects.contains(.places) ? "{place.slug}/" : ""
    let person = subjects.contains(.people) ? "{person.slug}-" : ""
    let audience = subjects.contains(.audiences) ? "{audience.id}-" : ""
    let text = "\(folder){language}/\(template)-\(person)\(audience){format}"
    return WordsParser.words(text, at: span, findings: Findings(), plain: true)
  }
}
