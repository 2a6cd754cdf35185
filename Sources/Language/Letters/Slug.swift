/// Names for files and addresses.
package enum Slug {
  /// The longest slug, in bytes.
  package static let longest = 80

  /// The text in lower-case ASCII letters and digits joined by single hyphens, never empty.
  ///
  /// Letters of other scripts are transliterated. Where letters have no transliteration or the
  /// text is too long, a number made from the text ends the slug, so different names stay apart.
  package static func slug(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let latin = isASCII ? text : toASCII.applied(to: text)
    var slug: [UInt8] = []
    var hasLoss = false
    for scalar in latin.unicodeScalars {
      if let kept = keptByte(of: scalar) {
        slug.append(kept)
      } else if !apostrophes.contains(scalar), let last = slug.last, last != hyphen {
        slug.append(hyphen)
      }
      hasLoss = hasLoss || (!scalar.isASCII && isWordPart(scalar))
    }
    if slug.last == hyphen { slug.removeLast() }
    if hasLoss || slug.isEmpty || slug.count > longest { mark(&slug, with: text) }
    return String(decoding: slug, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2BC}", "\u{2019}"]
  private static let toASCII = Transliterator("Any-Latin; Latin-ASCII; Lower")

  private static func keptByte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value | 0x20)
    default: nil
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Ends the slug with `u` and eight hexadecimal digits of the text's FNV-1a hash.
  private static func mark(_ slug: inout [UInt8], with text: String) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in nfc(text).utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    let ending = "u" + String(repeating: "0", count: 8 - digits.count) + digits
    slug = Array(slug.prefix(longest - ending.utf8.count - 1))
    if let last = slug.last, last != hyphen { slug.append(hyphen) }
    slug.append(contentsOf: ending.utf8)
  }
}
