import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The shape of the cells of a wall of logos.
  private static let cell = 1.6

  /// Marks in a grid, equally large to the eye; names stand in type where there is no mark.
  mutating func logosBox(
    _ logos: TemplateLogos, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let marks = entries(logos.entries) { builder, logo in builder.mark(logo, box, in: around) }
    guard !marks.isEmpty else { return nil }
    let pictures = marks.compactMap(\.picture)
    let sizes = OpticalSizes(cell: Self.cell).widths(
      of: pictures.map { picture in
        OpticalSizes.Mark(ratio: picture.ratio, coverage: coverage(picture))
      })
    var widths = sizes.makeIterator()
    let cells = marks.map { mark -> Box in
      let width = mark.picture == nil ? nil : widths.next()
      return cell(mark, width: width, box, isArtifact: around.isArtifact)
    }
    let columns = logos.columns ?? Self.columns(for: marks.count)
    let gap = box.gap ?? design.gutter
    return container(
      .grid(
        cells, tracks: Array(repeating: .share(1), count: columns), columnGap: gap, rowGap: gap),
      role: .section, box, around)
  }

  /// From three columns for few marks to six for many.
  private static func columns(for count: Int) -> Int {
    min(6, max(3, Int((Double(count) * 1.4).squareRoot().rounded(.up))))
  }

  /// A mark's picture, or its name in type.
  private struct Mark {
    var picture: Picture?
    var name: Box?
    var source: SourceSpan
  }

  private mutating func mark(
    _ logo: TemplateLogos.Logo, _ box: TemplateBox, in around: Surroundings
  ) -> Mark? {
    let name = String(fields.text(of: logo.name).drop { $0 == " " })
    guard !name.isEmpty else { return nil }
    if let source = logo.picture, var picture = picture(source) {
      picture.alternative = around.isArtifact ? nil : name
      return Mark(picture: picture, source: logo.name.source)
    }
    var options = box.text
    options.alignment = options.alignment ?? .center
    options.isBalanced = options.isBalanced ?? true
    let role = box.textRoleName ?? .label
    guard let text = part(role, logo.name, options, in: around) else { return nil }
    return Mark(name: text, source: logo.name.source)
  }

  private func cell(
    _ mark: Mark, width: Double?, _ box: TemplateBox, isArtifact: Bool
  ) -> Box {
    var content = mark.name ?? Box(.space, role: .artifact, source: mark.source)
    if let picture = mark.picture, let width {
      content = Box(
        .picture(PlacedPicture(picture: picture, scaling: .contain, ratio: picture.ratio)),
        role: isArtifact ? .artifact : .figure, source: mark.source, width: .fraction(width))
    }
    return Box(
      .stack([content], gap: 0), role: isArtifact ? .artifact : .section, source: box.source,
      height: .aspect(Self.cell), alignment: Alignment(horizontal: .center, vertical: .center))
  }
}

extension Picture {
  /// Width by height.
  fileprivate var ratio: Double { size.height > 0 ? size.width / size.height : 1 }
}
