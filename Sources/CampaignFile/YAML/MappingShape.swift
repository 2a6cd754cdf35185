/// The keys that a mapping may have, as data: readers check by it and schemas are made from it.
struct MappingShape: Sendable {
  /// What the mapping is, for messages: `a piece`.
  let name: String
  let keys: [Key]

  init(_ name: String, _ keys: [Key]) {
    self.name = name
    self.keys = keys
  }

  struct Key: Sendable {
    let name: String
    let kind: ValueKind
    let isRequired: Bool
    /// What it is for, for those who write a file with a schema at hand.
    let purpose: String?

    init(_ name: String, _ kind: ValueKind, isRequired: Bool = false, _ purpose: String? = nil) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
      self.purpose = purpose
    }
  }

  /// The same mapping with more keys.
  func with(_ more: [Key], name: String? = nil) -> MappingShape {
    MappingShape(name ?? self.name, keys + more)
  }
}

/// What may stand behind a key.
indirect enum ValueKind: Sendable {
  case text, words, localized, translations, path, field, condition
  case integer, number, boolean, date
  case length, lengths, lengthRange, integerRange, numberRange, percentRange
  case color, ink
  case choice([String])
  case percent, resolution, size, byteCount, offset, months
  case list(ValueKind)
  /// The word, or else what the other kind says.
  case either(String, ValueKind)
  case mapping
  /// A mapping of names that the author gives.
  case named(ValueKind)
  /// Any of several kinds.
  case anyOf([ValueKind])
  /// A box of a template.
  case box
  /// A mapping of keys that are known.
  case shape(MappingShape)
  case any

  /// The kind in words, for `expected …`.
  var described: String {
    switch self {
    case .text: "text"
    case .words: "words"
    case .localized: "words, or words for each language such as '{ en: …, es: … }'"
    case .translations: "words for each language such as '{ en: …, es: … }'"
    case .path: "a path"
    case .field: "a field such as 'place.name'"
    case .condition: "a condition such as 'place.active'"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "'true' or 'false'"
    case .date: "a date such as '2026-09-14'"
    case .length: "a length such as '12pt' or '3mm'"
    case .lengths: "one to four lengths such as '[12pt, 3mm]'"
    case .lengthRange: "a range of lengths such as '30..44pt'"
    case .integerRange: "a range of whole numbers such as '3..9' or '..2'"
    case .numberRange: "a range of numbers such as '1.3..1.45'"
    case .percentRange: "a range of percentages such as '50..150%'"
    case .color: "a colour such as '#1B1B3A' or 'oklch(62% 0.19 29)'"
    case .ink: "an ink such as 'primary' or 'primary 20%'"
    case .choice(let choices): "one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
    case .list(let kind): "a list, each item \(kind.described)"
    case .percent: "a percentage such as '300%'"
    case .resolution: "pixels per inch such as '300ppi'"
    case .size: "a standard format such as 'letter', or a width and a height such as '[5in, 7in]'"
    case .byteCount: "a number of bytes such as '10MB'"
    case .months: "a time such as '18 months' or '2 years'"
    case .offset: "two lengths, to the right and down, such as '[1mm, -0.5mm]'"
    case .either(let word, let kind): "'\(word)', or \(kind.described)"
    case .shape(let shape): shape.name
    case .mapping, .named: "a mapping of keys and values"
    case .anyOf(let kinds): kinds.map(\.described).joined(separator: ", or ")
    case .box: "a box such as '- headline: …'"
    case .any: "a value"
    }
  }
}

extension ValueKind {
  /// Whether boxes of templates may stand anywhere in it.
  var holdsBoxes: Bool {
    switch self {
    case .box: true
    case .list(let kind), .named(let kind), .either(_, let kind): kind.holdsBoxes
    case .anyOf(let kinds): kinds.contains(where: \.holdsBoxes)
    case .shape(let shape): shape.keys.contains { $0.kind.holdsBoxes }
    case .text, .words, .localized, .translations, .path, .field, .condition, .integer, .number,
      .boolean, .date, .length, .lengths, .lengthRange, .integerRange, .numberRange, .percentRange,
      .color, .ink, .choice, .percent, .resolution, .size, .byteCount, .offset, .months, .mapping,
      .any:
      false
    }
  }
}
