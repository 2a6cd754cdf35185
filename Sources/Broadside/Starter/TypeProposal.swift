import CampaignFile
import DocumentModel

/// A theme whose families of type are installed, and why it is taken.
struct TypeProposal {
  /// What each theme pairs, and why the two go together.
  private static let pairs: [(theme: String, families: [String], reason: String)] = [
    (
      "civic", ["Inter Display", "Inter"],
      "Inter Display for words seen first and Inter for reading: one design, drawn for two sizes"
    ),
    (
      "warm", ["EB Garamond", "Lato"],
      "EB Garamond, a book serif, beside Lato, a humanist sans whose strokes follow the same pen"
    ),
    (
      "bold", ["Noto Sans Display Condensed", "Inter"],
      "Noto Sans Display Condensed, narrow and black, for few large words; Inter for reading"
    ),
  ]

  /// The themes that there are.
  static var themes: [String] { pairs.map(\.theme) }

  let theme: String
  let reason: String

  /// The proposal; nil if there is no theme of the name.
  ///
  /// - Parameter theme: The theme that is asked for; else the first whose families are installed.
  init?(theme asked: String?, languages: [String]) {
    let families = FontTable.families(in: .bundled, for: ".")
    let installed = Set(families.map(\.name))
    let complete = Self.pairs.filter { $0.families.allSatisfy(installed.contains) }
    let wanted = asked.map { name in Self.pairs.filter { $0.theme == name } }
    guard let pair = wanted.map(\.first) ?? complete.first ?? Self.pairs.first else { return nil }
    let missing = pair.families.filter { !installed.contains($0) }
    let scripts = Set(families.flatMap(\.scripts))
    let unserved = languages.filter {
      !ScriptCode.isServed(LanguageTag($0).script, by: scripts)
    }
    theme = pair.theme
    reason =
      pair.reason
      + (missing.isEmpty
        ? "; all installed" : "; not installed: \(missing.joined(separator: ", "))")
      + (unserved.isEmpty
        ? "" : "; no family is installed for \(unserved.joined(separator: ", "))")
  }
}
