import DocumentModel

/// Reads families of type: `Inter: { package: …, scripts: […], faces: [ { file: … } ] }`.
struct FontsReader {
  let reader: YAMLReader
  /// The folders in which the files are looked for.
  let folders: [String]

  func families(_ node: YAMLNode?) -> [FontLibrary.Family] {
    reader.named(node).compactMap { name, key, value in
      guard let family = reader.mapping(value, BrandShapes.family) else { return nil }
      let faces = reader.items(family["faces"], of: .mapping)?.compactMap(face) ?? []
      guard !faces.isEmpty else { return nil }
      return FontLibrary.Family(
        name: name, scripts: reader.scripts(family["scripts"]) ?? [],
        scale: reader.number(family["scale"], in: 0.25...4) ?? 1,
        package: reader.text(family["package"]), faces: faces, source: key.span,
        folders: folders)
    }
  }

  private func face(_ node: YAMLNode) -> FontLibrary.Face? {
    guard let face = reader.mapping(node, BrandShapes.face), let file = face["file"],
      let path = reader.text(file)
    else { return nil }
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      reader.findings.error(
        "path-outside", at: file.span, "'\(path)' leads out of the font folders",
        hint: "name the file relative to a font folder")
      return nil
    }
    return FontLibrary.Face(
      file: path, index: reader.integer(face["index"], in: 0...255) ?? 0,
      weight: reader.integer(face["weight"], in: 1...1000) ?? 400,
      isItalic: reader.boolean(face["italic"]) ?? false,
      sizes: reader.lengthRange(face["sizes"], on: nil), axes: axes(face["axes"]),
      package: reader.text(face["package"]), source: file.span)
  }
}

extension FontsReader {
  /// The places on a variable font's axes, such as `{ wght: 600, wdth: 87.5 }`.
  private func axes(_ node: YAMLNode?) -> [FontAxis] {
    reader.named(node).compactMap { tag, key, value in
      guard tag.utf8.count == 4, tag.allSatisfy(\.isASCII) else {
        reader.findings.error(
          "wrong-type", at: key.span, "'\(tag)' is no axis of a font",
          hint: "write its four letters such as 'wght', 'wdth' or 'opsz'")
        return nil
      }
      return reader.number(value, in: -10_000...10_000).map { FontAxis(tag, $0) }
    }
  }
}

extension YAMLReader {
  /// A list of ISO 15924 codes.
  func scripts(_ node: YAMLNode?) -> [String]? {
    texts(node)?.compactMap { text, span in
      let isCode =
        text.count == 4 && text.allSatisfy { $0.isASCII && $0.isLetter }
        && text == text.prefix(1).uppercased() + text.dropFirst().lowercased()
      guard isCode else {
        findings.error(
          "wrong-type", at: span, "'\(text)' is no script",
          hint: "write its four letters such as 'Latn', 'Arab' or 'Cyrl' (ISO 15924)")
        return nil
      }
      return text
    }
  }
}
