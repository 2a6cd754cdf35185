import DocumentModel

/// The words that readers see, told apart by their letters and signs alone.
struct ShownWords {
  private let text: String

  init(_ structure: Structure) {
    text = Self.plain(structure.words(of: 0))
  }

  /// Whether the words stand there one after the other, however they are spaced and quoted.
  func contains(_ words: String) -> Bool {
    let words = Self.plain(words)
    return !words.isEmpty && text.contains(words)
  }

  /// Without white space, marks of direction and soft hyphens, with one kind of quotes and dashes.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{00AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}",
        "\u{FEFF}":
        continue
      case "‘", "’", "‛", "ʼ": scalars.append("'")
      case "“", "”", "„", "«", "»": scalars.append("\"")
      case "‐", "‑", "–", "—", "−": scalars.append("-")
      default: if !scalar.properties.isWhitespace { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}

extension Structure {
  /// The words of an element and of all in it, without those that stand for pictures.
  fileprivate func words(of number: Int) -> String {
    guard elements[number].alternative == nil else { return "" }
    return elements[number].content.map { part in
      switch part {
      case .text(let text): text.text
      case .element(let child): words(of: child)
      }
    }.joined(separator: " ")
  }
}
