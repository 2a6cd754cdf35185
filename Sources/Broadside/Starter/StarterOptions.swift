/// What a new campaign is about: the few answers that it begins with.
public struct StarterOptions: Sendable {
  /// The coalition's name.
  public var name: String
  /// The city or district.
  public var city: String
  /// The first neighbourhood.
  public var place: String
  /// Its school.
  public var school: String
  /// The web address, without https.
  public var web: String
  /// Tags of languages, the source language first.
  public var languages: [String]
  /// The theme: `warm`, `civic` or `bold`.
  public var theme: String
  /// The brand's main colour, `#RRGGBB`; the strongest of the logo unless said.
  public var color: String?
  /// A logo as SVG or PNG; one is drawn unless said.
  public var logo: String?
  /// Names of templates.
  public var pieces: [String]
  /// The day that the material is from, ISO 8601.
  public var date: String

  /// The answers unless others are given.
  public init(date: String) {
    name = "Schools for All"
    city = "Your City"
    place = "Riverside"
    school = "Riverside School"
    web = "schoolsforall.example"
    languages = ["en"]
    theme = "civic"
    pieces = ["flyer", "talking-points", "vision-poster"]
    self.date = date
  }

  /// The languages that there are words for.
  public static let languagesWithWords = ["en", "es", "vi", "ar", "zh-Hans"]
}
