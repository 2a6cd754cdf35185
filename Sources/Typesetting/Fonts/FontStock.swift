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

  /// What styles were asked for lately, since a document has few; their families are compared in no
  /// time, being the same array.
  private var lately: [(request: Request, fonts: [Font])] = []
  private static let latelyCount = 48

  private struct Request: Equatable {
    var families: [FontFamily]
    var weight: Int
    var isItalic: Bool
    var size: Double
  }

  /// The fonts of a style, one a family in their order; unreadable files are reported instead.
  func fonts(of style: CharacterStyle, problems: inout [TextProblem]) -> [Font] {
    let request = Request(
      families: style.families, weight: style.weight, isItalic: style.isItalic, size: style.size)
    if let known = lately.first(where: { $0.request == request }) { return known.fonts }
    let (fonts, faults) = opened(style)
    // What is wrong with a font is told of every text that is to be set in it.
    guard faults.isEmpty else {
      problems += faults.filter { !problems.contains($0) }
      return fonts
    }
    if lately.count == Self.latelyCount { lately.removeFirst() }
    lately.append((request, fonts))
    return fonts
  }

  private func opened(_ style: CharacterStyle) -> (fonts: [Font], faults: [TextProblem]) {
    var fonts = [Font]()
    var faults = [TextProblem]()
    for family in style.families {
      let size = style.size * family.scale
      guard var face = family.face(weight: style.weight, isItalic: style.isItalic, size: size)
      else { continue }
      setOpticalSize(of: &face, for: size)
      switch file(of: face) {
      case .success(let file):
        let id = ids[face, default: ids.count]
        ids[face] = id
        fonts.append(
          Font(
            face: face, id: id, file: file, scale: family.scale, scripts: family.scripts,
            family: family.name))
      case .failure(let failure):
        faults.append(.unreadableFont(path: face.path, reason: failure.reason))
      }
    }
    return (fonts, faults)
  }

  /// Moves a variable font with an axis of optical sizes to a size, in whole points so that a
  /// document has few variants of it.
  private func setOpticalSize(of face: inout FontFace, for size: Double) {
    guard case .success(let file) = file(of: face), let sizes = file.opticalSizes,
      !face.axes.contains(where: { $0.tag == "opsz" })
    else { return }
    face.axes.append(
      FontAxis("opsz", min(max(size.rounded(), sizes.lowerBound), sizes.upperBound)))
  }

  private func file(of face: FontFace) -> Result<FontFile, FontFailure> {
    if let known = files[face] { return known }
    let result: Result<FontFile, FontFailure>
    do {
      result = .success(try FontFile(path: face.path, index: face.index, axes: face.axes))
    } catch {
      result = .failure(error)
    }
    files[face] = result
    return result
  }
}
