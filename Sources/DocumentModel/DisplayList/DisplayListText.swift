extension Page {
  /// The page as stable text, one line an item, for people and for tests.
  package var description: String {
    var lines = ["page \(fixed(size.width))×\(fixed(size.height)) bleed \(fixed(bleed))"]
    write(items, indent: "  ", to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ items: [DisplayItem], indent: String, to lines: inout [String]) {
    for item in items {
      lines.append(indent + item.line)
      if case .group(let group) = item.content {
        write(group.items, indent: indent + "  ", to: &lines)
      }
    }
  }
}

extension DisplayItem {
  fileprivate var line: String {
    var words = [what, tag.role.tag]
    if tag.role != .artifact {
      words.append("#\(tag.element)\(tag.part == 0 ? "" : ".\(tag.part)")")
    }
    if let language = tag.language { words.append("(\(language))") }
    if let alternative = tag.alternative { words.append("alt “\(alternative)”") }
    if let source { words.append("@\(source.file):\(source.line):\(source.column)") }
    return words.joined(separator: " ")
  }

  private var what: String {
    switch content {
    case .glyphs(let run):
      let name = run.face.path.split(separator: "/").last ?? ""
      let x = run.glyphs.map(\.x).min() ?? 0
      let y = run.glyphs.first?.y ?? 0
      return
        "text \(fixed(x)),\(fixed(y)) \(name) \(fixed(run.size)) \(run.ink.name)"
        + (run.expansion == 1 ? "" : " ×\(fixed(run.expansion * 100))%")
        + (run.quarterTurns == 0 ? "" : " turned \(run.quarterTurns)")
        + "\(run.isRightToLeft ? " rtl" : "") “\(run.text)”"
    case .path(let path, let fill, let stroke):
      let dress = [
        fill.map { "fill \($0.summary)" },
        stroke.map { "stroke \(fixed($0.width)) \($0.paint.summary)" },
      ]
      return "path \(path.bounds?.summary ?? "empty") "
        + dress.compactMap { $0 }.joined(separator: " ")
    case .image(let image):
      let name = image.picture.path.split(separator: "/").last ?? ""
      return "image \(image.frame.summary) \(name)\(image.isMirrored ? " mirrored" : "")"
    case .group(let group):
      return "group\(group.clip == nil ? "" : " clipped") opacity \(fixed(group.opacity))"
    case .link(let rect, let address):
      return "link \(rect.summary) \(address)"
    }
  }
}

extension Rect {
  fileprivate var summary: String { "\(fixed(x)),\(fixed(y)) \(fixed(width))×\(fixed(height))" }
}

extension Paint {
  fileprivate var summary: String {
    switch self {
    case .solid(let ink): ink.name
    case .gradient(let angle, let stops):
      "gradient \(fixed(angle)) " + stops.map(\.ink.name).joined(separator: "–")
    case .pattern(let tiling, let ink, let ground):
      "pattern \(tiling.name) \(ink.name)\(ground.map { " on \($0.name)" } ?? "")"
    }
  }
}
