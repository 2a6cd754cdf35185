/// A piece with all its words, data and brand in place, ready to be laid out.
package struct Document: Hashable, Encodable, Sendable {
  /// The edition's stable id, such as `flyer/eastside/es/letter`.
  package var edition: String
  /// The place or audience that it is made for, as its readers name it; nil for the campaign.
  package var subject: String?
  package var metadata: Metadata
  package var page: PageGeometry
  package var pages: [PageDesign]
  /// Families that are not installed, to be named where a glyph is missing.
  package var offers: [FontOffer]
  /// The fields that the edition's channels want to be shown.
  package var requiredFields: [RequiredField]

  package init(
    edition: String, subject: String? = nil, metadata: Metadata, page: PageGeometry,
    pages: [PageDesign], offers: [FontOffer] = [], requiredFields: [RequiredField] = []
  ) {
    self.edition = edition
    self.subject = subject
    self.metadata = metadata
    self.page = page
    self.pages = pages
    self.offers = offers
    self.requiredFields = requiredFields
  }

  package var language: LanguageTag { metadata.language }
  package var direction: WritingDirection { metadata.language.direction }
}

/// What the finished file says about itself.
package struct Metadata: Hashable, Encodable, Sendable {
  package var title: String
  package var author: String
  package var subject: String
  package var language: LanguageTag
  /// The date of the material, ISO 8601 (`2026-10-08`), never the clock's.
  package var date: String

  package init(
    title: String, author: String, subject: String = "", language: LanguageTag, date: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
  }
}

/// A page's size and grid, in points.
package struct PageGeometry: Hashable, Encodable, Sendable {
  package var trim: Size
  package var margin: Insets
  package var columns: Int
  package var gutter: Double
  package var bleed: Double
  package var ground: Paint?
  /// The distance of the lines of the baseline grid; nil for no grid.
  package var baseline: Double?

  package init(
    trim: Size, margin: Insets, columns: Int = 12, gutter: Double = 12, bleed: Double = 9,
    ground: Paint? = nil, baseline: Double? = nil
  ) {
    self.trim = trim
    self.margin = margin
    self.columns = columns
    self.gutter = gutter
    self.bleed = bleed
    self.ground = ground
    self.baseline = baseline
  }

  /// The width of a number of grid columns with the gutters between them, in points.
  package func width(ofColumns count: Int) -> Double {
    let column =
      (trim.width - margin.horizontal - gutter * Double(columns - 1)) / Double(columns)
    return column * Double(count) + gutter * Double(max(0, count - 1))
  }
}

/// The boxes of one page.
package struct PageDesign: Hashable, Encodable, Sendable {
  package var content: Box
  /// The thread whose remaining content makes this page appear, again and again; nil for always, once.
  package var continues: String?
  /// How many times it may appear.
  package var limit: Int

  package init(content: Box, continues: String? = nil, limit: Int = 1) {
    self.content = content
    self.continues = continues
    self.limit = limit
  }
}
