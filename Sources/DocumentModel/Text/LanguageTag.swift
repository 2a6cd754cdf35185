/// A BCP 47 language tag such as `en`, `es-MX` or `ar`.
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  /// The primary subtag in lower case: `es` of `es-MX`.
  package var primary: String {
    rawValue.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// The direction in which the language's usual script runs.
  package var direction: WritingDirection {
    let rightToLeft = [
      "ar", "arc", "ckb", "dv", "fa", "he", "ku", "nqo", "ps", "sd", "ug", "ur", "yi",
    ]
    return rightToLeft.contains(primary) ? .rightToLeft : .leftToRight
  }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The direction in which lines of text run.
package enum WritingDirection: String, Hashable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
