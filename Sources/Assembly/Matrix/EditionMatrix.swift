import CampaignFile
import DocumentModel
import Language

/// Lays out all pieces by subject, language and format, in a stable order.
struct EditionMatrix {
  private let campaign: Campaign
  private let shape: Shape
  private let services: LanguageServices
  private var diagnostics: [Diagnostic] = []
  private var ids: Set<String> = []

  init(campaign: Campaign, shape: Shape, services: LanguageServices) {
    self.campaign = campaign
    self.shape = shape
    self.services = services
  }

  /// The editions, without those that would write one file.
  mutating func editions() -> (editions: [Edition], diagnostics: [Diagnostic]) {
    var editions: [Edition] = []
    for (index, piece) in campaign.pieces.enumerated() {
      guard campaign.templates[piece.template] != nil else { continue }
      let before = editions.count
      let problems = diagnostics.count
      for subject in subjects(of: piece) { append(subject, of: piece, index, to: &editions) }
      if editions.count == before, diagnostics.count == problems { reportNothing(piece) }
    }
    let collisions = FileCollisions(of: editions)
    diagnostics += collisions.diagnostics(pieces: campaign.pieces)
    return (editions.filter { !collisions.holds($0) }, diagnostics.ordered())
  }

  /// What an edition is made for; neither for the campaign as a whole.
  private struct Subject {
    var place: Value?
    var person: Value?
    var audience: Value?
  }

  private func subjects(of piece: Piece) -> [Subject] {
    let audiences: [Value?] = piece.subjects.contains(.audiences) ? campaign.audiences : [nil]
    var subjects = [Subject()]
    if piece.subjects.contains(.people) {
      let homes = Dictionary(campaign.places.map { ($0.id, $0) }) { first, _ in first }
      subjects = campaign.people.map { Subject(place: homes[$0.home], person: $0) }
    } else if piece.subjects.contains(.places) {
      subjects = campaign.places.map { Subject(place: $0) }
    }
    return subjects.flatMap { subject in
      audiences.map { Subject(place: subject.place, person: subject.person, audience: $0) }
    }
  }

  private mutating func append(
    _ subject: Subject, of piece: Piece, _ index: Int, to editions: inout [Edition]
  ) {
    var fields = reader(subject, of: piece)
    defer { diagnostics += fields.diagnostics }
    if let condition = piece.condition, !fields.holds(condition) { return }
    let languages = languages(of: piece, fields: &fields)
    for language in languages {
      for format in piece.formats {
        guard campaign.templates[piece.template]?.designs[format] != nil else { continue }
        let id = id(of: subject, piece, language, format)
        var reader = reader(subject, of: piece, language: language, format: format, id: id)
        let file = FileName.path(of: piece.file, fields: &reader)
        let copies = PrintCounts.counts(of: piece.copies, fields: &reader)
        diagnostics += reader.diagnostics
        guard let file, !reader.diagnostics.hasErrors else { continue }
        var edition = Edition(
          id: id, piece: index, template: piece.template, place: subject.place?.id,
          person: subject.person?.id, audience: subject.audience?.id, language: language,
          format: format, file: file,
          outputs: piece.outputs(at: file, in: format))
        edition.copies = copies
        editions.append(edition)
      }
    }
  }

  private func reader(
    _ subject: Subject, of piece: Piece, language: LanguageTag? = nil, format: String = "",
    id: String? = nil
  ) -> FieldReader {
    let source = campaign.languages.first ?? LanguageTag("und")
    let scope = Scope(
      language: language ?? source, wording: language ?? source, sourceLanguage: source,
      template: piece.template, format: format, place: subject.place, person: subject.person,
      audience: subject.audience)
    return FieldReader(
      campaign: campaign, shape: shape, services: services, scope: scope, edition: id)
  }

  /// A name that no other edition has: two pieces of one template may share all but the file.
  private mutating func id(
    of subject: Subject, _ piece: Piece, _ language: LanguageTag, _ format: String
  ) -> String {
    let names = [subject.place, subject.person, subject.audience].compactMap {
      $0.map { Slug.slug($0.id) }
    }
    let name = ([piece.template] + names + [language.rawValue, format]).joined(separator: "/")
    var id = name
    var number = 1
    while !ids.insert(id).inserted {
      number += 1
      id = "\(name)/\(number)"
    }
    return id
  }

  private mutating func reportNothing(_ piece: Piece) {
    diagnostics.append(
      Diagnostic(
        "no-editions", severity: .warning, at: piece.source,
        "the piece '\(piece.template)' makes nothing",
        hint: "no subject meets its condition, or none has one of its languages and formats"))
  }
}

extension EditionMatrix {
  /// The languages that a piece is made in for a subject, each one of the campaign's.
  private func languages(of piece: Piece, fields: inout FieldReader) -> [LanguageTag] {
    switch piece.languages {
    case nil: return campaign.languages
    case .tags(let tags): return tags.filter(campaign.languages.contains)
    case .field(let path):
      guard case .value(let value) = fields.resolve(path) else { return [] }
      let tags = Set(tags(in: value, path, fields: &fields))
      let languages = campaign.languages.filter { tags.contains($0.rawValue) }
      if languages.isEmpty {
        fields.report(
          "no-languages", severity: .warning, at: value.source,
          "no language of '\(path.text)' is one of the campaign's",
          hint: "the campaign's: \(campaign.languages.map(\.rawValue).joined(separator: ", "))")
      }
      return languages
    }
  }

  private func tags(
    in value: Value, _ path: FieldPath, fields: inout FieldReader
  ) -> [String] {
    if case .list(let items) = value.content {
      return items.flatMap { tags(in: $0, path, fields: &fields) }
    }
    let text = fields.fragments(of: value, for: path)?.text ?? ""
    return text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
  }
}
