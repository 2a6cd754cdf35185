import CampaignFile
import Language

/// Makes the paths of editions' files: relative, in ASCII, never out of their folder.
enum FileName {
  /// The path without extension; nil if a part of it is empty, which is reported.
  ///
  /// A slash in what the author wrote divides the parts; one in a field's text does not.
  static func path(of words: Words, fields: inout FieldReader) -> String? {
    var parts = [""]
    for segment in words.segments {
      switch segment.content {
      case .lineBreak, .note: continue
      case .broken(let problem):
        fields.add(problem)
        return nil
      case .literal(let text):
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
        parts[parts.count - 1] += pieces[0]
        parts += pieces.dropFirst().map(String.init)
      case .field(let expression):
        switch fields.read(expression) {
        case .failed: return nil
        case .nothing: continue
        case .fragments(let fragments): parts[parts.count - 1] += fragments.text
        }
      }
    }
    guard parts.allSatisfy(isName) else {
      let shown = parts.joined(separator: "/")
      fields.report(
        "empty-file-name", at: words.source,
        "the file name '\(shown)' has a part without letters or digits",
        hint: "name the files by fields that every edition has, such as {place.slug}",
        inEdition: true)
      return nil
    }
    let names = parts.map(Slug.slug)
    guard names.count == 1 || names[0] != kept else {
      fields.report(
        "reserved-file-name", at: words.source,
        "the folder '\(kept)' is kept for files that are found wrong",
        hint: "name the folder otherwise", inEdition: true)
      return nil
    }
    return names.joined(separator: "/")
  }

  /// The folder in the output folder that no edition may write to.
  private static let kept = "rejected"

  private static func isName(_ part: String) -> Bool {
    part.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
