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

  let theme: String
  let reason: String

  /// - Parameter theme: The theme that is asked for; else the first whose families are installed.
  /// - Throws: `BrandStarter.Failure` if there is no theme of the name.
  init(theme asked: String?, languages: [String]) throws(BrandStarter.Failure) {
    let families = FontTable.families(in: .bundled, for: ".")
    let installed = Set(families.map(\.name))
    let complete = Self.pairs.filter { $0.families.allSatisfy(installed.contains) }
    let wanted = asked.map { name in Self.pairs.filter { $0.theme == name } }
    guard let pair = wanted.map(\.first) ?? complete.first ?? Self.pairs.first else {
      let names = Self.pairs.map(\.theme).joined(separator: ", ")
      throw BrandStarter.Failure(
        description: "there is no theme '\(asked ?? "")'; there are \(names)")
    }
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
