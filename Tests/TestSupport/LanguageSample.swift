package import DocumentModel
import Foundation

/// One short text in one language.
package struct LanguageSample: Sendable, CustomStringConvertible {
  package var language: LanguageTag
  package var text: String

  package init(language: LanguageTag, text: String) {
    self.language = language
    self.text = text
  }

  package var description: String { language.rawValue }

  /// Article 1 of the Universal Declaration of Human Rights, from `Tests/Texts/article-1.tsv`.
  package static let articleOne = read("article-1.tsv")

  /// Right-to-left paragraphs with numbers, addresses, brackets and Latin words in them.
  package static let rightToLeft = read("right-to-left.tsv").map { sample in
    LanguageSample(
      language: sample.language, text: sample.text.replacing("\u{2028}", with: "\n"))
  }

  private static func read(_ name: String) -> [LanguageSample] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Texts/\(name)")
    guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { row in
      let columns = row.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2 else { return nil }
      return LanguageSample(
        language: LanguageTag(String(columns[0])), text: String(columns[1]))
    }
  }

  /// The text of one language.
  package static func articleOne(in language: String) -> LanguageSample? {
    articleOne.first { $0.language.rawValue == language }
  }
}
