/// What division into words needs to know of single scalars.
enum LetterClass {
  static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value & 0xDF) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  /// Whether the scalar is a mark or a ligature, which is not counted as it stands.
  static func isComposite(_ scalar: Unicode.Scalar) -> Bool {
    isMark(scalar) || ligatures[scalar] != nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) }
    return scalar.properties.numericType != nil
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) }
    return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010, 0x2011, 0x58A, 0x5BE: true
    default: false
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace || scalar.value == 0x200B
  }

  /// The letters of the ligatures that have a code of their own (Unicode, Alphabetic Presentation
  /// Forms).
  static let ligatures: [Unicode.Scalar: String] = [
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st",
  ]
}
