/// What the codes of ISO 15924 have to do with each other.
///
/// Some stand for several scripts that are written together (`Jpan` for Han letters and kana), and
/// `Aran` for Arabic as Urdu writes it, in Nastaliq; Unicode gives the letters their plain scripts.
package enum ScriptCode {
  /// The scripts of Unicode whose letters a code stands for.
  package static func members(of code: String) -> [String] {
    switch code {
    case "Aran": ["Arab"]
    case "Hans", "Hant": ["Hani"]
    case "Jpan": ["Hani", "Hira", "Kana"]
    case "Kore": ["Hani", "Hang"]
    default: []
    }
  }

  /// The codes that stand for several scripts.
  private static let composites = ["Hans", "Hant", "Jpan", "Kore", "Aran"]

  /// The codes by which fonts for letters of a script are sought, the best first.
  ///
  /// - Parameter writing: The code of the language that is written: of the fonts that have a letter
  ///   those are best that draw it as the language does.
  package static func sought(for script: String, writing: String) -> [String] {
    let isOwn = script == writing || members(of: writing).contains(script)
    let own = isOwn ? [writing, script] : [script]
    return own + composites.filter { !own.contains($0) && members(of: $0).contains(script) }
  }

  /// Whether fonts for some codes serve a code: it is among them, or all its scripts are.
  package static func isServed(_ code: String, by codes: Set<String>) -> Bool {
    if codes.contains(code) { return true }
    let members = members(of: code)
    return !members.isEmpty && members.allSatisfy(codes.contains)
  }
}
