import Foundation

/// How many letters of a text come back from a PDF, and how many of them in order.
struct LetterOrder {
  /// The share of the source's letters that the extracted text has in the source's order.
  let share: Double
  /// The letters that the extracted text has too few of, in the order of their code points.
  let missing: [Unicode.Scalar]

  init(of extracted: String, against source: String) {
    let (found, wanted) = (Self.letters(of: extracted), Self.letters(of: source))
    share = wanted.isEmpty ? 1 : Double(Self.common(found, wanted)) / Double(wanted.count)
    var counts: [Unicode.Scalar: Int] = [:]
    for letter in wanted { counts[letter, default: 0] += 1 }
    for letter in found { counts[letter, default: 0] -= 1 }
    missing = counts.filter { $0.value > 0 }.keys.sorted { $0.value < $1.value }
  }

  /// Letters, marks and digits (Unicode's L, M and N) in compatibility composition.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }

  /// The length of the longest common subsequence.
  private static func common(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for letter in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = letter == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
