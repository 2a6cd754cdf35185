/// What the typesetter needs to know of single scalars.
enum ScalarClass {
  /// Whether the scalar draws nothing and so needs no glyph: joiners, bidi and other controls.
  static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xAD { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) }
    if scalar.value < 0x2000 { return scalar.value == 0xAD || isOldIgnorable(scalar) }
    return scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isOldIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x34F && scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Whether the scalar is a joiner or variation selector, which belongs to the letter before it.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0x34F, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F,
      0x180B...0x180D, 0x180F:
      true
    default: false
    }
  }

  /// Whether the scalar ends a line wherever it stands.
  static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether the scalar may hang beyond the end of a line, unseen: spaces at which lines break.
  static func hangsAtLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0D, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: true
    default: isNewline(scalar)
    }
  }

  /// Whether the space grows and shrinks with the line.
  static func isWordSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || scalar.value == 0xA0
  }

  /// Whether HarfBuzz makes the scalar from an ordinary space or hyphen if the face lacks it.
  static func isSynthesised(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x2011, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar takes the font of its neighbours: spaces, digits, punctuation, symbols.
  static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return !(0x41...0x5A).contains(value & 0xDF) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .unassigned, .privateUse:
      return false
    default: return true
    }
  }

  /// Whether a quotation mark, bracket or the like opens, and may hang outside its line's start.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B: true
    case ..<0x80: false
    default:
      switch scalar.properties.generalCategory {
      case .openPunctuation, .initialPunctuation: true
      default: false
      }
    }
  }

  /// Whether letters of the script (ISO 15924) touch, so that tracking would tear them apart.
  static func isJoined(script: String) -> Bool {
    [
      "Adlm", "Arab", "Beng", "Deva", "Guru", "Mand", "Mani", "Mong", "Nkoo", "Phag", "Phlp",
      "Rohg", "Sogd", "Syrc", "Tirh",
    ].contains(script)
  }
}
