/// What a new campaign says of each template, and what the sample's names become.
struct StarterPieces {
  enum Subject {
    case place, person, audience, campaign
  }

  let subject: Subject
  let outputs: String
  /// The only format to begin with; all of the template's without.
  var format: String?

  static let all: [String: StarterPieces] = [
    "artwork-sheet": .init(subject: .campaign, outputs: "screen"),
    "brand-guide": .init(
      subject: .campaign, outputs: "screen, press", format: "letter-landscape"),
    "business-card": .init(
      subject: .person, outputs: "screen, press, ten-up", format: "business-card"),
    "door-hanger": .init(subject: .place, outputs: "screen, press"),
    "envelope": .init(subject: .place, outputs: "screen, press"),
    "fact-sheet": .init(subject: .place, outputs: "screen, press, office"),
    "faq": .init(subject: .campaign, outputs: "screen, office"),
    "flyer": .init(subject: .place, outputs: "screen, press, office, web"),
    "host-kit": .init(subject: .place, outputs: "screen, office"),
    "invitation": .init(subject: .place, outputs: "screen, press"),
    "letterhead": .init(subject: .place, outputs: "screen, office"),
    "name-badge": .init(subject: .place, outputs: "screen, badges"),
    "notice": .init(subject: .place, outputs: "screen, press, office"),
    "pocket-card": .init(subject: .audience, outputs: "screen", format: "pocket-card"),
    "partner-one-pager": .init(subject: .campaign, outputs: "screen, press, office"),
    "pledge": .init(subject: .place, outputs: "screen, office"),
    "postcard": .init(subject: .place, outputs: "screen, press"),
    "rack-card": .init(subject: .place, outputs: "screen, press"),
    "rationale": .init(subject: .audience, outputs: "screen, office", format: "letter"),
    "roadmap": .init(subject: .campaign, outputs: "screen, press"),
    "self-assessment": .init(subject: .place, outputs: "screen, office"),
    "sign-in": .init(subject: .place, outputs: "screen, office"),
    "sign-off": .init(subject: .place, outputs: "screen, office"),
    "site-visit": .init(subject: .place, outputs: "screen, press"),
    "social": .init(subject: .place, outputs: "image"),
    "social-profile": .init(subject: .campaign, outputs: "image"),
    "story-sheet": .init(subject: .place, outputs: "screen, press, office"),
    "table-tent": .init(subject: .place, outputs: "screen, table-tent"),
    "talking-points": .init(subject: .audience, outputs: "screen, office", format: "letter"),
    "thank-you": .init(subject: .place, outputs: "screen, press"),
    "tri-fold": .init(subject: .place, outputs: "screen, tri-fold"),
    "vision-card": .init(subject: .place, outputs: "screen, press", format: "4x6"),
    "vision-poster": .init(subject: .place, outputs: "screen, press"),
    "yard-sign": .init(subject: .place, outputs: "screen, press"),
  ]

  /// The piece in a campaign file.
  func text(name: String) -> String {
    let formats = format.map { "\n    formats: [\($0)]" } ?? ""
    let file = "\(name)-{format}"
    return switch subject {
    case .place:
      """
        - template: \(name)
          for: places
          where: place.active
          languages: place.languages\(formats)
          outputs: [\(outputs)]
          file: "{place.slug}/{language}/\(file)"
      """
    case .person:
      """
        - template: \(name)
          for: people
          languages: person.languages\(formats)
          outputs: [\(outputs)]
          profiles: [coated, office-color]
          file: "people/{person.slug}/{language}/\(file)"
      """
    case .audience:
      """
        - template: \(name)
          for: audiences\(formats)
          outputs: [\(outputs)]
          file: "\(name)/{language}/{audience.id}-{format}"
      """
    case .campaign:
      """
        - template: \(name)\(formats)
          outputs: [\(outputs)]
          file: "campaign/{language}/\(file)"
      """
    }
  }

  /// One sentence to begin with, by language.
  static let vision = [
    "en": "Every child is known here.", "es": "Aquí te llamamos por tu nombre.",
    "vi": "Ở đây ai cũng biết tên em.", "ar": "هنا نعرف كل طفل باسمه.",
    "zh-Hans": "这里认识每个孩子。",
  ]

  /// The sample's names and what stands in their place, longer ones first.
  static func names(_ options: StarterOptions) -> [(String, String)] {
    [
      ("Schools at the Heart", options.name), ("Escuelas en el Corazón", options.name),
      ("Escuelas en el corazón", options.name), ("Trường Giữa Lòng Phố", options.name),
      ("Trường học từ trái tim", options.name), ("مدارس في القلب", options.name),
      ("المدارس في القلب", options.name), ("心中的学校", options.name),
      ("schoolsattheheart.example", options.web),
      ("Alder Street School", options.school), ("Escuela Alder Street", options.school),
      ("Trường Alder Street", options.school), ("مدرسة شارع ألدر", options.school),
      ("Alder Street", options.school), ("Maple Bend", options.city), ("ميبل بند", options.city),
      ("Eastside", options.place), ("إيستسايد", options.place), ("桤木街学校", options.school),
      ("枫湾市", options.city), ("枫湾", options.city), ("东城", options.place),
    ]
  }
}
