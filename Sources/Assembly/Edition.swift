package import DocumentModel

/// One finished thing to make: a piece for one subject, in one language and format.
package struct Edition: Sendable, Hashable {
  /// A stable name such as `flyer/eastside/es/letter`.
  package var id: String
  /// The index of the piece among the campaign's.
  package var piece: Int
  package var template: String
  /// The `id` of the place it is made for, or that its person belongs to.
  package var place: String?
  /// The `id` of the person it is made for.
  package var person: String?
  /// The `id` of the audience it is made for.
  package var audience: String?
  package var language: LanguageTag
  package var format: String
  /// The path of its files without extension, relative to the output folder, parts in ASCII.
  package var file: String
  package var outputs: [EditionOutput]
  /// How many copies are printed, by the name of the output.
  package var copies: [String: Int] = [:]

  package init(
    id: String, piece: Int, template: String, place: String? = nil, person: String? = nil,
    audience: String? = nil, language: LanguageTag, format: String, file: String,
    outputs: [EditionOutput]
  ) {
    self.id = id
    self.piece = piece
    self.template = template
    self.place = place
    self.person = person
    self.audience = audience
    self.language = language
    self.format = format
    self.file = file
    self.outputs = outputs
  }
}

extension Edition {
  /// The files that the edition is written to, relative to the output folder.
  package var files: [String] { outputs.flatMap(\.files) }
}
