import DocumentModel

/// The font files that were opened, by face; each is opened once.
final class FontStock {
  /// A face ready for shaping.
  struct Font {
    var face: FontFace
    /// The index of the face in its stock, which stands for it in comparisons.
    var id: Int
    var file: FontFile
    /// The factor of the family on the size.
    var scale: Double
    /// The ISO 15924 codes that the family serves first; empty for any.
    var scripts: [String]
    var family: String
  }

  private var files: [FontFace: Result<FontFile, FontFailure>] = [:]
  private var ids: [FontFace: Int] = [:]

  /// The fonts of a style, one a family in their order; unreadable files are reported instead.
  func fonts(of style: CharacterStyle, problems: inout [TextProblem]) -> [Font] {
    var fonts = [Font]()
    for family in style.families {
      guard let face = family.face(weight: style.weight, isItalic: style.isItalic) else { continue }
      switch file(of: face) {
      case .success(let file):
        let id = ids[face, default: ids.count]
        ids[face] = id
        fonts.append(
          Font(
            face: face, id: id, file: file, scale: family.scale, scripts: family.scripts,
            family: family.name))
      case .failure(let failure):
        let problem = TextProblem.unreadableFont(path: face.path, reason: failure.reason)
        if !problems.contains(problem) { problems.append(problem) }
      }
    }
    return fonts
  }

  private func file(of face: FontFace) -> Result<FontFile, FontFailure> {
    if let known = files[face] { return known }
    let result: Result<FontFile, FontFailure>
    do {
      result = .success(try FontFile(path: face.path, index: face.index))
    } catch {
      result = .failure(error)
    }
    files[face] = result
    return result
  }
}
