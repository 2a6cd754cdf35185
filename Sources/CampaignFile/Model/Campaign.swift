package import Brand
package import DocumentModel

/// A campaign as read and checked: everything that its files say.
package struct Campaign: Sendable {
  /// The absolute path of the folder that the campaign file lies in; nothing outside it is read.
  package var folder: String
  package var source: SourceSpan
  /// The languages that the campaign speaks; the first is the source language.
  package var languages: [LanguageTag]
  /// The ISO 3166 code of the country whose customs numbers and dates follow; nil for none.
  package var region: String?
  /// The date of the material, ISO 8601.
  package var date: String
  /// The words that are divided as the campaign says.
  package var hyphenation: HyphenationWords
  package var brand: BrandBook
  /// The brands of places that have their own, by place.
  package var subBrands: [String: SubBrand] = [:]
  /// The campaign's own fields: `name`, `vision`, `contact` and what else its file gives.
  package var fields: Value
  /// The brand's words: `brand.name`, `brand.tagline`.
  package var brandFields: Value
  /// The rows of the places table in file order, each an object of its columns, `id` and `slug`.
  package var places: [Value]
  /// The rows of the people table in order, each an object with an `id`.
  package var people: [Value]
  /// The audiences of the talking points in file-name order, each an object.
  package var audiences: [Value]
  /// The stories by their files' names, told at a place or not.
  package var stories: Value
  /// How hard texts may be to read.
  package var reading: ReadingTargets
  /// When the numbers of claims are too old.
  package var claims: ClaimRules
  /// The words that templates use, one object whose leaves are localized.
  package var strings: Value
  /// The printers that the campaign names, for all pieces that name none of their own.
  package var printers: [PrinterProfile]
  /// The channels that the campaign names, for all pieces that name none of their own.
  package var channels: [ChannelProfile]
  package var pieces: [Piece]
  /// The maps that templates may show.
  package var maps: [CampaignMap]
  /// The templates that pieces name, by name.
  package var templates: [String: Template]

  package init(
    folder: String, source: SourceSpan, languages: [LanguageTag], region: String? = nil,
    date: String, hyphenation: HyphenationWords = HyphenationWords(), brand: BrandBook,
    fields: Value, brandFields: Value, places: [Value], people: [Value] = [],
    audiences: [Value], strings: Value,
    printers: [PrinterProfile] = [], channels: [ChannelProfile] = [], pieces: [Piece],
    templates: [String: Template], stories: Value? = nil,
    reading: ReadingTargets = ReadingTargets(), claims: ClaimRules? = nil,
    maps: [CampaignMap] = []
  ) {
    self.folder = folder
    self.source = source
    self.languages = languages
    self.region = region
    self.date = date
    self.hyphenation = hyphenation
    self.brand = brand
    self.fields = fields
    self.brandFields = brandFields
    self.places = places
    self.people = people
    self.audiences = audiences
    self.strings = strings
    self.stories = stories ?? Value(.object([]), source: source)
    self.reading = reading
    self.claims = claims ?? .usual(date: date)
    self.maps = maps
    self.printers = printers
    self.channels = channels
    self.pieces = pieces
    self.templates = templates
  }
}

/// One entry of the campaign's `pieces`: a template, for whom, in which languages and formats.
package struct Piece: Sendable {
  package enum Subject: String, Sendable, CaseIterable {
    case places, people, audiences

    /// The key of the campaign file that names them.
    package var key: String {
      switch self {
      case .places: "places"
      case .people: "people"
      case .audiences: "talking_points"
      }
    }
  }

  package var template: String
  /// What it is made for, one edition each; empty for the campaign as a whole.
  package var subjects: [Subject]
  package var condition: Condition?
  /// The languages, given or by a field with a list of tags; nil for all of the campaign's.
  package var languages: Languages?
  package var formats: [String]
  package var outputs: [Output]
  /// The printers that its files are meant for.
  package var printers: [PrinterProfile]
  /// The channels whose rules it is held to.
  package var channels: [ChannelProfile]
  /// The file's name without extension, relative to the output folder.
  package var file: Words
  /// What the campaign lets give otherwise than the template, by the name of the box.
  package var fits: [String: FitOptions]
  /// How many copies are printed, by the name of the output.
  package var copies: [String: PrintCount] = [:]
  package var source: SourceSpan

  package enum Languages: Sendable {
    case tags([LanguageTag])
    case field(FieldPath)
  }

  package init(
    template: String, subjects: [Subject], condition: Condition?, languages: Languages?,
    formats: [String], outputs: [Output], printers: [PrinterProfile] = [],
    channels: [ChannelProfile] = [], file: Words, fits: [String: FitOptions] = [:],
    source: SourceSpan
  ) {
    self.template = template
    self.subjects = subjects
    self.condition = condition
    self.languages = languages
    self.formats = formats
    self.outputs = outputs
    self.printers = printers
    self.channels = channels
    self.file = file
    self.fits = fits
    self.source = source
  }
}
